package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filingpress.filing.Problem;

/** The problems of one document, each kind once for each sort of place. */
public final class Findings {

  private static final int MOST = 200;

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int untold;

  public void warn(String code, Place place, String... arguments) {
    if (isNew(code, place.sort(), arguments)) {
      problems.add(Problem.warning(code, place.toString(), arguments));
    }
  }

  /** For what is to be told at each of its places, not once for each sort of place. */
  public void warnHere(String code, Place place, String... arguments) {
    if (isNew(code, place.toString(), arguments)) {
      problems.add(Problem.warning(code, place.toString(), arguments));
    }
  }

  void warn(List<Note> notes, Place place) {
    for (Note note : notes) {
      Place where = note.code().equals("layout.font-unknown") ? Place.part(place.part()) : place;
      warn(note.code(), where, note.argument());
    }
  }

  public void error(String code, Place place, String... arguments) {
    if (isNew(code, place.sort(), arguments)) {
      problems.add(Problem.error(code, place.toString(), arguments));
    }
  }

  public void addAll(List<Problem> others) {
    problems.addAll(others);
  }

  private boolean isNew(String code, String where, String... arguments) {
    if (seen.size() >= 100 * MOST
        || !seen.add(code + '\n' + where + '\n' + String.join("\n", arguments))) {
      return false;
    }
    untold += problems.size() < MOST ? 0 : 1;
    return problems.size() < MOST;
  }

  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    if (untold > 0) {
      all.add(Problem.warning("layout.more", "", Integer.toString(untold)));
    }
    return List.copyOf(all);
  }
}
