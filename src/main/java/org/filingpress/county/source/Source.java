package org.filingpress.county.source;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.filingpress.filing.ProblemsException;

/** Where the filings of a run come from: files, the store, or a bureau's own database. */
public interface Source {

  /**
   * Hands over what the source has for a county and year, one after another, always in the same
   * order; filings of others may be among them.
   *
   * @throws ProblemsException when the source as a whole cannot be read
   */
  void read(String county, int year, Consumer<Offer> consumer)
      throws IOException, ProblemsException;

  /**
   * Whether it hands over all it has. Where it does not, a department's filing may be among what
   * was refused before.
   */
  default boolean isWhole() {
    return true;
  }

  /** The codes of the counties it has filings of for a year, in order. */
  Collection<String> counties(int year) throws IOException, ProblemsException;
}
