package org.filingpress.docx;

import freemarker.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.docx.language.ExpressionParser;
import org.filingpress.docx.language.ExpressionParser.SyntaxException;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.language.MarkScanner;
import org.filingpress.docx.parts.Cleaning;
import org.filingpress.docx.parts.ContentTypes;
import org.filingpress.docx.parts.PartTrees;
import org.filingpress.docx.parts.Relationships;
import org.filingpress.docx.parts.Revisions;
import org.filingpress.docx.parts.SchemaOrder;
import org.filingpress.docx.parts.TemplatePackage;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.WmlPrefix;
import org.filingpress.docx.parts.Xml;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns the parts of a Word template into FreeMarker programs. All problems of all parts are
 * gathered before any is reported.
 */
final class TemplateCompiler {

  private static final Set<String> PROPERTIES =
      Set.of("core-properties", "extended-properties", "custom-properties");

  /** A part that holds text to fill, cleaned. */
  private record TextPart(String name, WordPlace place, Document tree) {}

  private final TemplatePackage template;
  private final List<Problem> problems = new ArrayList<>();
  private final PartTrees trees;
  private final Map<String, byte[]> cleaned = new HashMap<>();
  private final Map<String, byte[]> ordered = new HashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final FreeMarkerStart freeMarker = new FreeMarkerStart();

  TemplateCompiler(TemplatePackage template) {
    this.template = template;
    this.trees = new PartTrees(template, problems);
  }

  /**
   * What was found wrong, in the order of the parts and of the places in them; what is said of a
   * part as a whole stays where it was found.
   */
  List<Problem> problems() {
    List<Problem> distinct = problems.stream().distinct().toList();
    Map<Problem, Integer> position = new HashMap<>();
    int last = -1;
    for (Problem problem : distinct) {
      last = Math.max(last, order.getOrDefault(problem.place(), last));
      position.put(problem, order.getOrDefault(problem.place(), last));
    }
    return distinct.stream().sorted(Comparator.comparing(position::get)).toList();
  }

  /** The parts with text as they were compiled: revisions accepted, spelling marks taken out. */
  Map<String, byte[]> cleaned() {
    return cleaned;
  }

  /** The template with the parts that are not filled as Word asks for them. */
  TemplatePackage template() {
    return template.with(ordered);
  }

  /** The parts that hold marks, compiled; the other parts stay as they are. */
  List<PartPlan> compile() {
    Document typesPart = trees.kept("[Content_Types].xml");
    if (typesPart == null) {
      return List.of();
    }
    ContentTypes types = new ContentTypes(typesPart);
    Map<String, List<String>> ofPackage = Relationships.from(template, "");
    String document = only(ofPackage, "officeDocument");
    types.check(template, document, problems);
    Relationships.check(template, problems);
    List<PartPlan> plans = new ArrayList<>();
    if (document != null) {
      StyleSheet styles = styles(document);
      List<TextPart> texts = texts(types, document);
      Set<String> loopVariables = loopVariables(texts);
      for (TextPart text : texts) {
        ContentsField contents =
            text.name().equals(document) ? contentsField(text.tree(), styles) : null;
        text(text, new PartContext(styles, loopVariables, contents, problems), plans);
      }
      for (TextPart part : properties(ofPackage)) {
        properties(part, new PartContext(styles, loopVariables, null, problems), plans);
      }
    }
    fixedParts(types);
    return plans;
  }

  private StyleSheet styles(String document) {
    Map<String, List<String>> related = Relationships.from(template, document);
    String styles = only(related, "styles");
    String theme = only(related, "theme");
    return new StyleSheet(
        styles == null ? null : trees.passing(styles), theme == null ? null : trees.passing(theme));
  }

  private List<TextPart> texts(ContentTypes types, String document) {
    List<TextPart> texts = new ArrayList<>();
    for (String part : types.textParts(template, document)) {
      filled.add(part);
      Document tree = cleaned(part);
      if (tree != null) {
        texts.add(new TextPart(part, WordPlace.of(types.kindOf(part), part), tree));
      }
    }
    return texts;
  }

  private void text(TextPart part, PartContext context, List<PartPlan> plans) {
    Element root = part.tree().getDocumentElement();
    cleaned.put(part.name(), Xml.bytes(part.tree()));
    OutsideReferences.check(root, part.place(), problems);
    StrayMarks.checkFilled(root, part.place(), problems);
    new BlockCompiler(context).part(root, part.place());
    plan(part, context, plans);
  }

  /** The document properties that hold marks. */
  private List<TextPart> properties(Map<String, List<String>> ofPackage) {
    List<TextPart> found = new ArrayList<>();
    ofPackage.forEach(
        (kind, parts) -> {
          for (String part : PROPERTIES.contains(kind) ? parts : List.<String>of()) {
            Document tree = trees.passing(part);
            if (tree != null
                && !MarkScanner.scan(tree.getDocumentElement().getTextContent()).isEmpty()) {
              filled.add(part);
              found.add(new TextPart(part, WordPlace.of(kind, part), tree));
            }
          }
        });
    return found;
  }

  private void properties(TextPart part, PartContext context, List<PartPlan> plans) {
    new PlainCompiler(context).element(part.tree().getDocumentElement(), part.place());
    plan(part, context, plans);
  }

  /** Looks through the parts that are the same in every document, one after the other. */
  private void fixedParts(ContentTypes types) {
    for (String part : types.xmlParts(template)) {
      String kind = types.kindOf(part);
      Document tree = filled.contains(part) ? null : trees.passing(part);
      if (tree == null) {
        continue;
      }
      Element root = tree.getDocumentElement();
      WordPlace place = WordPlace.of(kind, part);
      OutsideReferences.check(root, place, problems);
      if (!part.startsWith("customXml/") && !kind.equals("glossary")) {
        StrayMarks.checkFixed(root, place, problems);
      }
      if (SchemaOrder.restore(root)) {
        ordered.put(part, Xml.bytes(tree));
      }
    }
    for (String part : template.namesEndingWith(".rels")) {
      Document tree = trees.passing(part);
      if (tree != null) {
        String source = part.replace("_rels/", "").replaceFirst("\\.rels$", "");
        WordPlace place = WordPlace.of(types.kindOf(source), source);
        StrayMarks.checkFixed(tree.getDocumentElement(), place, problems);
      }
    }
  }

  private static @Nullable String only(Map<String, List<String>> related, String kind) {
    List<String> parts = related.get(kind);
    return parts == null ? null : parts.get(0);
  }

  private @Nullable Document cleaned(String part) {
    Document tree = trees.kept(part);
    if (tree != null) {
      Element root = tree.getDocumentElement();
      if (!Wml.NS.equals(root.getNamespaceURI()) || !WmlPrefix.normalise(root)) {
        problems.add(Problem.error("docx.not-transitional", part));
        return null;
      }
      Revisions.accept(root);
      Cleaning.clean(root);
      SchemaOrder.restore(root);
      PageBreaks.rescue(tree);
    }
    return tree;
  }

  /** The first contents field of the document; it decides which headings are listed. */
  private static @Nullable ContentsField contentsField(Document tree, StyleSheet styles) {
    for (Element paragraph : Wml.all(tree, "p")) {
      String instruction = ContentsCompiler.instruction(paragraph);
      if (!instruction.isEmpty()) {
        return new ContentsField(instruction, styles);
      }
    }
    return null;
  }

  private static Set<String> loopVariables(List<TextPart> parts) {
    Set<String> variables = new HashSet<>();
    for (TextPart part : parts) {
      for (Element paragraph : Wml.all(part.tree(), "p")) {
        for (Mark mark : new ParagraphText(paragraph).marks()) {
          if (mark.kind() == Mark.Kind.LIST || mark.kind() == Mark.Kind.CELLS) {
            try {
              variables.add(ExpressionParser.parseLoop(mark.body()).variable());
            } catch (SyntaxException reportedWhenCompiled) {
              continue;
            }
          }
        }
      }
    }
    return variables;
  }

  /** Adds a part's plan, unless something is wrong with the template: then there are none. */
  private void plan(TextPart part, PartContext context, List<PartPlan> plans) {
    Program program = context.program();
    String text = program.text();
    context.places().forEach(where -> order.putIfAbsent(where, order.size()));
    if (!problems.isEmpty()) {
      return;
    }
    plans.add(
        new PartPlan(
            part.name(),
            part.place(),
            parsed(part.name(), text),
            program.places(),
            program.pieces(),
            program.forms(),
            program.literals(),
            program.tables(),
            program.emptyParagraphs(),
            context.contentsModel(),
            greatestId(part.tree()) + 1));
  }

  private Template parsed(String part, String text) {
    try {
      return new Template(part, text, freeMarker.configuration());
    } catch (IOException e) {
      throw new IllegalStateException("The program of " + part + " does not parse", e);
    }
  }

  private static int greatestId(Document tree) {
    int greatest = 0;
    for (String name : List.of("bookmarkStart", "bookmarkEnd")) {
      for (Element element : Wml.all(tree, name)) {
        greatest = Math.max(greatest, Wml.number(Wml.attribute(element, "id"), 0));
      }
    }
    for (String name : List.of("docPr", "cNvPr")) {
      var drawings = tree.getElementsByTagNameNS("*", name);
      for (int i = 0; i < drawings.getLength(); i++) {
        Node id = drawings.item(i).getAttributes().getNamedItem("id");
        greatest = Math.max(greatest, id == null ? 0 : Wml.number(id.getNodeValue(), 0));
      }
    }
    return Math.min(greatest, 1_000_000_000);
  }
}
