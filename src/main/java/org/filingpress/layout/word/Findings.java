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

  public void warn(String code, Place place, String... arguments) {
    if (isNew(code, place, arguments)) {
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
    if (isNew(code, place, arguments)) {
      problems.add(Problem.error(code, place.toString(), arguments));
    }
  }

  public void addAll(List<Problem> others) {
    problems.addAll(others);
  }

  private boolean isNew(String code, Place place, String... arguments) {
    return problems.size() < MOST
        && seen.add(code + '\n' + place.sort() + '\n' + String.join("\n", arguments));
  }

  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
