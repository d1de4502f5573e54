package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;

/** The problems of one document, each kind once for each sort of place. */
public final class Findings {

  private static final int MOST = 200;

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> toldBefore = new HashSet<>();

  public Findings() {}

  /**
   * @param toldBefore of the template: not told again of its documents, wherever it turns up there
   */
  public Findings(List<Problem> toldBefore) {
    for (Problem problem : toldBefore) {
      this.toldBefore.add(problem.code() + '\n' + String.join("\n", problem.arguments()));
    }
  }

  public void warn(String code, WordPlace place, String... arguments) {
    if (isNew(code, place, arguments)) {
      problems.add(Problem.warning(code, place.toString(), arguments));
    }
  }

  void warn(List<Note> notes, WordPlace place) {
    for (Note note : notes) {
      WordPlace where =
          note.code().equals("layout.font-unknown") ? new WordPlace(place.part(), "") : place;
      warn(note.code(), where, note.argument());
    }
  }

  public void error(String code, WordPlace place, String... arguments) {
    if (isNew(code, place, arguments)) {
      problems.add(Problem.error(code, place.toString(), arguments));
    }
  }

  private boolean isNew(String code, WordPlace place, String... arguments) {
    return problems.size() < MOST
        && !toldBefore.contains(code + '\n' + String.join("\n", arguments))
        && seen.add(code + '\n' + sort(place) + '\n' + String.join("\n", arguments));
  }

  /** The same for all paragraphs of a part, and for all cells of its tables. */
  private static String sort(WordPlace place) {
    String inner = place.inner();
    return place.part() + (inner.startsWith("表格") ? " tbl" : inner.isEmpty() ? "" : " p");
  }

  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
