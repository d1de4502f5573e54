package org.filingpress.county;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.Format;
import org.filingpress.press.Press;

/** What a run has to do, having taken its filings in, and how far it is. Thread-safe. */
final class Work implements AutoCloseable {

  private static final int SLOWEST = 5;

  private final CountyRequest request;
  private final RunFolder folder;
  private final Basis basis;
  private final Staging staging;
  private final Intake intake;
  private final CountyListener listener;
  private final Meters meters;
  private final Keeper keeper;
  private final Stop stop;
  private final Journal journal;
  private final DocumentLog log;
  private final Press press;
  private final Pressing pressing;
  private final List<Staged> toDo = new ArrayList<>();
  private final Map<String, Entry> done = new TreeMap<>();
  private final Map<String, List<Told>> failed = new TreeMap<>();
  private final Set<String> made = new HashSet<>();
  private boolean volumeFailed;

  private Work(
      CountyRequest request,
      RunFolder folder,
      Press press,
      Basis basis,
      Staging staging,
      Intake intake,
      CountyListener listener,
      Meters meters,
      Keeper keeper,
      Stop stop)
      throws IOException {
    this.request = request;
    this.folder = folder;
    this.basis = basis;
    this.staging = staging;
    this.intake = intake;
    this.listener = listener;
    this.meters = meters;
    this.keeper = keeper;
    this.stop = stop;
    this.journal = Journal.open(folder.journal());
    this.log = new DocumentLog(folder.log(), request.county(), request.year());
    this.press = press;
    this.pressing =
        new Pressing(
            folder, press, basis, request.formats(), request.strict(), staging, journal, keeper);
  }

  /** Finds what is to be done and what is done already. */
  static Work plan(
      CountyRequest request,
      RunFolder folder,
      Press press,
      Basis basis,
      Staging staging,
      Intake intake,
      CountyListener listener,
      Meters meters,
      Stop stop)
      throws IOException {
    List<Entry> entries = Journal.read(folder.journal());
    Keeper keeper = new Keeper(folder, entries);
    Work work =
        new Work(request, folder, press, basis, staging, intake, listener, meters, keeper, stop);
    Map<String, Entry> last = new HashMap<>();
    entries.forEach(entry -> last.put(entry.department(), entry));
    for (Staged staged : intake.taken()) {
      Entry entry = last.get(staged.department());
      if (entry != null && work.stands(entry, staged)) {
        work.done.put(staged.department(), entry);
      } else {
        work.toDo.add(staged);
      }
    }
    meters.kept(work.done.size());
    meters.refused(intake.refused().size());
    for (Offer.Refused refused : intake.refused()) {
      listener.told(refused.origin().toString(), refused.problems());
    }
    listener.begins(request.county(), intake.countyName(), work.toDo.size(), work.done.size());
    return work;
  }

  private boolean stands(Entry entry, Staged staged) throws IOException {
    boolean wanted =
        !request.force()
            && !(request.strict() && !(entry.problems().isEmpty() && staged.warnings().isEmpty()));
    return wanted
        && entry.isStill(staged.sha256(), basis, Set.copyOf(places(staged)), folder.root());
  }

  int toDo() {
    return toDo.size();
  }

  List<List<Staged>> groups(int size) {
    List<List<Staged>> groups = new ArrayList<>();
    for (int from = 0; from < toDo.size(); from += size) {
      groups.add(List.copyOf(toDo.subList(from, Math.min(toDo.size(), from + size))));
    }
    return groups;
  }

  /** Presses one filing and notes what came of it. */
  void press(Staged staged) throws IOException {
    Pressing.Outcome outcome = pressing.press(staged);
    if (outcome instanceof Pressing.Outcome.Made result) {
      Entry entry = result.entry();
      synchronized (this) {
        done.put(staged.department(), entry);
        made.add(staged.department());
      }
      meters.made(entry.times());
      log.add(staged.department(), "made", entry.pages(), entry.times(), entry.problems());
      tell(staged, result.problems());
      listener.done(false);
    } else if (outcome instanceof Pressing.Outcome.Failed result) {
      List<Told> told = Told.of(result.problems());
      synchronized (this) {
        failed.put(staged.department(), told);
      }
      meters.failed();
      log.add(staged.department(), "failed", 0, StageTimes.NONE, told);
      tell(staged, result.problems());
      listener.done(true);
    }
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

  /**
   * Removes the documents that no filing stands for any more.
   *
   * @return how many files
   */
  int tidy() throws IOException {
    Set<String> places = new HashSet<>(Bundle.places(folder));
    for (Staged staged : intake.taken()) {
      if (done.containsKey(staged.department())) {
        places.addAll(places(staged));
      }
    }
    return keeper.removeAllBut(places);
  }

  /**
   * Binds the finished documents in one volume, unless it is there already. What prevents it is
   * told, and stops nothing else.
   */
  void bindVolume() throws IOException {
    List<Staged> finished =
        intake.taken().stream().filter(s -> done.containsKey(s.department())).toList();
    if (finished.isEmpty() || !request.formats().contains(Format.PDF)) {
      keeper.remove(Bundle.place(folder, folder.volume()));
      return;
    }
    Volume volume = new Volume(press, staging, finished, stop);
    List<Problem> problems;
    try {
      bundle().makeVolume(results().manifest(request, basis, null), volume);
      problems = volume.problems();
    } catch (Stop.StoppedException e) {
      throw e;
    } catch (DocumentStream.WriterException e) {
      problems = volumeFailed(e.failure());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      problems = volumeFailed(e);
    }
    if (!problems.isEmpty()) {
      listener.told(Bundle.place(folder, folder.volume()), problems);
    }
  }

  private List<Problem> volumeFailed(Throwable failure) throws IOException {
    volumeFailed = true;
    keeper.remove(Bundle.place(folder, folder.volume()));
    return List.of(Problem.error("county.volume-failed", "", Pressing.said(failure)));
  }

  /** Whether there is no volume though there should be one. */
  boolean volumeFailed() {
    return volumeFailed;
  }

  /**
   * @return whether anything had to be made
   */
  boolean bundle(LocalDateTime started, int removed) throws IOException {
    int kept = done.size() - made.size();
    Manifest.RunLine run =
        new Manifest.RunLine(started.toString(), "", made.size(), kept, intake.skipped(), removed);
    return bundle().make(results().manifest(request, basis, run), this::fill);
  }

  private Bundle bundle() {
    return new Bundle(folder, request.year(), keeper, journal);
  }

  private Results results() {
    return new Results(intake, done, failed);
  }

  private void fill(SummaryWorkbook workbook) throws IOException {
    Results state = results();
    for (Staged staged : intake.taken()) {
      stop.check();
      Entry entry = done.get(staged.department());
      SummaryWorkbook.UnitLine line =
          new SummaryWorkbook.UnitLine(
              staged.department(),
              staged.name(),
              staged.projects(),
              entry == null ? 0 : entry.pages(),
              entry == null ? "未生成" : "完成",
              state.problems(staged));
      try {
        workbook.add(line, staging.read(staged));
      } catch (ProblemsException unreadable) {
        workbook.addUnit(line);
      }
    }
    for (Offer.Refused refused : intake.refused()) {
      workbook.addUnit(
          new SummaryWorkbook.UnitLine(
              "", refused.origin().toString(), 0, 0, "未受理", Told.of(refused.problems())));
    }
  }

  /** Leaves the entries that count in the journal, in order. */
  void compact() throws IOException {
    List<Entry> entries = new ArrayList<>(done.values());
    entries.addAll(Bundle.entries(folder));
    Journal.rewrite(folder.journal(), entries);
  }

  String countyName() {
    return intake.countyName();
  }

  synchronized CountyResult.Counts counts(int removed) {
    return new CountyResult.Counts(
        made.size(),
        done.size() - made.size(),
        failed.size(),
        intake.refused().size(),
        intake.skipped(),
        removed,
        keeper.setAside());
  }

  synchronized StageTimes times() {
    return made.stream()
        .map(department -> done.get(department).times())
        .reduce(StageTimes.NONE, StageTimes::plus);
  }

  synchronized List<CountyResult.Slow> slowest() {
    return made.stream()
        .map(done::get)
        .sorted(
            Comparator.comparingLong((Entry entry) -> -entry.times().total())
                .thenComparing(Entry::department))
        .limit(SLOWEST)
        .map(
            entry ->
                new CountyResult.Slow(
                    entry.name(), entry.times().total() / 1_000_000, entry.pages()))
        .toList();
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
