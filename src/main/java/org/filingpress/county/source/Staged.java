package org.filingpress.county.source;

import java.util.List;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;

/**
 * A filing taken in: where it lies in the staging file, and what it is known by.
 *
 * @param document its documents' name, without extension
 * @param sha256 of the filing's canonical line, its line feed included
 * @param offset where that line begins, in bytes
 * @param length of that line, in bytes
 * @param revision of the store; 0 where the source has none
 */
public record Staged(
    String department,
    String name,
    String document,
    int projects,
    String sha256,
    long offset,
    int length,
    Origin origin,
    long revision,
    List<Problem> warnings) {

  public Staged {
    warnings = List.copyOf(warnings);
  }

  public String place(Format format) {
    return RunFolder.place(format, document);
  }
}
