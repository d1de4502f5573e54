package org.filingpress.refresh;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;

/**
 * A template that the bureau dropped, staged: {@code <name>/<year>/} with {@code template.docx},
 * {@code template.yml}, and {@code sample.json} if it has one.
 *
 * @param folder with copies of its files, which nobody changes any more
 * @param state whether it can be looked at
 * @param problems why it cannot
 */
record Drop(String name, int year, Path folder, State state, List<Problem> problems) {

  enum State {
    READY,
    /** Still being uploaded, or left half. */
    INCOMPLETE,
    /** Nothing that could become a template. */
    REFUSED
  }

  static final String DOCUMENT = "template.docx";
  static final String DESCRIPTION = "template.yml";
  static final String SAMPLE = "sample.json";

  static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");

  /** What upload programs and Word name files that they have not finished. */
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i)~\\$.*|.*\\.(?:part|partial|tmp|crdownload|download|filepart|swp)");

  Drop {
    problems = List.copyOf(problems);
  }

  static boolean isUnfinished(String file) {
    return UNFINISHED.matcher(file).matches();
  }

  /** Of these kinds of files a template is made; others may lie beside them. */
  static boolean isWanted(String file) {
    return file.equals(DOCUMENT) || file.equals(DESCRIPTION) || file.equals(SAMPLE);
  }

  /**
   * The most bytes that such a file may have: as much as the check takes, and far more than a
   * description or a filing has.
   */
  static long largest(String file) {
    return switch (file) {
      case DOCUMENT -> 100_000_000;
      case SAMPLE -> 20_000_000;
      default -> 100_000;
    };
  }

  /**
   * What lies in a staged folder.
   *
   * @param files the names of all files that lie there where it was dropped
   */
  static Drop staged(String name, int year, Path folder, List<String> files) {
    String place = name + "/" + year;
    for (String file : files) {
      if (isUnfinished(file)) {
        return incomplete(name, year, folder, Problem.error("refresh.uploading", place, file));
      }
    }
    for (String file : List.of(DOCUMENT, DESCRIPTION)) {
      if (!files.contains(file)) {
        String there = files.isEmpty() ? "-" : String.join("、", files);
        Problem missing = Problem.error("refresh.missing-file", place, file, there);
        return incomplete(name, year, folder, missing);
      }
    }
    return new Drop(name, year, folder, State.READY, List.of());
  }

  static Drop incomplete(String name, int year, Path folder, Problem problem) {
    return new Drop(name, year, folder, State.INCOMPLETE, List.of(problem));
  }

  static Drop refused(String name, int year, Path folder, Problem problem) {
    return new Drop(name, year, folder, State.REFUSED, List.of(problem));
  }
}
