package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Compiles one paragraph: its runs, the marks in them, its heading's bookmark. */
final class ParagraphCompiler {

  private final PartContext context;
  private final BlockCompiler blocks;
  private final Passage place;
  private Nesting nesting;
  private final FieldResult field = new FieldResult();
  private ParagraphText text;
  private @Nullable Element properties;
  private boolean inHeading;
  private int openDirectives;

  ParagraphCompiler(PartContext context, BlockCompiler blocks, Passage place) {
    this.context = context;
    this.blocks = blocks;
    this.place = place;
    this.nesting = new Nesting(context);
  }

  void compile(Element paragraph, ParagraphText paragraphText) {
    text = paragraphText;
    properties = Wml.child(paragraph, "pPr");
    int level = context.contents() == null ? 0 : context.contents().levelOf(properties);
    inHeading = level > 0;
    Program program = context.program();
    program.at(place);
    boolean droppable = text.isWhollyConditional();
    if (droppable) {
      program.call("_mark");
    }
    program.xml(Xml.startTag(paragraph, false));
    if (properties != null) {
      write(properties);
    }
    if (inHeading) {
      program.call("_heading", level);
    }
    children(paragraph);
    nesting.finish();
    if (inHeading) {
      program.call("_headingEnd");
    }
    program.xml("</" + paragraph.getTagName() + ">");
    if (droppable) {
      program.call("_dropIfUnprinted");
    }
  }

  /**
   * {@code w:pPr}. A row that fits no page must not be kept with the next one either, whether the
   * paragraph says so or its style; {@code w:keepNext} comes first, behind the style alone
   * (17.3.1.26).
   */
  private void write(Element paragraphProperties) {
    Program program = context.program();
    if (!context.isInWholeRow() || !context.styles().keepsWithNext(paragraphProperties)) {
      program.xml(Xml.text(paragraphProperties));
      return;
    }
    program.xml(Xml.startTag(paragraphProperties, false));
    List<Element> children = Wml.elements(paragraphProperties);
    children.removeIf(child -> Wml.is(child, "keepNext"));
    if (!children.isEmpty() && Wml.is(children.get(0), "pStyle")) {
      program.xml(Xml.text(children.remove(0)));
    }
    boolean direct = Wml.child(paragraphProperties, "keepNext") != null;
    program.call(direct ? "_keepNext" : "_keepNextOfStyle");
    children.forEach(child -> program.xml(Xml.text(child)));
    program.xml("</" + paragraphProperties.getTagName() + ">");
  }

  /** Runs, and what runs may stand in: hyperlinks, insertions, content controls. */
  private void children(Element parent) {
    for (Element child : Wml.elements(parent)) {
      if (Wml.is(child, "r")) {
        run(child);
      } else if (Wml.is(child, "pPr")) {
        continue;
      } else if (holdsRuns(child)) {
        inner(child);
      } else {
        blocks.walk(child, place.where());
      }
    }
  }

  private void inner(Element element) {
    if (Wml.is(element, "fldSimple")) {
      field.simple(Wml.attribute(element, "instr"));
    }
    context.program().xml(Xml.startTag(element, false));
    Nesting outside = nesting;
    nesting = new Nesting(context);
    children(element);
    nesting.finish();
    nesting = outside;
    context.program().xml("</" + element.getTagName() + ">");
    if (Wml.is(element, "fldSimple")) {
      field.end();
    }
  }

  private static boolean holdsRuns(Element element) {
    return Wml.elements(element).stream()
        .anyMatch(child -> Wml.is(child, "r") || Wml.is(child, "sdtContent") || holdsRuns(child));
  }

  /** One run: its text and marks become printed runs, everything else keeps a run around it. */
  private void run(Element run) {
    Element runProperties = Wml.child(run, "rPr");
    RunForm form = RunForms.of(runProperties, properties, context.styles());
    List<Object> pieces = new ArrayList<>();
    StringBuilder kept = new StringBuilder();
    for (Element child : Wml.elements(run)) {
      if (Wml.is(child, "rPr")) {
        continue;
      } else if (Wml.is(child, "t")) {
        closeKept(form, kept);
        text(child, form, pieces);
      } else if (Wml.is(child, "tab") || ParagraphText.isLineBreak(child)) {
        if (!field.isReplaced()) {
          closeKept(form, kept);
          pieces.add(context.program().literal(Wml.is(child, "tab") ? "\t" : "\n"));
        }
      } else {
        print(form, pieces);
        field.take(child);
        keep(child, form, kept);
      }
    }
    print(form, pieces);
    closeKept(form, kept);
  }

  private void text(Element textElement, RunForm form, List<Object> pieces) {
    if (field.isReplaced()) {
      slot(form);
      return;
    }
    for (ParagraphText.Item item : text.items(textElement)) {
      if (item instanceof ParagraphText.Item.Literal literal) {
        pieces.add(context.program().literal(literal.text()));
        continue;
      }
      Mark mark = ((ParagraphText.Item.Marked) item).mark();
      switch (mark.kind()) {
        case PRINT -> {
          context.program().at(place.at(mark));
          pieces.add(context.expressions(place.at(mark)).printed(mark.body()));
        }
        case MERGE, CELLS -> {}
        case UNCLOSED -> context.report(place.at(mark), "docx.unclosed-mark", mark.body());
        case FULL_WIDTH -> context.report(place.at(mark), "docx.full-width-mark", mark.body());
        case NEARLY -> context.report(place.at(mark), "docx.nearly-a-mark", mark.body());
        case UNSUPPORTED ->
            context.report(place.at(mark), "docx.unsupported-directive", mark.body());
        default -> {
          print(form, pieces);
          nesting.apply(mark, place);
          openDirectives += mark.depth();
        }
      }
    }
  }

  /** Writes the collected pieces: at once where all is known, by a call where values are needed. */
  private void print(RunForm form, List<Object> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    Program program = context.program();
    boolean fixed = pieces.stream().allMatch(Integer.class::isInstance);
    StringBuilder joined = new StringBuilder();
    if (fixed) {
      pieces.forEach(piece -> joined.append(program.literal((Integer) piece)));
    }
    boolean counts =
        text.isWhollyConditional() && openDirectives > 0
            || context.isInConditionalRow() && !joined.toString().isBlank();
    if (fixed && !inHeading && !counts) {
      program.xml(form.xml(joined.toString()));
    } else {
      pieces.add(0, program.form(form));
      program.call("_run", pieces.toArray());
    }
    pieces.clear();
  }

  /** The page number of another place: what stands in the template gives way to the true one. */
  private void slot(RunForm form) {
    if (field.takeSlot()) {
      context.program().xml(form.open() + "<w:t>");
      if (field.bookmark().isEmpty()) {
        context.program().call("_pages");
      } else {
        context.program().call("_page", ExpressionCompiler.quoted(field.bookmark()));
      }
      context.program().xml("</w:t></w:r>");
    }
  }

  private void keep(Element child, RunForm form, StringBuilder kept) {
    if (holdsParagraphs(child)) {
      closeKept(form, kept);
      context.program().xml(form.open());
      blocks.walk(child, place.where());
      context.program().xml("</w:r>");
    } else {
      kept.append(Xml.text(child));
    }
  }

  /** Whether an element must be walked through: text boxes, and drawings that a loop repeats. */
  private static boolean holdsParagraphs(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child
          && (Wml.is(child, "p")
              || "docPr".equals(child.getLocalName())
              || BlockCompiler.VML.equals(child.getNamespaceURI())
              || holdsParagraphs(child))) {
        return true;
      }
    }
    return false;
  }

  private void closeKept(RunForm form, StringBuilder kept) {
    if (!kept.isEmpty()) {
      context.program().xml(form.open() + kept + "</w:r>");
      kept.setLength(0);
    }
  }
}
