package org.filingpress.store;

/**
 * What became of a filing that was put into the store.
 *
 * @param revision the current one now
 * @param sha256 of its content, as {@link StoredFiling#sha256}
 */
public record Stored(FilingKey key, int revision, Outcome outcome, String sha256) {

  /** Whether the store holds something new. */
  public enum Outcome {
    /** The key had no filing. */
    NEW,
    /** The key had a filing of other content. */
    REVISION,
    /** The key's filing has this content; nothing was written. */
    UNCHANGED
  }
}
