package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a part's relationships lead to (ECMA-376-2, 6.5).
 *
 * @param targets by id: part names ({@code word/media/image1.png}) and, for external ones,
 *     addresses
 * @param kinds by the last word of the relationship's type, such as {@code styles}: the first one
 */
record Relationships(Map<String, String> targets, Map<String, String> kinds) {

  static final Relationships NONE = new Relationships(Map.of(), Map.of());

  /**
   * @param folder of the part that the relationships belong to, such as {@code word/}
   */
  static Relationships read(Xml xml, String folder) {
    Map<String, String> targets = new HashMap<>();
    Map<String, String> kinds = new HashMap<>();
    for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().endsWith("Relationship")) {
        String id = attribute(xml, "Id");
        String type = attribute(xml, "Type");
        String target = attribute(xml, "Target");
        if (id != null && target != null) {
          String to =
              "External".equals(attribute(xml, "TargetMode")) ? target : part(folder, target);
          targets.put(id, to);
          if (type != null) {
            kinds.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), to);
          }
        }
      }
    }
    return new Relationships(Map.copyOf(targets), Map.copyOf(kinds));
  }

  private static @Nullable String attribute(Xml xml, String name) {
    String plain = xml.attribute(name);
    return plain == null ? xml.attribute("rel:" + name) : plain;
  }

  private static String part(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String path = folder + target;
    while (path.contains("/../")) {
      int up = path.indexOf("/../");
      int parent = path.lastIndexOf('/', up - 1);
      path = path.substring(0, parent + 1) + path.substring(up + 4);
    }
    return path;
  }

  /** Empty when there is none of that id. */
  String target(String id) {
    return targets.getOrDefault(id, "");
  }

  /** The part of that kind; empty when there is none. */
  String ofKind(String kind) {
    return kinds.getOrDefault(kind, "");
  }

  /**
   * The name of the part that holds the relationships of another one, or of the package itself,
   * whose name is empty.
   */
  static String partOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }
}
