package org.filingpress.layout;

/**
 * Where a document stands in a volume, whose pages are counted on through all its documents.
 *
 * @param firstPage number of its first page, from 1
 * @param pageCount of the whole volume, which {@code NUMPAGES} shows; 0 while it is not known
 */
public record VolumePlace(int firstPage, int pageCount) {

  /** Of a document that is no part of a volume. */
  public static final VolumePlace NONE = new VolumePlace(0, 0);

  /** Whether its pages are counted on, whatever numbers its sections ask for. */
  public boolean countsOn() {
    return firstPage > 0;
  }
}
