package org.filingpress.template.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.filingpress.docx.CompiledTemplate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What stands in a template, line by line: its text, then headers and footers, then its styles and
 * page settings, each as one line of their properties.
 */
final class TemplateText {

  private static final Pattern ONLY_DIRECTIVES = Pattern.compile("(\\[/?#[^\\]]*\\]\\s*)+");

  private final CompiledTemplate template;
  private final List<TextLine> lines = new ArrayList<>();
  private final Map<String, Element> styles = new TreeMap<>();
  private final List<TextLine> defaults = new ArrayList<>();
  private int tables;

  private TemplateText(CompiledTemplate template) {
    this.template = template;
  }

  static List<TextLine> of(CompiledTemplate template) throws IOException {
    return new TemplateText(template).read();
  }

  private List<TextLine> read() throws IOException {
    String main = template.documentPart();
    Map<String, List<String>> related = PartNames.from(template, main);
    for (String part : related.getOrDefault("styles", List.of())) {
      Document sheet = parse(part);
      for (Element style : Wordprocessing.all(sheet, "style")) {
        styles.put(Wordprocessing.value(style, "styleId"), style);
      }
      for (Element all : Wordprocessing.all(sheet, "docDefaults")) {
        defaults.add(style(FormatNames.DEFAULTS, all));
      }
    }
    Element root = parse(main).getDocumentElement();
    Wordprocessing.child(root, "body").ifPresent(this::blocks);
    for (String part : related.getOrDefault("header", List.of())) {
      furniture(part, TextLine.Kind.HEADER);
    }
    for (String part : related.getOrDefault("footer", List.of())) {
      furniture(part, TextLine.Kind.FOOTER);
    }
    for (Element section : Wordprocessing.all(root.getOwnerDocument(), "sectPr")) {
      lines.add(new TextLine(TextLine.Kind.PAGE, 0, Wordprocessing.properties(section)));
    }
    lines.addAll(defaults);
    for (Element style : styles.values()) {
      lines.add(style(styleName(style), style));
    }
    return lines;
  }

  private static TextLine style(String name, Element element) {
    List<String> properties = new ArrayList<>();
    properties.add(name);
    properties.addAll(Wordprocessing.properties(element));
    return new TextLine(TextLine.Kind.STYLE, 0, properties);
  }

  private void blocks(Element parent) {
    for (Element child : Wordprocessing.children(parent)) {
      switch (Wordprocessing.name(child)) {
        case "p" -> paragraph(child);
        case "tbl" -> table(child);
        default -> blocks(child);
      }
    }
  }

  private void paragraph(Element paragraph) {
    String text = Wordprocessing.text(paragraph);
    if (!text.isBlank()) {
      lines.add(TextLine.paragraph(kind(paragraph, text), text));
    }
  }

  private TextLine.Kind kind(Element paragraph, String text) {
    if (ONLY_DIRECTIVES.matcher(text).matches()) {
      return TextLine.Kind.DIRECTIVE;
    }
    String id =
        Wordprocessing.child(paragraph, "pPr")
            .flatMap(p -> Wordprocessing.child(p, "pStyle"))
            .map(s -> Wordprocessing.value(s, "val"))
            .orElse("");
    Element style = styles.get(id);
    if (style != null && styleName(style).toLowerCase(java.util.Locale.ROOT).startsWith("toc ")) {
      return TextLine.Kind.CONTENTS;
    }
    return hasOutline(paragraph, "pPr") || outline(style, new HashMap<>())
        ? TextLine.Kind.HEADING
        : TextLine.Kind.TEXT;
  }

  private boolean outline(@Nullable Element style, Map<Element, Boolean> seen) {
    if (style == null || seen.put(style, true) != null) {
      return false;
    }
    if (hasOutline(style, "pPr")) {
      return true;
    }
    String parent =
        Wordprocessing.child(style, "basedOn").map(s -> Wordprocessing.value(s, "val")).orElse("");
    return outline(styles.get(parent), seen);
  }

  private static boolean hasOutline(Element element, String properties) {
    return Wordprocessing.child(element, properties)
        .flatMap(p -> Wordprocessing.child(p, "outlineLvl"))
        .filter(level -> !Wordprocessing.value(level, "val").equals("9"))
        .isPresent();
  }

  private void table(Element table) {
    int number = ++tables;
    for (Element row : Wordprocessing.children(table)) {
      if (Wordprocessing.name(row).equals("tr")) {
        List<String> cells = new ArrayList<>();
        for (Element cell : Wordprocessing.children(row)) {
          if (Wordprocessing.name(cell).equals("tc")) {
            cells.add(Wordprocessing.text(cell));
          }
        }
        lines.add(new TextLine(TextLine.Kind.ROW, number, cells));
      }
    }
  }

  private void furniture(String part, TextLine.Kind kind) throws IOException {
    String text = Wordprocessing.text(parse(part).getDocumentElement());
    if (!text.isBlank()) {
      lines.add(TextLine.paragraph(kind, text));
    }
  }

  private static String styleName(Element style) {
    return Wordprocessing.child(style, "name")
        .map(name -> Wordprocessing.value(name, "val"))
        .orElse("");
  }

  private Document parse(String part) throws IOException {
    try (InputStream in = template.openTemplatePart(part)) {
      if (in == null) {
        throw new IOException("no part " + part);
      }
      return Wordprocessing.parse(in);
    }
  }
}
