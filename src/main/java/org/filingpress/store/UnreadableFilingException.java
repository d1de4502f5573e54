package org.filingpress.store;

import java.util.List;
import org.filingpress.filing.Problem;

/** The database holds a filing that does not keep the contract: somebody else wrote there. */
public final class UnreadableFilingException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient FilingKey key;
  private final transient List<Problem> problems;

  UnreadableFilingException(FilingKey key, List<Problem> problems) {
    super("the stored filing " + key + " cannot be read: " + problems);
    this.key = key;
    this.problems = List.copyOf(problems);
  }

  /** Whose it is. */
  public FilingKey key() {
    return key;
  }

  /** What is wrong with it. */
  public List<Problem> problems() {
    return problems;
  }
}
