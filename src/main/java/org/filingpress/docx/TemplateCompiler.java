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
import org.filingpress.docx.ExpressionParser.SyntaxException;
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

  private final TemplatePackage template;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, @Nullable Document> trees = new HashMap<>();
  private final Map<String, byte[]> cleaned = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final FreeMarkerStart freeMarker = FreeMarkerStart.begun();

  TemplateCompiler(TemplatePackage template) {
    this.template = template;
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

  /** The parts that hold marks, compiled; the other parts stay as they are. */
  List<PartPlan> compile() {
    Document types = tree("[Content_Types].xml");
    if (types == null) {
      return List.of();
    }
    ContentTypes contentTypes = new ContentTypes(types);
    String document = only(Relationships.from(template, ""), "officeDocument");
    contentTypes.check(template, document, problems);
    Relationships.check(template, problems);
    for (String part : template.namesEndingWith(".xml")) {
      tree(part);
    }
    if (document == null) {
      return List.of();
    }
    List<String> textParts = contentTypes.textParts(template, document);
    Map<String, List<String>> related = Relationships.from(template, document);
    StyleSheet styles = new StyleSheet(tree(only(related, "styles")), tree(only(related, "theme")));
    List<@Nullable Document> texts = new ArrayList<>();
    for (String part : textParts) {
      texts.add(cleaned(part));
    }
    Set<String> loopVariables = loopVariables(texts);
    List<PartPlan> plans = new ArrayList<>();
    for (int i = 0; i < textParts.size(); i++) {
      Document tree = texts.get(i);
      if (tree != null) {
        String part = textParts.get(i);
        ContentsField contents = i == 0 ? contentsField(tree, styles) : null;
        PartContext context = new PartContext(styles, loopVariables, contents, problems);
        WordPlace place = WordPlace.of(contentTypes.kindOf(part), part);
        cleaned.put(part, Xml.bytes(tree));
        StrayMarks.checkFilled(tree.getDocumentElement(), place, problems);
        new BlockCompiler(context).part(tree.getDocumentElement(), place);
        plans.add(plan(part, place, context, tree));
      }
    }
    Relationships.from(template, "")
        .forEach(
            (kind, parts) -> {
              if (PROPERTIES.contains(kind)) {
                parts.forEach(
                    part ->
                        properties(part, WordPlace.of(kind, part), styles, loopVariables, plans));
              }
            });
    Set<String> filled = new HashSet<>(textParts);
    plans.forEach(plan -> filled.add(plan.name()));
    strayMarks(contentTypes, filled);
    return plans;
  }

  /** Marks in the parts that are the same in every document. */
  private void strayMarks(ContentTypes types, Set<String> filled) {
    for (String part : template.namesEndingWith(".xml")) {
      String kind = types.kindOf(part);
      boolean shown = !part.startsWith("customXml/") && !kind.equals("glossary");
      Document tree = shown && !filled.contains(part) ? tree(part) : null;
      if (tree != null) {
        StrayMarks.checkFixed(tree.getDocumentElement(), WordPlace.of(kind, part), problems);
      }
    }
    for (String part : template.namesEndingWith(".rels")) {
      Document tree = tree(part);
      if (tree != null) {
        String source = part.replace("_rels/", "").replaceFirst("\\.rels$", "");
        WordPlace place = WordPlace.of(types.kindOf(source), source);
        StrayMarks.checkFixed(tree.getDocumentElement(), place, problems);
      }
    }
  }

  /** The document properties are filled where they hold marks. */
  private void properties(
      String part,
      WordPlace place,
      StyleSheet styles,
      Set<String> loopVariables,
      List<PartPlan> plans) {
    Document tree = tree(part);
    if (tree != null && !MarkScanner.scan(tree.getDocumentElement().getTextContent()).isEmpty()) {
      PartContext context = new PartContext(styles, loopVariables, null, problems);
      new PlainCompiler(context).element(tree.getDocumentElement(), place);
      plans.add(plan(part, place, context, tree));
    }
  }

  /** A part as a tree, read once; null when it is missing or broken. */
  private @Nullable Document tree(@Nullable String part) {
    if (part != null && !trees.containsKey(part)) {
      trees.put(part, template.tree(part, problems));
    }
    return part == null ? null : trees.get(part);
  }

  private static @Nullable String only(Map<String, List<String>> related, String kind) {
    List<String> parts = related.get(kind);
    return parts == null ? null : parts.get(0);
  }

  private @Nullable Document cleaned(String part) {
    Document tree = tree(part);
    if (tree != null) {
      Element root = tree.getDocumentElement();
      if (!Wml.NS.equals(root.getNamespaceURI())) {
        problems.add(Problem.error("docx.not-transitional", part));
        return null;
      }
      if (!WmlPrefix.normalise(root)) {
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

  private static Set<String> loopVariables(List<@Nullable Document> trees) {
    Set<String> variables = new HashSet<>();
    for (Document tree : trees) {
      if (tree == null) {
        continue;
      }
      for (Element paragraph : Wml.all(tree, "p")) {
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

  private PartPlan plan(String part, WordPlace place, PartContext context, Document tree) {
    Program program = context.program();
    String text = program.text();
    context.places().forEach(where -> order.putIfAbsent(where, order.size()));
    return new PartPlan(
        part,
        place,
        problems.stream().anyMatch(Problem::isError) ? empty(part) : parsed(part, text),
        program.places(),
        program.pieces(),
        program.forms(),
        program.literals(),
        program.tables(),
        program.emptyParagraphs(),
        context.contentsModel(),
        greatestId(tree) + 1);
  }

  private Template empty(String part) {
    return parsed(part, "");
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
    var drawings = tree.getElementsByTagNameNS("*", "docPr");
    for (int i = 0; i < drawings.getLength(); i++) {
      Node id = drawings.item(i).getAttributes().getNamedItem("id");
      greatest = Math.max(greatest, id == null ? 0 : Wml.number(id.getNodeValue(), 0));
    }
    return Math.min(greatest, 1_000_000_000);
  }
}
