package org.filingpress.docx;

import java.util.List;
import org.filingpress.docx.output.TextBuffer;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.w3c.dom.Element;

/**
 * The look of a paragraph whose text is put in later.
 *
 * @param properties its {@code w:pPr} element without a section's end; may be empty
 */
record ParagraphForm(String properties, RunForm text) {

  static final ParagraphForm PLAIN = new ParagraphForm("", new RunForm("<w:r>", "<w:r>"));

  /** The look of a paragraph of the template: that of its first text. */
  static ParagraphForm of(Element paragraph, StyleSheet styles) {
    Element properties = Wml.child(paragraph, "pPr");
    List<Element> runs =
        FieldCharacters.runs(paragraph).stream().filter(r -> Wml.child(r, "t") != null).toList();
    Element look = runs.isEmpty() ? null : Wml.child(runs.get(0), "rPr");
    StringBuilder kept = new StringBuilder();
    if (properties != null) {
      for (Element property : Wml.elements(properties)) {
        kept.append(Wml.is(property, "sectPr") ? "" : Xml.text(property));
      }
    }
    return new ParagraphForm("<w:pPr>" + kept + "</w:pPr>", RunForms.of(look, properties, styles));
  }

  /** With another property; where it stands among the others only matters to Word. */
  ParagraphForm with(String property) {
    String inside =
        properties.isEmpty()
            ? property
            : properties.endsWith("/>")
                ? property
                : properties.substring(properties.indexOf('>') + 1, properties.lastIndexOf("</"))
                    + property;
    return new ParagraphForm("<w:pPr>" + inside + "</w:pPr>", text);
  }

  void write(String words, TextBuffer out) {
    out.write("<w:p>" + properties);
    text.write(words, out);
    out.write("</w:p>");
  }
}
