package org.filingpress.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What kind of content each part holds (ECMA-376-2, 10.1.2), and whether it may be here. */
final class ContentTypes {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String DOCUMENT = WORD + "document.main+xml";
  private static final Set<String> WITH_TEXT =
      Set.of(
          DOCUMENT,
          WORD + "header+xml",
          WORD + "footer+xml",
          WORD + "footnotes+xml",
          WORD + "endnotes+xml");

  private final Map<String, String> byPart = new HashMap<>();

  ContentTypes(Document contentTypes) {
    for (Element element : Wml.elements(contentTypes.getDocumentElement())) {
      if ("Override".equals(element.getLocalName())) {
        String part = element.getAttribute("PartName");
        byPart.put(
            part.startsWith("/") ? part.substring(1) : part, element.getAttribute("ContentType"));
      }
    }
  }

  /** The names of the parts that hold WordprocessingML text, the main document first. */
  List<String> textParts() {
    List<String> parts = new ArrayList<>(mainDocuments());
    byPart.keySet().stream()
        .filter(part -> WITH_TEXT.contains(byPart.get(part)) && !parts.contains(part))
        .sorted()
        .forEach(parts::add);
    return parts;
  }

  /** Reports what must not be in a template: macros, or no document at all. */
  void check(TemplatePackage parts, List<Problem> problems) {
    boolean macros =
        byPart.values().stream().anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("macro"))
            || !parts.namesEndingWith("vbaProject.bin").isEmpty();
    if (macros) {
      problems.add(Problem.error("docx.macros", ""));
    } else if (mainDocuments().size() != 1 || !parts.parts().containsKey(mainDocuments().get(0))) {
      problems.add(Problem.error("docx.no-document", ""));
    }
  }

  private List<String> mainDocuments() {
    return byPart.keySet().stream().filter(part -> byPart.get(part).equals(DOCUMENT)).toList();
  }
}
