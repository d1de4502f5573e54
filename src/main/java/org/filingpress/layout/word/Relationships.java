package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.Map;

/**
 * What a part's relationship ids lead to (ECMA-376-2, 6.5).
 *
 * @param targets part names ({@code word/media/image1.png}) and, for external ones, addresses
 */
record Relationships(Map<String, String> targets) {

  static final Relationships NONE = new Relationships(Map.of());

  /**
   * @param folder of the part that the relationships belong to, such as {@code word/}
   */
  static Relationships read(Xml xml, String folder) {
    Map<String, String> targets = new HashMap<>();
    for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().endsWith("Relationship")) {
        String id = xml.attribute("Id");
        if (id == null) {
          id = xml.attribute("rel:Id");
        }
        String target = xml.attribute("Target");
        if (target == null) {
          target = xml.attribute("rel:Target");
        }
        String mode = xml.attribute("TargetMode");
        if (mode == null) {
          mode = xml.attribute("rel:TargetMode");
        }
        if (id != null && target != null) {
          targets.put(id, "External".equals(mode) ? target : part(folder, target));
        }
      }
    }
    return new Relationships(Map.copyOf(targets));
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

  /** The name of the part that holds the relationships of another one. */
  static String partOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }
}
