package org.filingpress.county;

import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;

/** What a source has for a run: a filing, or something that should be one. */
public sealed interface Offer {

  Origin origin();

  /**
   * @param warnings what somebody should look at
   * @param revision of the store; 0 where the source has none
   */
  record Accepted(Filing filing, List<Problem> warnings, Origin origin, long revision)
      implements Offer {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * @param department its code; empty where nobody can tell
   */
  record Refused(List<Problem> problems, Origin origin, String department) implements Offer {
    public Refused {
      problems = List.copyOf(problems);
    }

    Refused(List<Problem> problems, Origin origin) {
      this(problems, origin, "");
    }
  }
}
