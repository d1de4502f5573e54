package org.filingpress.county.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;

/**
 * A finished document, or a file of the bundle, as the journal keeps it: enough to tell whether it
 * still is what the same filing would give.
 *
 * @param content SHA-256 of the filing in canonical form; of a file of the bundle, of all that it
 *     was made from
 * @param problems that came up in the pressing; those of the reading are not among them
 */
public record Entry(
    String department,
    String name,
    String content,
    Basis basis,
    List<MadeFile> files,
    int pages,
    List<Noted> problems,
    StageTimes times) {

  public Entry {
    Objects.requireNonNull(department);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(times);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** A file that holds the whole county: of no department. */
  public static Entry ofBundle(MadeFile file, String content) {
    Basis none = new Basis("", "", 0, "", "");
    return new Entry("", "", content, none, List.of(file), 0, List.of(), StageTimes.NONE);
  }

  /** What came up in the pressing, as far as it can be told again. */
  public List<Problem> told() {
    return Noted.problems(problems);
  }

  /** Whether all that came up in the pressing can be told again. */
  public boolean canBeTold() {
    return told().size() == problems.size();
  }

  public boolean isMadeFrom(String wantedContent, Basis wanted) {
    return content.equals(wantedContent) && basis.equals(wanted);
  }

  public Set<String> places() {
    return files.stream().map(MadeFile::file).collect(Collectors.toSet());
  }

  /** The same with those of its files that lie at these places. */
  public Entry at(Set<String> places) {
    return with(files.stream().filter(file -> places.contains(file.file())).toList());
  }

  /** The same with those of its files that lie elsewhere. */
  public Entry notAt(Set<String> places) {
    return with(files.stream().filter(file -> !places.contains(file.file())).toList());
  }

  /** The same with those of its files that still lie there as they were made. */
  public Entry withWhatLiesIn(Path root) throws IOException {
    List<MadeFile> lying = new ArrayList<>();
    for (MadeFile file : files) {
      if (file.liesIn(root)) {
        lying.add(file);
      }
    }
    return with(lying);
  }

  private Entry with(List<MadeFile> some) {
    return new Entry(department, name, content, basis, some, pages, problems, times);
  }
}
