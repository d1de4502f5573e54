package org.filingpress.county;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.county.bundle.Bundle;
import org.filingpress.county.folder.DocumentLog;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.Journal;
import org.filingpress.county.folder.Keeper;
import org.filingpress.county.folder.Placing;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.folder.StageTimes;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Staged;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a run has to do, having taken its filings in, and the steps that do it. {@link #press}
 * serves many threads.
 */
final class Work implements AutoCloseable {

  private final Assignment assignment;
  private final CountyPress press;
  private final Intake intake;
  private final Past past;
  private final Keeper keeper;
  private final Journal journal;
  private final DocumentLog log;
  private final WorkList list;
  private final Pressing pressing;
  private final Bundle bundle;
  private final VolumeStep volume;
  private final Results results;

  /**
   * @param entries of the journal so far
   */
  private Work(Assignment assignment, CountyPress press, Intake intake, List<Entry> entries)
      throws IOException {
    CountyRequest request = assignment.request();
    RunFolder folder = assignment.folder();
    this.assignment = assignment;
    this.press = press;
    this.intake = intake;
    this.past = new Past(folder.root(), entries);
    this.keeper = new Keeper(folder, entries);
    this.journal = Journal.open(folder.journal());
    this.log = new DocumentLog(folder.log(), folder.logBefore(), request.county(), request.year());
    this.list = new WorkList(assignment, press, past);
    Placing placing = new Placing(keeper, journal);
    this.pressing = new Pressing(assignment, press, intake, placing);
    this.bundle =
        new Bundle(folder, request.year(), request.force(), placing, assignment.stop(), entries);
    this.volume = new VolumeStep(assignment, press, intake, bundle);
    this.results = new Results(intake);
  }

  /** Finds what is to be done and what is done already. */
  static Work plan(Assignment assignment, CountyPress press, Intake intake) throws IOException {
    List<Entry> entries = Journal.read(assignment.folder().journal());
    Work work = new Work(assignment, press, intake, entries);
    try {
      work.plan();
      return work;
    } catch (IOException | RuntimeException e) {
      work.close();
      throw e;
    }
  }

  private void plan() throws IOException {
    for (Staged staged : intake.taken()) {
      Entry there = list.addUnlessThere(staged);
      if (there != null) {
        results.kept(there);
        List<Problem> before = with(staged.warnings(), there.told());
        if (!before.isEmpty()) {
          assignment.listener().toldBefore(staged.origin().toString(), before);
        }
      }
    }
    int kept = results.finished().size();
    assignment.meters().kept(kept);
    String county = assignment.request().county();
    assignment.listener().begins(county, intake.countyName(), list.size(), kept);
  }

  int toDo() {
    return list.size();
  }

  /** The next filing to be pressed, to each thread another; null behind the last. */
  WorkList.@Nullable Task next() {
    return list.next();
  }

  /** Presses one filing and notes what came of it. */
  void press(WorkList.Task task) throws IOException {
    Staged staged = task.staged();
    Pressing.Outcome outcome = pressing.press(staged, task.others());
    if (outcome instanceof Pressing.Outcome.Made result) {
      Entry entry = result.entry();
      results.made(entry);
      assignment.meters().made(entry.times());
      log.add(
          staged.department(), "made", entry.pages(), entry.times(), Told.of(result.problems()));
      tell(staged, result.problems());
      assignment.listener().done(false);
    } else if (outcome instanceof Pressing.Outcome.Failed result) {
      failed(staged, result.problems());
    } else if (outcome instanceof Pressing.Outcome.Blocked result) {
      past.add(result.entry());
      failed(staged, result.problems());
    }
  }

  private void failed(Staged staged, List<Problem> problems) throws IOException {
    List<Told> told = Told.of(problems);
    results.failed(staged.department(), told);
    assignment.meters().failed();
    log.add(staged.department(), "failed", 0, StageTimes.NONE, told);
    tell(staged, problems);
    assignment.listener().done(true);
  }

  private void tell(Staged staged, List<Problem> problems) {
    List<Problem> all = with(staged.warnings(), problems);
    if (!all.isEmpty()) {
      assignment.listener().told(staged.origin().toString(), all);
    }
  }

  private static List<Problem> with(List<Problem> ofReading, List<Problem> ofPressing) {
    List<Problem> all = new ArrayList<>(ofReading);
    all.addAll(ofPressing);
    return all;
  }

  void force() throws IOException {
    journal.force();
  }

  /** Removes what no filing stands for any more; returns how many files. */
  int tidy() throws IOException {
    return new Tidying(assignment, keeper, past, intake, results).tidy();
  }

  void bindVolume() throws IOException {
    volume.bind(results.finished());
  }

  /** Whether a file that holds the whole county is missing, or there is one that is not true. */
  boolean bundleFailed() {
    return volume.hasFailed() || !bundle.problems().isEmpty();
  }

  /**
   * @return whether anything had to be made
   */
  boolean bundle(LocalDateTime started, int removed) throws IOException {
    Account account = new Account(assignment, press.basis(), intake, results);
    boolean made = bundle.make(account.manifest(started, removed), account::fill);
    if (!bundle.problems().isEmpty()) {
      assignment.listener().told("", bundle.problems());
    }
    return made;
  }

  /** Leaves the entries that count in the journal, in order. Nothing can be added any more. */
  void compact() throws IOException {
    // Windows lets no file be replaced that is open.
    journal.close();
    List<Entry> entries = results.journal();
    entries.addAll(bundle.entries());
    Journal.rewrite(assignment.folder().journal(), entries);
  }

  String countyName() {
    return intake.countyName();
  }

  CountyResult.Counts counts(int removed) {
    return results.counts(removed, keeper.setAside());
  }

  StageTimes times() {
    return results.times();
  }

  List<CountyResult.Slow> slowest() {
    return results.slowest();
  }

  @Override
  public void close() throws IOException {
    try {
      journal.close();
    } finally {
      log.close();
    }
  }
}
