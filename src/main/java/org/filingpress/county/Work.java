package org.filingpress.county;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.filingpress.county.bundle.Bundle;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.Basis;
import org.filingpress.county.folder.DocumentLog;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.Journal;
import org.filingpress.county.folder.Keeper;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.Placing;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.folder.StageTimes;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Staged;
import org.filingpress.county.source.Staging;
import org.filingpress.filing.Problem;
import org.filingpress.press.Press;
import org.jspecify.annotations.Nullable;

/**
 * What a run has to do, having taken its filings in, and the steps that do it. {@link #press}
 * serves many threads.
 */
final class Work implements AutoCloseable {

  private final CountyRequest request;
  private final RunFolder folder;
  private final Basis basis;
  private final List<Problem> ofTemplate;
  private final Staging staging;
  private final Intake intake;
  private final CountyListener listener;
  private final Meters meters;
  private final Keeper keeper;
  private final Stop stop;
  private final Journal journal;
  private final DocumentLog log;
  private final VolumeStep volume;
  private final Pressing pressing;
  private final Bundle bundle;
  private final Results results;
  private final Past past;
  private final List<Staged> toDo = new ArrayList<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final Map<String, List<MadeFile>> otherFormats = new HashMap<>();

  private Work(
      CountyRequest request,
      RunFolder folder,
      Press press,
      Basis basis,
      List<Problem> ofTemplate,
      Staging staging,
      Intake intake,
      CountyListener listener,
      Meters meters,
      List<Entry> entries,
      Stop stop)
      throws IOException {
    this.request = request;
    this.folder = folder;
    this.basis = basis;
    this.ofTemplate = ofTemplate;
    this.staging = staging;
    this.intake = intake;
    this.results = new Results(intake);
    this.listener = listener;
    this.meters = meters;
    this.keeper = new Keeper(folder, entries);
    this.past = new Past(folder.root(), entries);
    this.stop = stop;
    this.journal = Journal.open(folder.journal());
    this.log = new DocumentLog(folder.log(), folder.logBefore(), request.county(), request.year());
    Placing placing = new Placing(keeper, journal);
    this.bundle =
        new Bundle(folder, request.year(), request.force(), keeper, placing, stop, entries);
    String volumePlace = Bundle.place(folder, folder.volume());
    this.volume =
        new VolumeStep(request, press, basis, staging, bundle, volumePlace, listener, stop);
    this.pressing =
        new Pressing(folder, press, basis, request.formats(), request.strict(), staging, placing);
  }

  /**
   * Finds what is to be done and what is done already.
   *
   * @param ofTemplate what is to be said of the template itself
   */
  static Work plan(
      CountyRequest request,
      RunFolder folder,
      Press press,
      Basis basis,
      List<Problem> ofTemplate,
      Staging staging,
      Intake intake,
      CountyListener listener,
      Meters meters,
      Stop stop)
      throws IOException {
    List<Entry> entries = Journal.read(folder.journal());
    Work work =
        new Work(
            request,
            folder,
            press,
            basis,
            ofTemplate,
            staging,
            intake,
            listener,
            meters,
            entries,
            stop);
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
      plan(staged);
    }
    int kept = results.finished().size();
    meters.kept(kept);
    meters.refused(intake.refused().size());
    for (Offer.Refused refused : intake.refused()) {
      listener.told(refused.origin().toString(), refused.problems());
    }
    listener.begins(request.county(), intake.countyName(), toDo.size(), kept);
  }

  /** Files of other formats than those wanted stay as long as they are made from the same. */
  private void plan(Staged staged) throws IOException {
    Entry last = past.last(staged.department());
    if (last != null && last.isMadeFrom(staged.sha256(), basis)) {
      Entry lying = last.withWhatLiesIn(folder.root());
      if (lying.places().containsAll(places(staged)) && mayStay(lying, staged)) {
        results.kept(lying);
        return;
      }
      otherFormats.put(staged.department(), lying.files());
    }
    toDo.add(staged);
  }

  private boolean mayStay(Entry entry, Staged staged) {
    return !request.force()
        && (!request.strict() || Pressing.isFaultless(entry.problems(), staged, ofTemplate));
  }

  int toDo() {
    return toDo.size();
  }

  /** The next filing to be pressed, to each thread another; null behind the last. */
  @Nullable Staged next() {
    int next = begun.getAndIncrement();
    return next < toDo.size() ? toDo.get(next) : null;
  }

  /** Presses one filing and notes what came of it. */
  void press(Staged staged) throws IOException {
    Pressing.Outcome outcome =
        pressing.press(staged, otherFormats.getOrDefault(staged.department(), List.of()));
    if (outcome instanceof Pressing.Outcome.Made result) {
      Entry entry = result.entry();
      results.made(entry);
      meters.made(entry.times());
      log.add(staged.department(), "made", entry.pages(), entry.times(), entry.problems());
      tell(staged, result.problems());
      listener.done(false);
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
    meters.failed();
    log.add(staged.department(), "failed", 0, StageTimes.NONE, told);
    tell(staged, problems);
    listener.done(true);
  }

  private void tell(Staged staged, List<Problem> problems) {
    List<Problem> all = new ArrayList<>(staged.warnings());
    all.addAll(problems);
    if (!all.isEmpty()) {
      listener.told(staged.origin().toString(), all);
    }
  }

  void force() throws IOException {
    journal.force();
  }

  /** Removes what no filing stands for any more; returns how many files. */
  int tidy() throws IOException {
    return new Tidying(folder, keeper, past, intake, results, listener).tidy();
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
    Manifest.RunLine run = results.runLine(started, removed);
    boolean made =
        bundle.make(
            results.manifest(request, basis, run),
            workbook -> results.fill(workbook, staging, stop));
    if (!bundle.problems().isEmpty()) {
      listener.told("", bundle.problems());
    }
    return made;
  }

  /** Leaves the entries that count in the journal, in order. Nothing can be added any more. */
  void compact() throws IOException {
    // Windows lets no file be replaced that is open.
    journal.close();
    List<Entry> entries = results.journal();
    entries.addAll(bundle.entries());
    Journal.rewrite(folder.journal(), entries);
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

  private List<String> places(Staged staged) {
    return request.formats().stream().map(staged::place).collect(Collectors.toList());
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
