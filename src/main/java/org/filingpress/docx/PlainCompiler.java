package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Compiles a part that is not WordprocessingML, such as the document properties: marks in text. */
final class PlainCompiler {

  private final PartContext context;

  PlainCompiler(PartContext context) {
    this.context = context;
  }

  void element(Element element, String where) {
    boolean empty = element.getFirstChild() == null;
    context.program().xml(Xml.startTag(element, empty));
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        element(child, where);
      } else if (n.getNodeType() == Node.TEXT_NODE) {
        text(n.getNodeValue(), where);
      }
    }
    if (!empty) {
      context.program().xml("</" + element.getTagName() + ">");
    }
  }

  private void text(String text, String where) {
    Place place = new Place(where, text);
    Program program = context.program();
    List<Object> pieces = new ArrayList<>();
    Nesting nesting = new Nesting(context);
    int at = 0;
    for (Mark mark : MarkScanner.scan(text)) {
      pieces.add(program.literal(text.substring(at, mark.start())));
      at = mark.end();
      if (mark.kind() == Mark.Kind.PRINT) {
        pieces.add(context.expressions(place).printed(mark.body()));
      } else if (mark.isDirective()) {
        program.call("_plain", pieces.toArray());
        pieces.clear();
        nesting.apply(mark, place);
      } else {
        context.report(place, "docx.unsupported-directive", mark.body());
      }
    }
    pieces.add(program.literal(text.substring(at)));
    program.call("_plain", pieces.toArray());
    nesting.finish();
  }
}
