package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.source.Staged;
import org.jspecify.annotations.Nullable;

/**
 * The filings that are to be pressed: those whose documents a run before has not left as this one
 * would make them. Filled by one thread, worked off by many.
 */
final class WorkList {

  /**
   * A filing to be pressed.
   *
   * @param others files of formats that are not wanted, made from the same before
   */
  record Task(Staged staged, List<MadeFile> others) {}

  private final CountyRequest request;
  private final Path root;
  private final CountyPress press;
  private final Past past;
  private final List<Task> tasks = new ArrayList<>();
  private final AtomicInteger begun = new AtomicInteger();

  WorkList(Assignment assignment, CountyPress press, Past past) {
    this.request = assignment.request();
    this.root = assignment.folder().root();
    this.press = press;
    this.past = past;
  }

  /**
   * Adds a filing, unless its documents are there already. Files of other formats than those wanted
   * stay as long as they are made from the same.
   *
   * @return the documents that are there already; null where there is something to do
   */
  @Nullable Entry addUnlessThere(Staged staged) throws IOException {
    List<MadeFile> others = List.of();
    Entry last = past.last(staged.department());
    if (last != null && last.isMadeFrom(staged.sha256(), press.basis())) {
      Entry lying = last.withWhatLiesIn(root);
      if (lying.places().containsAll(places(staged)) && mayStay(lying, staged)) {
        return lying;
      }
      others = lying.files();
    }
    tasks.add(new Task(staged, others));
    return null;
  }

  private boolean mayStay(Entry entry, Staged staged) {
    return !request.force()
        && entry.canBeTold()
        && (!request.strict() || Pressing.isFaultless(entry.problems(), staged, press.problems()));
  }

  private List<String> places(Staged staged) {
    return request.formats().stream().map(staged::place).collect(Collectors.toList());
  }

  int size() {
    return tasks.size();
  }

  /** The next to be done, to each thread another; null behind the last. */
  @Nullable Task next() {
    int next = begun.getAndIncrement();
    return next < tasks.size() ? tasks.get(next) : null;
  }
}
