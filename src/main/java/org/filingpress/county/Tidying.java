package org.filingpress.county;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.county.bundle.Bundle;
import org.filingpress.county.folder.BlockedException;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.Keeper;
import org.filingpress.county.source.Intake;
import org.filingpress.filing.Problem;

/**
 * Removes the documents that no filing stands for any more. Those whose filing failed, or may be
 * among the refused, stay as they were made; so do those that cannot be removed.
 */
final class Tidying {

  private final Assignment assignment;
  private final Keeper keeper;
  private final Past past;
  private final Intake intake;
  private final Results results;

  Tidying(Assignment assignment, Keeper keeper, Past past, Intake intake, Results results) {
    this.assignment = assignment;
    this.keeper = keeper;
    this.past = past;
    this.intake = intake;
    this.results = results;
  }

  /**
   * @return how many files were removed
   */
  int tidy() throws IOException {
    keepWhatMayBeWanted();
    Set<String> places = new HashSet<>(Bundle.places(assignment.folder()));
    results.entries().forEach(entry -> places.addAll(entry.places()));
    Keeper.Removal removal = keeper.removeAllBut(places);
    if (!removal.blocked().isEmpty()) {
      keepWhatCannotBeRemoved(removal.blocked());
    }
    return removal.removed();
  }

  private void keepWhatMayBeWanted() throws IOException {
    int held = 0;
    for (String department : past.departments()) {
      boolean hasFailed = results.hasFailed(department);
      if (!results.isDone(department) && (hasFailed || intake.mayHaveRefused(department))) {
        List<Entry> lying = past.lying(department);
        lying.forEach(results::stays);
        held += hasFailed || lying.isEmpty() ? 0 : 1;
      }
    }
    if (held > 0) {
      assignment
          .listener()
          .told("", List.of(Problem.warning("county.held", "", String.valueOf(held))));
    }
  }

  /** Another run will try again, as long as the journal knows the places. */
  private void keepWhatCannotBeRemoved(Map<String, BlockedException> blocked) throws IOException {
    blocked.values().forEach(why -> assignment.listener().told("", List.of(why.warning())));
    Set<String> places = new HashSet<>(blocked.keySet());
    for (String department : past.departments()) {
      for (Entry lying : past.lying(department)) {
        Entry left = lying.at(places);
        if (!left.files().isEmpty()) {
          results.stays(left);
          places.removeAll(left.places());
        }
      }
    }
    past.lastAt(places).forEach(results::isInTheWay);
  }
}
