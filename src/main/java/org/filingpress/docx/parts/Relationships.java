package org.filingpress.docx.parts;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Looks through a template's relationships (ECMA-376-2, 9.3) for what reaches outside the file. */
public final class Relationships {

  /** What Word loads or runs wherever it is: another file's text, objects, controls, add-ins. */
  private static final Set<String> LOADED =
      Set.of(
          "aFChunk",
          "activeXControlBinary",
          "attachedTemplate",
          "control",
          "frame",
          "mailMergeHeaderSource",
          "mailMergeSource",
          "oleObject",
          "subDocument",
          "vbaProject",
          "webextensiontaskpanes");

  /** A scheme or an authority (RFC 3986, 3), or a path that Windows takes for one. */
  private static final Pattern LEADS_OUT =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*:|[/\\\\]{2}|\\\\)");

  /** What a reader may be led to. */
  private static final Pattern LINK = Pattern.compile("(?is)\\s*(https?://|mailto:|#).*");

  private Relationships() {}

  /**
   * Whether a link leads to a site, a mail address or a place in the document itself. Any other
   * would open a file or start a program, whatever it is named in the text.
   */
  public static boolean isLink(String address) {
    return LINK.matcher(address).matches();
  }

  /**
   * Reports every relationship to something outside the package: Word would load a remote template
   * or picture when the document is opened. Whether it leads outside is seen by the address too,
   * whatever its mode says. Of hyperlinks those are reported that are no {@link #isLink}. Reports
   * every part that is missing.
   */
  public static void check(TemplatePackage parts, List<Problem> problems) {
    for (String part : parts.namesEndingWith(".rels")) {
      Document tree = parts.tree(part, problems);
      if (tree == null) {
        continue;
      }
      for (Element relationship : Wml.elements(tree.getDocumentElement())) {
        String kind = kind(relationship);
        String target = relationship.getAttribute("Target");
        String mode = relationship.getAttribute("TargetMode").toLowerCase(Locale.ROOT);
        boolean external = mode.equals("external");
        if (kind.equals("hyperlink") && !isLink(target)) {
          problems.add(Problem.error("docx.outside-link", part, target));
        } else if (LOADED.contains(kind)
            || external && !kind.equals("hyperlink")
            || !external && LEADS_OUT.matcher(target).lookingAt()
            || !mode.isEmpty() && !external && !mode.equals("internal")) {
          problems.add(Problem.error("docx.external-part", part, kind, target));
        } else if (!external && !target.startsWith("#") && !target.equals("NULL")) {
          String name = target(part, target);
          if (!parts.parts().containsKey(name)) {
            problems.add(Problem.error("docx.missing-part", part, name));
          }
        }
      }
    }
  }

  /** The last word of a relationship's type, such as {@code styles}. */
  private static String kind(Element relationship) {
    String type = relationship.getAttribute("Type");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /**
   * The parts that one leads to, by what they are to it: the last word of the relationship's type,
   * such as {@code styles}, whatever the parts are named.
   *
   * @param source a part's name; empty for the package itself
   */
  public static Map<String, List<String>> from(TemplatePackage parts, String source) {
    String part = partOf(source);
    Map<String, List<String>> targets = new HashMap<>();
    Document tree = parts.tree(part, new ArrayList<>());
    if (tree != null) {
      for (Element relationship : Wml.elements(tree.getDocumentElement())) {
        targets
            .computeIfAbsent(kind(relationship), kind -> new ArrayList<>())
            .add(target(part, relationship.getAttribute("Target")));
      }
    }
    return targets;
  }

  /** The parts that one leads to, by the ids of its relationships. */
  public static Map<String, String> byId(TemplatePackage parts, String source) {
    String part = partOf(source);
    Map<String, String> targets = new HashMap<>();
    Document tree = parts.tree(part, new ArrayList<>());
    if (tree != null) {
      for (Element relationship : Wml.elements(tree.getDocumentElement())) {
        targets.put(
            relationship.getAttribute("Id"), target(part, relationship.getAttribute("Target")));
      }
    }
    return targets;
  }

  /** The name of the part with another's relationships (ECMA-376-2, 9.3.4). */
  private static String partOf(String source) {
    int file = source.lastIndexOf('/') + 1;
    return source.substring(0, file) + "_rels/" + source.substring(file) + ".rels";
  }

  /**
   * The name of the part that a relationship leads to.
   *
   * @param part the part with the relationships, such as {@code word/_rels/document.xml.rels}
   */
  public static String target(String part, String target) {
    String folder = "/" + part.substring(0, part.lastIndexOf("_rels/"));
    try {
      String path = URI.create(folder).resolve(target).getPath();
      return path == null ? target : path.replaceFirst("^/", "");
    } catch (IllegalArgumentException noUri) {
      return target;
    }
  }
}
