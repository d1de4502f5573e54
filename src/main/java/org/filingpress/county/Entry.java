package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A finished document, or a file of the bundle, as the journal keeps it: enough to tell whether it
 * still is what the same filing would give.
 *
 * @param content SHA-256 of the filing in canonical form
 * @param headings in reading order
 * @param problems that came up in the pressing; those of the reading are not among them
 */
record Entry(
    String department,
    String name,
    String content,
    Basis basis,
    List<MadeFile> files,
    int pages,
    List<HeadingPlace> headings,
    List<Told> problems,
    StageTimes times) {

  /**
   * @param level outline level, from 1
   * @param page of the document, from 1, the cover being the first
   */
  record HeadingPlace(int level, String text, int page) {}

  Entry {
    Objects.requireNonNull(department);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(times);
    files = List.copyOf(files);
    headings = List.copyOf(headings);
    problems = List.copyOf(problems);
  }

  /** The files that hold the whole county: of no department. */
  static Entry ofBundle(List<MadeFile> files) {
    Basis none = new Basis("", "", 0, "", "");
    return new Entry("", "", "", none, files, 0, List.of(), List.of(), StageTimes.NONE);
  }

  /** Whether it was made from the same, in the same formats, and its files still lie there. */
  boolean isStill(String wantedContent, Basis wanted, Set<String> places, Path root)
      throws IOException {
    if (!content.equals(wantedContent)
        || !basis.equals(wanted)
        || !places.equals(files.stream().map(MadeFile::file).collect(Collectors.toSet()))) {
      return false;
    }
    for (MadeFile file : files) {
      if (!file.liesIn(root)) {
        return false;
      }
    }
    return true;
  }
}
