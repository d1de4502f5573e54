package org.filingpress.template.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.docx.CompiledTemplate;
import org.w3c.dom.Element;

/** Finds a template's parts by their relationships (ECMA-376-2, 9.3), whatever they are named. */
final class PartNames {

  private PartNames() {}

  /** The parts that one leads to, by the last word of the relationship's type. */
  static Map<String, List<String>> from(CompiledTemplate template, String source)
      throws IOException {
    int file = source.lastIndexOf('/') + 1;
    String folder = "/" + source.substring(0, file);
    String part = source.substring(0, file) + "_rels/" + source.substring(file) + ".rels";
    Map<String, List<String>> targets = new HashMap<>();
    try (InputStream in = template.openTemplatePart(part)) {
      if (in == null) {
        return targets;
      }
      for (Element relationship :
          Wordprocessing.children(Wordprocessing.parse(in).getDocumentElement())) {
        if (relationship.getAttribute("TargetMode").equalsIgnoreCase("external")) {
          continue;
        }
        String type = relationship.getAttribute("Type");
        String target = URI.create(folder).resolve(relationship.getAttribute("Target")).getPath();
        targets
            .computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), t -> new ArrayList<>())
            .add(target.substring(1));
      }
    } catch (IllegalArgumentException noUri) {
      throw new IOException(noUri);
    }
    return targets;
  }
}
