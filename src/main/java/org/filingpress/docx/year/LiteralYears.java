package org.filingpress.docx.year;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.filingpress.docx.parts.ContentTypes;
import org.filingpress.docx.parts.PartTrees;
import org.filingpress.docx.parts.Relationships;
import org.filingpress.docx.parts.TemplatePackage;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The literal years of a template: of body, headers, footers, notes and text boxes. Those whose
 * characters all bear the character style {@value #STYLE} are moved on with the template's year;
 * the others are only told of.
 */
public final class LiteralYears {

  /** By which an officer marks a year in Word or WPS. */
  public static final String STYLE = "年度";

  private final byte[] original;
  private final List<LiteralYear> found = new ArrayList<>();
  private final Map<String, byte[]> changed = new LinkedHashMap<>();

  private LiteralYears(byte[] original) {
    this.original = original;
  }

  /**
   * @param from the year that the template is of
   * @param to the year that it is to be of
   * @throws ProblemsException when it is no template
   */
  public static LiteralYears of(byte[] docx, int from, int to)
      throws ProblemsException, IOException {
    LiteralYears years = new LiteralYears(docx);
    TemplatePackage template = TemplatePackage.read(new ByteArrayInputStream(docx));
    List<Problem> problems = new ArrayList<>();
    PartTrees trees = new PartTrees(template, problems);
    Document contentTypes = trees.passing("[Content_Types].xml");
    List<String> documents =
        Relationships.from(template, "").getOrDefault("officeDocument", List.of());
    if (contentTypes != null && !documents.isEmpty()) {
      String document = documents.get(0);
      Set<String> marks = new HashSet<>();
      for (String part : Relationships.from(template, document).getOrDefault("styles", List.of())) {
        marks.addAll(marks(trees.passing(part)));
      }
      ContentTypes types = new ContentTypes(contentTypes);
      for (String part : types.textParts(template, document)) {
        Document tree = trees.passing(part);
        if (tree != null) {
          WordPlace place = WordPlace.of(types.kindOf(part), part);
          PartYears found = new PartYears(tree, place, marks, from, to);
          found.changed(template.parts().get(part)).ifPresent(b -> years.changed.put(part, b));
          years.found.addAll(found.found());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return years;
  }

  /** The ids of the styles of that name. */
  private static Set<String> marks(@Nullable Document styles) {
    Set<String> ids = new HashSet<>();
    if (styles != null) {
      for (Element style : Wml.all(styles, "style")) {
        if (Wml.attribute(style, "type").equals("character")
            && Wml.value(style, "name").strip().equals(STYLE)) {
          ids.add(Wml.attribute(style, "styleId"));
        }
      }
    }
    return ids;
  }

  /** All of them, in the document's order; a part after the other. */
  public List<LiteralYear> found() {
    return List.copyOf(found);
  }

  /**
   * The template with the marked years moved on. Every part without one keeps its bytes, and so
   * does the rest of the text in one that has some; without any it is the very same file.
   */
  public byte[] shifted() throws IOException {
    if (changed.isEmpty()) {
      return original.clone();
    }
    ByteArrayOutputStream docx = new ByteArrayOutputStream(original.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(original));
        ZipOutputStream to = new ZipOutputStream(docx, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(copy);
        byte[] part = changed.get(entry.getName());
        if (part == null) {
          from.transferTo(to);
        } else {
          to.write(part);
        }
        to.closeEntry();
      }
    }
    return docx.toByteArray();
  }
}
