package org.filingpress.county;

import java.util.List;
import org.filingpress.filing.Problem;

/** Is told how a run goes on, by any of its threads. */
public interface CountyListener {

  /**
   * The filings are read.
   *
   * @param documents how many there are to be made
   * @param kept how many stay as they are
   */
  void begins(String county, String name, int documents, int kept);

  /** A document is finished, or has failed. */
  void done(boolean failed);

  /** Something is wrong with a filing. */
  void told(String origin, List<Problem> problems);

  /** The same of a filing whose documents stay: whoever saw them made has heard it. */
  default void toldBefore(String origin, List<Problem> problems) {}

  /**
   * The volume is being bound.
   *
   * @param done of its documents, from 0
   */
  void binding(int done, int documents);

  /** Workbook and archive come next. */
  void bundling();
}
