package org.filingpress.county;

import java.util.List;
import org.filingpress.county.folder.Basis;
import org.filingpress.filing.Problem;
import org.filingpress.press.Press;

/**
 * The press with the template that is in force for a run's county and year.
 *
 * @param basis what its documents are made from besides their filings
 * @param problems what is to be said of the template itself
 */
record CountyPress(Press press, Basis basis, List<Problem> problems) {

  CountyPress {
    problems = List.copyOf(problems);
  }
}
