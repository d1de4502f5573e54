package org.filingpress.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Compiles the paragraphs that a TOC field covers: what stands in the template are models of the
 * lines; the lines themselves are made from the headings of each document.
 */
final class ContentsCompiler {

  private static final int LEVELS = 9;

  private final PartContext context;

  ContentsCompiler(PartContext context) {
    this.context = context;
  }

  /** The index of the block in which a TOC field ends that begins in a block, or −1. */
  static int lastOfField(List<Element> blocks, int first) {
    if (!beginsContents(blocks.get(first))) {
      return -1;
    }
    int depth = 0;
    for (int i = first; i < blocks.size(); i++) {
      for (Element character : FieldCharacters.in(blocks.get(i))) {
        String type = Wml.attribute(character, "fldCharType");
        depth += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
        if (depth == 0 && type.equals("end")) {
          return i;
        }
      }
    }
    return -1;
  }

  static boolean beginsContents(Element block) {
    return !instruction(block).isEmpty();
  }

  /** The TOC instruction that begins in a paragraph, or an empty string. */
  static String instruction(Element block) {
    String all = FieldCharacters.firstInstruction(block).strip();
    return all.toUpperCase(java.util.Locale.ROOT).startsWith("TOC") ? all : "";
  }

  void compile(List<Element> paragraphs, WordPlace where) {
    ContentsField field = context.contents();
    Element first = paragraphs.get(0);
    Element last = paragraphs.get(paragraphs.size() - 1);
    if (field == null || context.contentsModel() != null) {
      context.report(new Passage(where, instruction(first)), "docx.second-contents");
      return;
    }
    boolean ownEnd = paragraphs.size() > 1 && last.getTextContent().isBlank();
    Map<Integer, ContentsModel.LineModel> lines = new HashMap<>();
    Element any = first;
    for (Element paragraph : paragraphs) {
      int level = lineLevel(paragraph);
      if (level > 0) {
        lines.putIfAbsent(level, line(paragraph, level, field));
        any = paragraph;
      }
    }
    for (int level = 1; level <= LEVELS; level++) {
      lines.putIfAbsent(level, line(any, level, field));
    }
    String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    String begin =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> "
            + escaped(instruction(first))
            + " </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    context.contents(new ContentsModel(begin, ownEnd ? "" : end, field.isLinked(), lines));
    context.program().call("_contents");
    if (ownEnd) {
      Element properties = Wml.child(last, "pPr");
      String kept = properties == null ? "" : Xml.text(properties);
      context.program().xml("<w:p>" + kept + end + "</w:p>");
    }
  }

  /** The level of a line from its style's name, {@code toc 1} to {@code toc 9}; 0 for none. */
  private int lineLevel(Element paragraph) {
    String name = context.styles().nameOf(Wml.value(Wml.child(paragraph, "pPr"), "pStyle"));
    return name.startsWith("toc ") ? Wml.number(name.substring("toc ".length()), 0) : 0;
  }

  private ContentsModel.LineModel line(Element paragraph, int level, ContentsField field) {
    Element properties = Wml.child(paragraph, "pPr");
    List<Element> runs =
        FieldCharacters.runs(paragraph).stream().filter(r -> Wml.child(r, "t") != null).toList();
    Element first = runs.isEmpty() ? null : Wml.child(runs.get(0), "rPr");
    Element last = runs.size() < 2 ? null : Wml.child(runs.get(runs.size() - 1), "rPr");
    return new ContentsModel.LineModel(
        styled(properties, level, lineLevel(paragraph)),
        RunForms.of(first, properties, context.styles()),
        RunForms.properties(last),
        field.isNumbered(level));
  }

  /**
   * The paragraph properties of a line; of a level without a model, those of another with its
   * style.
   */
  private String styled(@Nullable Element properties, int level, int modelLevel) {
    if (properties == null || level == modelLevel) {
      return properties == null ? "" : Xml.text(properties);
    }
    String style = context.styles().idOf("toc " + level);
    return style.isEmpty()
        ? Xml.text(properties)
        : "<w:pPr><w:pStyle w:val=\"" + escaped(style) + "\"/></w:pPr>";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    Xml.escape(text, out);
    return out.toString();
  }
}
