package org.filingpress.county.source;

import java.util.List;
import org.filingpress.filing.Claim;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Reading;

/** What a source has for a run: a filing, or something that should be one. */
public sealed interface Offer {

  Origin origin();

  /** Whose it is, or should be. */
  Claim claim();

  /**
   * @param warnings what somebody should look at
   * @param revision of the store; 0 where the source has none
   */
  record Accepted(Filing filing, List<Problem> warnings, Origin origin, long revision)
      implements Offer {
    public Accepted {
      warnings = List.copyOf(warnings);
    }

    @Override
    public Claim claim() {
      return new Claim(filing.county().code(), filing.department().code(), filing.year());
    }
  }

  /**
   * @param claim whose filing it should be, as far as anybody can tell
   */
  record Refused(List<Problem> problems, Origin origin, Claim claim) implements Offer {
    public Refused {
      problems = List.copyOf(problems);
    }

    /** The department's code; empty where nobody can tell. */
    public String department() {
      return claim.department();
    }
  }

  /** What a reader of filings made of a document. */
  static Offer of(Reading reading, Origin origin) {
    if (reading instanceof Reading.Refused refused) {
      return new Refused(refused.problems(), origin, refused.claim());
    }
    Reading.Accepted accepted = (Reading.Accepted) reading;
    return new Accepted(accepted.filing(), accepted.warnings(), origin, 0);
  }
}
