package org.filingpress.docx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.filingpress.docx.VolumeForm.CoverLine;
import org.filingpress.docx.VolumeForm.Role;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.output.TextBuffer;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads a template's cover. A line of it is known by its marks: the first with a name of the county
 * or department, the one with the year, the one with the stage, and below these the first with any
 * other marks, which names the bureau; what has further marks is left out, what has none is kept.
 */
final class CoverReader {

  private CoverReader() {}

  /** The lines of a cover, at least a title and the bureau. */
  static List<CoverLine> read(List<Element> blocks, StyleSheet styles) {
    List<CoverLine> lines = new ArrayList<>();
    Set<Role> said = EnumSet.noneOf(Role.class);
    for (Element block : blocks) {
      Role role = role(block, said);
      if (role == Role.FIXED) {
        lines.add(new CoverLine(role, fixed(block, styles), ParagraphForm.PLAIN));
      } else if (role != null && said.add(role)) {
        lines.add(new CoverLine(role, "", ParagraphForm.of(block, styles)));
      }
    }
    addMissing(lines, said);
    return lines;
  }

  /** A block as it is, but for a break at its end, for the cover ends without it. */
  private static String fixed(Element block, StyleSheet styles) {
    if (SectionForms.endIn(block) == null && !breaksPage(block)) {
      return Xml.text(block);
    }
    TextBuffer line = new TextBuffer(1 << 20, 256);
    if (!block.getTextContent().isBlank()) {
      ParagraphForm.of(block, styles).write(block.getTextContent().strip(), line);
    }
    return line.toString();
  }

  /** What a block of the cover says in a volume; null when it is left out. */
  private static @Nullable Role role(Element block, Set<Role> said) {
    if (!isMarked(block)) {
      return Role.FIXED;
    }
    if (!Wml.is(block, "p")) {
      return null;
    }
    StringBuilder printed = new StringBuilder();
    for (Mark mark : new ParagraphText(block).marks()) {
      printed.append(mark.kind() == Mark.Kind.PRINT ? mark.body() + " " : "");
    }
    String all = printed.toString();
    boolean named = all.contains("department.name") || all.contains("county.name");
    boolean titled = said.contains(Role.TITLE) || said.contains(Role.COUNTY_AND_TITLE);
    if (all.contains("year") && !titled) {
      return named && !said.contains(Role.COUNTY) ? Role.COUNTY_AND_TITLE : Role.TITLE;
    } else if (all.contains("stage")) {
      return Role.STAGE;
    } else if (named && !titled) {
      return Role.COUNTY;
    }
    return all.isEmpty() ? null : Role.BUREAU;
  }

  /** The look of the cover's first line that differs in each document. */
  static ParagraphForm any(List<CoverLine> lines) {
    return lines.stream()
        .filter(line -> line.role() != Role.FIXED)
        .map(CoverLine::form)
        .findFirst()
        .orElse(ParagraphForm.PLAIN);
  }

  private static void addMissing(List<CoverLine> lines, Set<Role> said) {
    ParagraphForm any = any(lines);
    if (!said.contains(Role.TITLE) && !said.contains(Role.COUNTY_AND_TITLE)) {
      Role missing = said.contains(Role.COUNTY) ? Role.TITLE : Role.COUNTY_AND_TITLE;
      lines.add(new CoverLine(missing, "", any));
    } else if (!said.contains(Role.COUNTY) && !said.contains(Role.COUNTY_AND_TITLE)) {
      lines.add(0, new CoverLine(Role.COUNTY, "", any));
    }
    if (!said.contains(Role.BUREAU)) {
      lines.add(new CoverLine(Role.BUREAU, "", any));
    }
  }

  static boolean breaksPage(Element block) {
    var breaks = block.getElementsByTagNameNS(Wml.NS, "br");
    for (int i = 0; i < breaks.getLength(); i++) {
      if (Wml.attribute((Element) breaks.item(i), "type").equals("page")) {
        return true;
      }
    }
    return false;
  }

  /** Whether something in it is printed or steered by the filing. */
  static boolean isMarked(Element element) {
    String text = element.getTextContent();
    return text.contains("${") || text.contains("[#") || text.contains("[@");
  }
}
