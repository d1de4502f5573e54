package org.filingpress.filing;

import java.util.List;

/** What a {@link FilingReader} made of one JSON document of its input. */
public sealed interface Reading {

  /** The input line the document begins on, from 1. */
  long line();

  /** Warnings of an accepted filing; errors, and warnings among them, of a refused one. */
  List<Problem> problems();

  /** A filing that keeps the contract. */
  record Accepted(Filing filing, List<Problem> warnings, long line) implements Reading {
    public Accepted {
      warnings = List.copyOf(warnings);
    }

    @Override
    public List<Problem> problems() {
      return warnings;
    }
  }

  /** A document that is no filing, and everything that is wrong with it. */
  record Refused(List<Problem> problems, long line, Claim claim) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }

    /** One of which nobody can tell whose filing it should be. */
    public Refused(List<Problem> problems, long line) {
      this(problems, line, Claim.NONE);
    }
  }
}
