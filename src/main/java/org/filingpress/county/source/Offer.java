package org.filingpress.county.source;

import java.util.ArrayList;
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
      problems = listed(problems);
    }

    /** The same with its first problem only. */
    public Refused briefly() {
      return new Refused(first(problems, 1), origin, claim);
    }

    /** The department's code; empty where nobody can tell. */
    public String department() {
      return claim.department();
    }
  }

  /** The first hundred of a filing's problems: nobody reads more at once. */
  static List<Problem> listed(List<Problem> problems) {
    return first(problems, 100);
  }

  /** How many are left out is told by one more. */
  private static List<Problem> first(List<Problem> problems, int most) {
    if (problems.size() <= most + 1) {
      return List.copyOf(problems);
    }
    List<Problem> first = new ArrayList<>(problems.subList(0, most));
    first.add(Problem.warning("county.more", "", String.valueOf(problems.size() - most)));
    return List.copyOf(first);
  }

  /** Adds one; memory holds the problems of the first thousand, and one of each that follows. */
  static void add(List<Refused> all, Refused one) {
    all.add(all.size() < 1_000 ? one : one.briefly());
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
