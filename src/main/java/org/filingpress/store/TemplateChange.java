package org.filingpress.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a version of a template, or that was found done.
 *
 * @param actor who or what did it, or found it, for people to read
 * @param template its name
 * @param year of the version
 * @param before SHA-256 of the {@code template.docx} that it came from or replaced, hexadecimal,
 *     lower case; null when there was none
 * @param after SHA-256 of the {@code template.docx} now; null when there is none
 * @param note for people to read; may be empty
 */
public record TemplateChange(
    String actor,
    Kind kind,
    String template,
    int year,
    @Nullable String before,
    @Nullable String after,
    String note) {

  /** What was done. */
  public enum Kind {
    /** A new version came into the library. */
    ADDED,
    /** A version was made of the year before's, since none had come. */
    ROLLED_FORWARD,
    /** The version is no longer in force from some year on; its document stays. */
    RETIRED,
    /** A document was offered and refused; the library did not change. */
    QUARANTINED,
    /** The library held, or held no longer, what nobody had recorded. */
    FOUND;

    /** Whether afterwards the library's document is the one that the change names. */
    boolean isOfTheDocument() {
      return this == ADDED || this == ROLLED_FORWARD || this == FOUND;
    }
  }

  /**
   * That a version is retired; the note says from when.
   *
   * @param sha256 of its document, which stays
   */
  public static TemplateChange retired(
      String actor, String template, int year, String sha256, int from) {
    return new TemplateChange(
        actor, Kind.RETIRED, template, year, sha256, sha256, Found.retirement(from));
  }
}
