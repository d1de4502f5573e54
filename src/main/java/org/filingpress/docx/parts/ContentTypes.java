package org.filingpress.docx.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What kind of content each part holds (ECMA-376-2, 10.1.2), and whether it may be here. */
public final class ContentTypes {

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
  private final Map<String, String> byExtension = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  public ContentTypes(Document contentTypes) {
    for (Element element : Wml.elements(contentTypes.getDocumentElement())) {
      String type = element.getAttribute("ContentType");
      all.add(type.toLowerCase(Locale.ROOT));
      if ("Override".equals(element.getLocalName())) {
        String part = element.getAttribute("PartName");
        byPart.put(lowerCase(part.startsWith("/") ? part.substring(1) : part), type);
      } else {
        byExtension.put(element.getAttribute("Extension").toLowerCase(Locale.ROOT), type);
      }
    }
  }

  /** The names of the parts that hold WordprocessingML text, the main document first. */
  public List<String> textParts(TemplatePackage parts, String document) {
    List<String> names = new ArrayList<>(List.of(document));
    parts.parts().keySet().stream()
        .filter(part -> WITH_TEXT.contains(typeOf(part)) && !part.equals(document))
        .sorted()
        .forEach(names::add);
    return names;
  }

  /** What a part with text is, as its relationship would call it: {@code header}. */
  public String kindOf(String part) {
    String type = typeOf(part);
    return type.equals(DOCUMENT)
        ? "officeDocument"
        : type.substring(type.lastIndexOf('.') + 1).replace("+xml", "");
  }

  private String typeOf(String part) {
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return byPart.getOrDefault(lowerCase(part), byExtension.getOrDefault(extension, ""));
  }

  /** Names of parts are the same whatever their case (ECMA-376-2, 6.2.2.3). */
  private static String lowerCase(String part) {
    return part.toLowerCase(Locale.ROOT);
  }

  /** The parts that are XML by their name or type, in the file's order. */
  public List<String> xmlParts(TemplatePackage parts) {
    return parts.parts().keySet().stream()
        .filter(part -> !part.endsWith(".rels"))
        .filter(part -> lowerCase(part).endsWith(".xml") || isXml(lowerCase(typeOf(part))))
        .toList();
  }

  private static boolean isXml(String type) {
    return type.endsWith("+xml") || type.endsWith("/xml") || type.endsWith("vmldrawing");
  }

  /**
   * Reports what must not be in a template: macros, objects and controls, or no document at all.
   *
   * @param document the name of the main document, or null when the package leads to none
   */
  public void check(TemplatePackage parts, @Nullable String document, List<Problem> problems) {
    boolean macros =
        all.stream().anyMatch(type -> type.contains("macro") || type.contains("vbaproject"))
            || !parts.namesEndingWith("vbaProject.bin").isEmpty();
    if (macros) {
      problems.add(Problem.error("docx.macros", ""));
    } else if (document == null
        || !parts.parts().containsKey(document)
        || parts.parts().keySet().stream().filter(part -> typeOf(part).equals(DOCUMENT)).count()
            != 1
        || !typeOf(document).equals(DOCUMENT)) {
      problems.add(Problem.error("docx.no-document", ""));
    }
    for (String part : parts.parts().keySet()) {
      String type = lowerCase(typeOf(part));
      if (type.contains("activex") || type.endsWith(".oleobject")) {
        problems.add(Problem.error("docx.outside-reference", part, typeOf(part)));
      }
    }
  }
}
