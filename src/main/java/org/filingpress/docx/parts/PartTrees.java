package org.filingpress.docx.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Reads the parts of a template as trees, within bounds: one takes some twenty times the memory of
 * its part. Those that are filled are kept, the others are looked at and forgotten.
 */
public final class PartTrees {

  /** Of all parts together, in bytes. */
  private static final int MAX_BYTES = 40_000_000;

  /**
   * Of all parts together: tags and attributes, counted by the {@code <} and {@code =} of which
   * each has one at least. A megabyte of ordinary WordprocessingML has 50,000.
   */
  private static final int MAX_MARKUP = 2_000_000;

  private final TemplatePackage template;
  private final List<Problem> problems;
  private final Map<String, @Nullable Document> kept = new HashMap<>();
  private int bytes;
  private int markup;

  public PartTrees(TemplatePackage template, List<Problem> problems) {
    this.template = template;
    this.problems = problems;
  }

  /** A part that is read once and kept; null when it is missing, broken or too much. */
  public @Nullable Document kept(@Nullable String part) {
    if (part != null && !kept.containsKey(part)) {
      kept.put(part, passing(part));
    }
    return part == null ? null : kept.get(part);
  }

  /** A part that is looked at once; null when it is missing, broken or too much. */
  public @Nullable Document passing(String part) {
    byte[] content = template.parts().get(part);
    if (content != null && content.length <= TemplatePackage.MAX_XML_BYTES) {
      bytes += content.length;
      for (byte each : content) {
        markup += each == '<' || each == '=' ? 1 : 0;
      }
      if (bytes > MAX_BYTES || markup > MAX_MARKUP) {
        String limit = String.valueOf(MAX_BYTES / 1_000_000);
        problems.add(Problem.error("docx.too-much-xml", "", limit));
        return null;
      }
    }
    return template.tree(part, problems);
  }
}
