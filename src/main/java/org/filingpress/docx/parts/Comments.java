package org.filingpress.docx.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes the comments out of a template: what officers wrote to each other, and their names, would
 * else go into every document.
 */
public final class Comments {

  /** Comments, their threads, ids and dates, and the people who wrote them. */
  private static final Pattern TYPE =
      Pattern.compile(
          ".*\\.(comments|commentsExtended|commentsIds|commentsExtensible|people)\\+xml");

  private static final String TYPES = "[Content_Types].xml";

  private Comments() {}

  /** The same package without comments; broken parts are left to be reported later. */
  public static TemplatePackage removed(TemplatePackage template) {
    Map<String, byte[]> parts = new LinkedHashMap<>(template.parts());
    Set<String> comments = new HashSet<>();
    Document types = template.tree(TYPES, new ArrayList<>());
    if (types == null) {
      return template;
    }
    for (Element type : Wml.elements(types.getDocumentElement())) {
      if (TYPE.matcher(type.getAttribute("ContentType")).matches()) {
        comments.add(type.getAttribute("PartName").replaceFirst("^/", ""));
        type.getParentNode().removeChild(type);
      }
    }
    if (comments.isEmpty()) {
      return template;
    }
    parts.put(TYPES, Xml.bytes(types));
    parts.keySet().removeIf(part -> comments.contains(part) || isOf(part, comments));
    for (String part : template.namesEndingWith(".rels")) {
      Document relationships = template.tree(part, new ArrayList<>());
      if (relationships != null && parts.containsKey(part)) {
        unrelate(relationships, part, comments);
        parts.put(part, Xml.bytes(relationships));
      }
    }
    return new TemplatePackage(parts);
  }

  /** Whether a part holds the relationships of one of these parts. */
  private static boolean isOf(String part, Set<String> others) {
    return part.endsWith(".rels")
        && others.contains(part.replace("_rels/", "").replaceFirst("\\.rels$", ""));
  }

  private static void unrelate(Document relationships, String part, Set<String> targets) {
    for (Element relationship : List.copyOf(Wml.elements(relationships.getDocumentElement()))) {
      String target = relationship.getAttribute("Target");
      if (!relationship.getAttribute("TargetMode").equals("External")
          && targets.contains(Relationships.target(part, target))) {
        relationship.getParentNode().removeChild(relationship);
      }
    }
  }
}
