package org.filingpress.layout.word;

import java.util.List;
import java.util.Map;

/**
 * A section of a document as read.
 *
 * @param furniture headers and footers by {@code headerReference/default}, {@code
 *     footerReference/first}…
 */
public record Section(SectionFormat format, List<Block> blocks, Map<String, Furnishing> furniture) {

  /** A header or footer and the package part that holds it. */
  public record Furnishing(String part, List<Block> blocks) {}
}
