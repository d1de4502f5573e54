package org.filingpress.filing;

/**
 * How much a {@link FilingReader} takes. What goes beyond is a {@link Problem}, never a failure of
 * memory.
 *
 * @param nestingDepth objects and lists within each other; a correct filing needs six
 * @param textLength characters of one string or field name
 * @param projects projects of one filing
 * @param listItems entries of any other list: blocks, goals, indicators
 * @param documentBytes UTF-8 bytes of one filing
 * @param problems problems reported of one filing
 */
public record FilingLimits(
    int nestingDepth,
    int textLength,
    int projects,
    int listItems,
    long documentBytes,
    int problems) {

  /** Far above what any department files: texts of a million characters, filings of 200 MB. */
  public static final FilingLimits DEFAULT =
      new FilingLimits(64, 1_000_000, 10_000, 100_000, 200_000_000L, 1_000);

  public FilingLimits {
    if (nestingDepth < 6
        || textLength < 1
        || projects < 0
        || listItems < 0
        || documentBytes < 2
        || problems < 1) {
      throw new IllegalArgumentException("limits too small to read any filing");
    }
  }
}
