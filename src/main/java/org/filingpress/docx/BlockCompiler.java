package org.filingpress.docx;

import java.util.List;
import org.filingpress.docx.parts.Whereabouts;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Compiles what stands at block level: the children of a body, a cell, a header, a text box, a
 * content control. Elements that it does not know are kept as they are.
 */
final class BlockCompiler {

  static final String VML = "urn:schemas-microsoft-com:vml";

  private final PartContext context;
  private final TableCompiler tables;

  BlockCompiler(PartContext context) {
    this.context = context;
    this.tables = new TableCompiler(context, this);
  }

  /** A whole part, from its root element. */
  void part(Element root, WordPlace where) {
    context.locate(new Whereabouts(root, where));
    Element body = Wml.child(root, "body");
    context.program().xml(Xml.startTag(root, false));
    if (body == null) {
      boolean footing = Wml.is(root, "hdr") || Wml.is(root, "ftr");
      if (footing) {
        filled(root, where);
      } else {
        blocks(root, where);
      }
    } else {
      for (Element child : Wml.elements(root)) {
        if (child == body) {
          container(body, where);
        } else {
          context.program().xml(Xml.text(child));
        }
      }
    }
    context.program().xml("</" + root.getTagName() + ">");
  }

  /** The children of an element that holds blocks. */
  void blocks(Element parent, WordPlace where) {
    Nesting nesting = new Nesting(context);
    List<Element> children = Wml.elements(parent);
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      if (Wml.is(child, "p")) {
        WordPlace here = where.paragraph(context.numberOf(child));
        int last = ContentsCompiler.lastOfField(children, i);
        if (last >= i) {
          new ContentsCompiler(context).compile(children.subList(i, last + 1), here);
          i = last;
        } else {
          if (ContentsCompiler.beginsContents(child)) {
            context.report(new Passage(here, child.getTextContent()), "docx.contents-not-closed");
          }
          paragraph(child, here, nesting);
        }
      } else if (Wml.is(child, "tbl")) {
        tables.table(child, where.table(context.numberOf(child)));
      } else {
        walk(child, where);
      }
    }
    nesting.finish();
  }

  private void paragraph(Element paragraph, WordPlace where, Nesting nesting) {
    ParagraphText text = new ParagraphText(paragraph);
    Passage place = new Passage(where, text.text());
    context.checkCellMarks(paragraph, text.marks(), place);
    if (text.isOnlyDirectives()) {
      text.marks().forEach(mark -> nesting.apply(mark, place));
    } else if (text.holdsOnlyDirectivesAsText() && text.reachesOut()) {
      context.report(place, "docx.directive-with-content");
      text.marks().forEach(mark -> nesting.apply(mark, place));
    } else {
      new ParagraphCompiler(context, this, place).compile(paragraph, text);
    }
  }

  /**
   * An element that this compiler does not interpret: kept, but for the paragraphs in it, which may
   * hold marks, and for what must not stand twice when a loop repeats it.
   */
  void walk(Element element, WordPlace where) {
    boolean repeated = context.scope().isInLoop();
    if (repeated && isNamedOnce(element)) {
      return;
    }
    Program program = context.program();
    if (repeated && VML.equals(element.getNamespaceURI()) && !isShapeType(element)) {
      element.removeAttribute("id"); // a name that need not be there (ECMA-376-4, 19.1.2.19)
      element.removeAttributeNS("urn:schemas-microsoft-com:office:office", "spid");
    }
    if (repeated && isNumbered(element)) {
      String tag = Xml.startTag(element, element.getFirstChild() == null);
      String[] around = tag.split(" id=\"[^\"]*\"", 2);
      program.xml(around[0] + " id=\"");
      program.directive("${_id()}");
      program.xml("\"" + around[1]);
    } else {
      program.xml(Xml.startTag(element, element.getFirstChild() == null));
    }
    if (element.getFirstChild() == null) {
      return;
    }
    if (Wml.is(element, "txbxContent")) {
      filled(element, where.textBox());
    } else if (Wml.is(element, "tc")) {
      blocks(element, where.cell(context.numberOf(element)));
    } else if (needsParagraph(element)) {
      filled(element, where);
    } else if (holdsBlocks(element)) {
      blocks(element, where);
    } else {
      for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element child) {
          walk(child, where);
        } else {
          program.xml(Xml.text(n));
        }
      }
    }
    program.xml("</" + element.getTagName() + ">");
  }

  /** What bears a number that no other drawing of the part has (ECMA-376-1, 20.4.2.5). */
  private static boolean isNumbered(Element element) {
    String name = element.getLocalName();
    return (name.equals("docPr") || name.equals("cNvPr")) && element.hasAttribute("id");
  }

  /** What shapes refer to by its name. */
  private static boolean isShapeType(Element element) {
    return element.getLocalName().equals("shapetype");
  }

  private void container(Element element, WordPlace where) {
    context.program().xml(Xml.startTag(element, false));
    blocks(element, where);
    context.program().xml("</" + element.getTagName() + ">");
  }

  /** Blocks of which one paragraph must stay, even where nothing is printed. */
  void filled(Element parent, WordPlace where) {
    if (endsWithParagraph(parent)) {
      blocks(parent, where);
      return;
    }
    String empty = emptied(parent);
    context.program().call("_mark");
    blocks(parent, where);
    context.program().call("_fillIfEmpty", context.program().emptyParagraph(empty));
  }

  /** Whether its last block is a paragraph that is printed whatever the filing holds. */
  private static boolean endsWithParagraph(Element parent) {
    List<Element> children = Wml.elements(parent);
    Element last = children.isEmpty() ? parent : children.get(children.size() - 1);
    if (!Wml.is(last, "p")) {
      return false;
    }
    ParagraphText text = new ParagraphText(last);
    return !text.isOnlyDirectives() && !text.isWhollyConditional();
  }

  /**
   * A paragraph without text, with the properties of the first in an element that could be printed:
   * directives often stand in a style of their own.
   */
  static String emptied(Element parent) {
    List<Element> paragraphs = Wml.elements(parent, "p");
    Element first =
        paragraphs.stream()
            .filter(p -> !new ParagraphText(p).isOnlyDirectives())
            .findFirst()
            .orElse(paragraphs.isEmpty() ? null : paragraphs.get(0));
    Element properties = first == null ? null : Wml.child(first, "pPr");
    return properties == null ? "<w:p/>" : "<w:p>" + Xml.text(properties) + "</w:p>";
  }

  /** Bookmarks and the numbers of content controls, which may stand in a document once only. */
  private static boolean isNamedOnce(Element element) {
    return Wml.is(element, "bookmarkStart")
        || Wml.is(element, "bookmarkEnd")
        || Wml.is(element, "id") && Wml.is(element.getParentNode(), "sdtPr");
  }

  private static boolean needsParagraph(Element element) {
    return Wml.is(element, "footnote")
        || Wml.is(element, "endnote")
        || Wml.is(element, "sdtContent") && holdsBlocks(element);
  }

  private static boolean holdsBlocks(Element element) {
    return Wml.elements(element).stream().anyMatch(e -> Wml.is(e, "p") || Wml.is(e, "tbl"));
  }
}
