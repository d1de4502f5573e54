package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;

/** The problems of one template or document, each kind once for each sort of place. */
public final class Findings {

  private static final int MOST = 200;

  private final List<Problem> problems = new ArrayList<>();

  /** Where each kind was found. */
  private final Map<String, Set<String>> seen = new HashMap<>();

  private final Set<String> toldBefore;
  private final boolean ofTemplate;
  private int untold;

  private Findings(Set<String> toldBefore, boolean ofTemplate) {
    this.toldBefore = toldBefore;
    this.ofTemplate = ofTemplate;
  }

  static Findings ofTemplate() {
    return new Findings(Set.of(), true);
  }

  /** Of a document: what its template has is not told again, wherever it turns up. */
  public static Findings ofDocument(Definitions template) {
    return new Findings(template.found(), false);
  }

  public void warn(String code, WordPlace place, String... arguments) {
    if (isNew(code, sort(place), arguments)) {
      problems.add(Problem.warning(code, place.toString(), arguments));
    }
  }

  /** For what is to be told at each of its places, not once for each sort of place. */
  public void warnHere(String code, WordPlace place, String... arguments) {
    if (isNew(code, place.toString(), arguments)) {
      problems.add(Problem.warning(code, place.toString(), arguments));
    }
  }

  /** For what only certain words bring about: a template's marks are not the words printed. */
  void warnOfWords(String code, WordPlace place, String... arguments) {
    if (!ofTemplate) {
      warn(code, place, arguments);
    }
  }

  void warn(List<Note> notes, WordPlace place) {
    for (Note note : notes) {
      boolean everywhere = note.code().equals("layout.font-unknown");
      warn(note.code(), everywhere ? place.whole() : place, note.argument());
    }
  }

  public void error(String code, WordPlace place, String... arguments) {
    if (isNew(code, sort(place), arguments)) {
      problems.add(Problem.error(code, place.toString(), arguments));
    }
  }

  /** The same for all paragraphs of a part, for all of its tables, and for all sections. */
  private static String sort(WordPlace place) {
    return place.part() + '\n' + place.sort();
  }

  private boolean isNew(String code, String where, String... arguments) {
    String what = code + '\n' + String.join("\n", arguments);
    if (toldBefore.contains(what)
        || seen.size() >= 100 * MOST
        || !seen.computeIfAbsent(what, w -> new HashSet<>(2)).add(where)) {
      return false;
    }
    untold += problems.size() < MOST ? 0 : 1;
    return problems.size() < MOST;
  }

  /** What was found, told or only counted, without its places. */
  Set<String> found() {
    return Set.copyOf(seen.keySet());
  }

  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    if (untold > 0) {
      all.add(Problem.warning("layout.more", "", Integer.toString(untold)));
    }
    return List.copyOf(all);
  }
}
