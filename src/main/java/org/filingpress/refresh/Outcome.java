package org.filingpress.refresh;

import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one template.
 *
 * @param before the version before, {@code 平泉/2026}; empty when there is none
 * @param problems what to mend, and reminders
 * @param notes what changed, in Chinese
 * @param folder where it is now, in the library or in quarantine; null when it is where it was, as
 *     after a run that changes nothing
 */
public record Outcome(
    String name,
    int year,
    Kind kind,
    String before,
    List<Problem> problems,
    List<String> notes,
    @Nullable Path folder) {

  /** Its ways. */
  public enum Kind {
    /** New, checked, and in the library. */
    PUBLISHED,
    /** Made of the version before, since none came. */
    ROLLED_FORWARD,
    /** It was taken in before. */
    UNCHANGED,
    /** It failed its check. */
    QUARANTINED,
    /** It is not wholly there yet; left for the next run. */
    INCOMPLETE,
    /** It cannot come into the library as that is; left where it is. */
    REFUSED
  }

  public Outcome {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Whether somebody has to do something. */
  public boolean failed() {
    return switch (kind) {
      case PUBLISHED, ROLLED_FORWARD, UNCHANGED -> false;
      case QUARANTINED, INCOMPLETE, REFUSED -> true;
    };
  }

  /** {@code 平泉/2027}. */
  public String title() {
    return name + "/" + year;
  }
}
