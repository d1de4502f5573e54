package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.language.MarkScanner;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Element;

/** Compiles a part that is not WordprocessingML, such as the document properties: marks in text. */
final class PlainCompiler {

  private final PartContext context;

  PlainCompiler(PartContext context) {
    this.context = context;
  }

  void element(Element element, WordPlace where) {
    boolean empty = element.getFirstChild() == null;
    context.program().xml(Xml.startTag(element, empty));
    List<Element> children = Wml.elements(element);
    if (children.isEmpty()) {
      text(element.getTextContent(), where);
    }
    children.forEach(child -> element(child, where));
    if (!empty) {
      context.program().xml("</" + element.getTagName() + ">");
    }
  }

  private void text(String text, WordPlace where) {
    Passage whole = new Passage(where, text);
    Program program = context.program();
    List<Object> pieces = new ArrayList<>();
    Nesting nesting = new Nesting(context);
    int at = 0;
    for (Mark mark : MarkScanner.scan(text)) {
      pieces.add(program.literal(text.substring(at, mark.start())));
      at = mark.end();
      Passage place = whole.at(mark);
      program.at(place);
      if (mark.kind() == Mark.Kind.PRINT) {
        pieces.add(context.expressions(place).printed(mark.body()));
      } else if (mark.isDirective()) {
        program.call("_plain", pieces.toArray());
        pieces.clear();
        nesting.apply(mark, place);
      } else {
        String code =
            switch (mark.kind()) {
              case UNCLOSED -> "docx.unclosed-mark";
              case FULL_WIDTH -> "docx.full-width-mark";
              case NEARLY -> "docx.nearly-a-mark";
              default -> "docx.unsupported-directive";
            };
        context.report(place, code, mark.body());
      }
    }
    pieces.add(program.literal(text.substring(at)));
    program.call("_plain", pieces.toArray());
    nesting.finish();
  }
}
