package org.filingpress.county;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.filingpress.county.source.Source;
import org.filingpress.press.Format;

/**
 * What one run is to do.
 *
 * @param county six-digit region code
 * @param out the folder in which the county's own is made
 * @param formats at least one
 * @param workers how many documents are pressed at a time, from 1
 * @param force make every document anew
 * @param strict make no document that has warnings
 */
public record CountyRequest(
    String county,
    int year,
    Source source,
    Path out,
    Set<Format> formats,
    int workers,
    boolean force,
    boolean strict) {

  public CountyRequest {
    if (formats.isEmpty() || workers < 1) {
      throw new IllegalArgumentException("no formats or no workers");
    }
    formats = Set.copyOf(EnumSet.copyOf(formats));
  }
}
