package org.filingpress.layout.word;

import java.util.List;
import java.util.Map;
import org.filingpress.filing.WordPlace;

/**
 * A section of a document as read.
 *
 * @param furniture headers and footers by {@code headerReference/default}, {@code
 *     footerReference/first}…
 */
public record Section(SectionFormat format, List<Block> blocks, Map<String, Furnishing> furniture) {

  /** A header or footer, the package part that holds it, and what people call that part. */
  public record Furnishing(String part, WordPlace place, List<Block> blocks) {}
}
