package org.filingpress.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.filingpress.docx.VolumeForm.CoverLine;
import org.filingpress.docx.output.TextBuffer;
import org.filingpress.docx.parts.Relationships;
import org.filingpress.docx.parts.TemplatePackage;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Finds in a template how a volume's front and dividers look. What stands before the contents list
 * is the cover, and above the list its heading, parted by a section's end or a page break.
 */
final class VolumeReader {

  private final StyleSheet styles;
  private final List<Element> blocks;
  private final SectionForms sections;
  private final String root;
  private final int contents;

  private VolumeReader(Document document, StyleSheet styles, SectionForms sections) {
    this.styles = styles;
    this.sections = sections;
    root = Xml.startTag(document.getDocumentElement(), false);
    blocks = SectionForms.blocks(document);
    contents = first(0, ContentsCompiler::beginsContents);
  }

  /**
   * @param cleaned the template's parts with text, as they were compiled
   * @param plan of the document
   */
  static VolumeForm read(TemplatePackage template, Map<String, byte[]> cleaned, PartPlan plan) {
    Map<String, List<String>> related = Relationships.from(template, plan.name());
    StyleSheet styles =
        new StyleSheet(tree(template, related, "styles"), tree(template, related, "theme"));
    Set<String> marked = new HashSet<>();
    cleaned.forEach(
        (name, part) -> {
          if (CoverReader.isMarked(parsed(part).getDocumentElement())) {
            marked.add(name);
          }
        });
    Document document = parsed(cleaned.getOrDefault(plan.name(), new byte[0]));
    SectionForms sections =
        new SectionForms(document, marked, Relationships.byId(template, plan.name()));
    return new VolumeReader(document, styles, sections).read(plan.contents());
  }

  private static @Nullable Document tree(
      TemplatePackage template, Map<String, List<String>> related, String kind) {
    List<String> parts = related.getOrDefault(kind, List.of());
    return parts.isEmpty() ? null : template.tree(parts.get(0), new ArrayList<>());
  }

  private static Document parsed(byte[] part) {
    try {
      return Xml.parse(part);
    } catch (SAXException impossible) {
      throw new IllegalStateException("A compiled part does not parse", impossible);
    }
  }

  private VolumeForm read(@Nullable ContentsModel model) {
    int head = contents < 0 ? 0 : headStart();
    int halfTitle = first(Math.max(0, contents), this::isHalfTitle);
    Element coverEnd = head > 0 ? sectionFrom(head - 1) : sectionFrom(0);
    List<CoverLine> cover =
        CoverReader.read(blocks.subList(0, contents < 0 ? firstSectionEnd() : head), styles);
    return new VolumeForm(
        root,
        cover,
        sections.form(coverEnd, "lowerRoman"),
        head(head),
        lines(model),
        sections.form(sectionFrom(Math.max(0, contents)), "lowerRoman"),
        halfTitle < 0
            ? CoverReader.any(cover).with("<w:outlineLvl w:val=\"0\"/>")
            : ParagraphForm.of(blocks.get(halfTitle), styles),
        sections.form(sectionFrom(Math.max(0, halfTitle)), ""));
  }

  private int first(int from, Predicate<Element> wanted) {
    for (int i = from; i < blocks.size(); i++) {
      if (Wml.is(blocks.get(i), "p") && wanted.test(blocks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHalfTitle(Element paragraph) {
    Element properties = Wml.child(paragraph, "pPr");
    return styles.outlineLevel(properties) == 1 && !paragraph.getTextContent().isBlank();
  }

  /**
   * Where the heading of the contents list begins: behind the last break before the list; without
   * one, with the last line above it.
   */
  private int headStart() {
    for (int i = contents - 1; i >= 0; i--) {
      Element block = blocks.get(i);
      if (SectionForms.endIn(block) != null || CoverReader.breaksPage(block)) {
        return i + 1;
      }
      Element properties = Wml.child(block, "pPr");
      if (properties != null && Wml.child(properties, "pageBreakBefore") != null) {
        return i;
      }
    }
    int last = contents - 1;
    while (last >= 0 && blocks.get(last).getTextContent().isBlank()) {
      last--;
    }
    return last < 0 || CoverReader.isMarked(blocks.get(last)) ? contents : last;
  }

  /** Without a contents list, the cover is the first of several sections. */
  private int firstSectionEnd() {
    for (int i = 0; i < blocks.size() - 1; i++) {
      if (SectionForms.endIn(blocks.get(i)) != null) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The section in which a block stands. */
  private @Nullable Element sectionFrom(int block) {
    for (Element each : blocks.subList(block, blocks.size())) {
      Element end = SectionForms.endIn(each);
      if (end != null) {
        return end;
      }
    }
    return null;
  }

  /** What stands above the list; its first line is a heading, so that the outline has it. */
  private String head(int start) {
    if (contents < 0) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    boolean headed = false;
    for (Element block : blocks.subList(start, contents)) {
      String text = block.getTextContent();
      if (CoverReader.isMarked(block)) {
        continue;
      }
      boolean heads = !headed && Wml.is(block, "p") && !text.isBlank();
      if (heads) {
        TextBuffer line = new TextBuffer(1 << 20, 256);
        ParagraphForm.of(block, styles)
            .with("<w:outlineLvl w:val=\"0\"/>")
            .write(text.strip(), line);
        out.append(line);
        headed = true;
      } else {
        out.append(Xml.text(block));
      }
    }
    return out.toString();
  }

  /** The lines of the contents list: levels 1 and 2, each with room for a page number. */
  private Map<Integer, ParagraphForm> lines(@Nullable ContentsModel model) {
    Map<Integer, ParagraphForm> lines = new HashMap<>();
    for (int level = 1; level <= 2; level++) {
      ContentsModel.LineModel line = model == null ? null : model.lines().get(level);
      ParagraphForm form =
          line == null
              ? ParagraphForm.PLAIN
              : new ParagraphForm(line.paragraphProperties(), line.text());
      lines.put(level, hasTabs(form) ? form : form.with(rightTab()));
    }
    return lines;
  }

  private boolean hasTabs(ParagraphForm form) {
    String properties = form.properties();
    if (properties.contains("<w:tabs>")) {
      return true;
    }
    int at = properties.indexOf("<w:pStyle w:val=\"");
    return at >= 0 && styles.hasTabs(properties.substring(at).split("\"", 3)[1]);
  }

  /** At the right edge of the text. */
  private String rightTab() {
    Element section = sectionFrom(Math.max(0, contents));
    Element size = section == null ? null : Wml.child(section, "pgSz");
    Element margins = section == null ? null : Wml.child(section, "pgMar");
    int width =
        Wml.number(Wml.attribute(size, "w"), 11906)
            - Wml.number(Wml.attribute(margins, "left"), 1440)
            - Wml.number(Wml.attribute(margins, "right"), 1440);
    return "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + width + "\"/></w:tabs>";
  }
}
