package org.filingpress.docx;

import freemarker.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.docx.ExpressionParser.SyntaxException;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns the parts of a Word template into FreeMarker programs. All problems of all parts are
 * gathered before any is reported.
 */
final class TemplateCompiler {

  private static final List<String> PROPERTY_PARTS =
      List.of("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml");

  private final TemplatePackage template;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, @Nullable Document> trees = new HashMap<>();
  private final FreeMarkerStart freeMarker = FreeMarkerStart.begun();

  TemplateCompiler(TemplatePackage template) {
    this.template = template;
  }

  /** What was found wrong, in the order of the parts. */
  List<Problem> problems() {
    return problems.stream().distinct().toList();
  }

  /** The parts that hold marks, compiled; the other parts stay as they are. */
  List<PartPlan> compile() {
    Document types = tree("[Content_Types].xml");
    if (types == null) {
      return List.of();
    }
    ContentTypes contentTypes = new ContentTypes(types);
    contentTypes.check(template, problems);
    Relationships.check(template, problems);
    for (String part : template.namesEndingWith(".xml")) {
      tree(part);
    }
    List<String> textParts = contentTypes.textParts();
    StyleSheet styles = new StyleSheet(tree("word/styles.xml"), tree("word/theme/theme1.xml"));
    List<@Nullable Document> texts = new ArrayList<>();
    for (String part : textParts) {
      texts.add(cleaned(part));
    }
    Set<String> loopVariables = loopVariables(texts);
    List<PartPlan> plans = new ArrayList<>();
    for (int i = 0; i < textParts.size(); i++) {
      Document tree = texts.get(i);
      if (tree != null) {
        ContentsField contents = i == 0 ? contentsField(tree, styles) : null;
        PartContext context = new PartContext(styles, loopVariables, contents, problems);
        new BlockCompiler(context).part(tree.getDocumentElement(), label(textParts.get(i)));
        plans.add(plan(textParts.get(i), context, tree));
      }
    }
    for (String part : PROPERTY_PARTS) {
      Document tree = tree(part);
      if (tree != null && tree.getDocumentElement().getTextContent().contains("${")) {
        PartContext context = new PartContext(styles, loopVariables, null, problems);
        new PlainCompiler(context).element(tree.getDocumentElement(), part);
        plans.add(plan(part, context, tree));
      }
    }
    return plans;
  }

  /** A part as a tree, read once; null when it is missing or broken. */
  private @Nullable Document tree(String part) {
    if (!trees.containsKey(part)) {
      trees.put(part, template.tree(part, problems));
    }
    return trees.get(part);
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

  /** How an officer calls a part. */
  private static String label(String part) {
    String file = part.substring(part.lastIndexOf('/') + 1).replace(".xml", "");
    for (Map.Entry<String, String> kind :
        Map.of("header", "页眉", "footer", "页脚", "footnotes", "脚注", "endnotes", "尾注").entrySet()) {
      if (file.startsWith(kind.getKey())) {
        return kind.getValue() + "（" + file + "）";
      }
    }
    return "正文";
  }

  private PartPlan plan(String part, PartContext context, Document tree) {
    Program program = context.program();
    String text = program.text();
    return new PartPlan(
        part,
        problems.stream().anyMatch(Problem::isError) ? empty(part) : parsed(part, text),
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
