package org.filingpress.county;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;
import org.filingpress.press.Press;

/**
 * What a run has to do, having taken its filings in, and the steps that do it. {@link #press}
 * serves many threads.
 */
final class Work implements AutoCloseable {

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
  private final Bundle bundle;
  private final Results results;
  private final Map<String, List<Entry>> before = new TreeMap<>();
  private final List<Staged> toDo = new ArrayList<>();
  private final Map<String, List<MadeFile>> otherFormats = new HashMap<>();
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
      List<Entry> entries,
      Stop stop)
      throws IOException {
    this.request = request;
    this.folder = folder;
    this.basis = basis;
    this.staging = staging;
    this.intake = intake;
    this.results = new Results(intake);
    this.listener = listener;
    this.meters = meters;
    this.keeper = new Keeper(folder, entries);
    entries.stream().filter(entry -> !entry.department().isEmpty()).forEach(this::remember);
    this.stop = stop;
    this.journal = Journal.open(folder.journal());
    this.log =
        new DocumentLog(folder.log(), folder.logBefore(), request.county(), request.year());
    Placing placing = new Placing(keeper, journal);
    this.bundle =
        new Bundle(folder, request.year(), request.force(), keeper, placing, stop, entries);
    this.press = press;
    this.pressing =
        new Pressing(folder, press, basis, request.formats(), request.strict(), staging, placing);
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
    Work work =
        new Work(request, folder, press, basis, staging, intake, listener, meters, entries, stop);
    for (Staged staged : intake.taken()) {
      work.plan(staged);
    }
    int kept = work.results.finished().size();
    meters.kept(kept);
    meters.refused(intake.refused().size());
    for (Offer.Refused refused : intake.refused()) {
      listener.told(refused.origin().toString(), refused.problems());
    }
    listener.begins(request.county(), intake.countyName(), work.toDo.size(), kept);
    return work;
  }

  /** Files of other formats than those wanted stay as long as they are made from the same. */
  private void plan(Staged staged) throws IOException {
    List<Entry> known = before.getOrDefault(staged.department(), List.of());
    Entry last = known.isEmpty() ? null : known.get(known.size() - 1);
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
    boolean faultless = entry.problems().isEmpty() && staged.warnings().isEmpty();
    return !request.force() && (faultless || !request.strict());
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
      remember(result.entry());
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

  private synchronized void remember(Entry entry) {
    before.computeIfAbsent(entry.department(), d -> new ArrayList<>()).add(entry);
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
   * Removes the documents that no filing stands for any more. Those whose filing failed, or may be
   * among the refused, stay as they were made; so do those that another program has open.
   *
   * @return how many files
   */
  int tidy() throws IOException {
    Set<String> places = new HashSet<>(Bundle.places(folder));
    int held = 0;
    for (String department : before.keySet()) {
      boolean hasFailed = results.hasFailed(department);
      if (!results.isDone(department)
          && (hasFailed || intake.mayHaveRefused(department))
          && keepsEarlier(department)) {
        held += hasFailed ? 0 : 1;
      }
    }
    results.entries().forEach(entry -> places.addAll(entry.places()));
    if (held > 0) {
      listener.told("", List.of(Problem.warning("county.held", "", String.valueOf(held))));
    }
    Keeper.Removal removal = keeper.removeAllBut(places);
    if (!removal.blocked().isEmpty()) {
      stay(removal.blocked());
    }
    return removal.removed();
  }

  /** Files that should have gone: another run will try again. */
  private void stay(Map<String, BlockedException> blocked) throws IOException {
    blocked.values().forEach(why -> listener.told("", List.of(why.warning())));
    for (String department : before.keySet()) {
      lying(department).forEach(entry -> stays(entry.at(blocked.keySet())));
    }
  }

  private boolean keepsEarlier(String department) throws IOException {
    List<Entry> lying = lying(department);
    lying.forEach(this::stays);
    return !lying.isEmpty();
  }

  private void stays(Entry entry) {
    if (!entry.files().isEmpty()) {
      results.stays(entry);
    }
  }

  /** What lies there of all that was ever made for a department, the oldest first. */
  private List<Entry> lying(String department) throws IOException {
    List<Entry> known = before.getOrDefault(department, List.of());
    Deque<Entry> lying = new ArrayDeque<>();
    Set<String> places = new HashSet<>();
    for (int i = known.size() - 1; i >= 0; i--) {
      Entry left = known.get(i).notAt(places).withWhatLiesIn(folder.root());
      if (!left.files().isEmpty()) {
        lying.addFirst(left);
        places.addAll(left.places());
      }
    }
    return List.copyOf(lying);
  }

  /**
   * Binds the finished documents in one volume, unless it is there already. What prevents it is
   * told, and stops nothing else.
   */
  void bindVolume() throws IOException {
    List<Staged> finished = results.finished();
    List<Object> from = new ArrayList<>(List.of(basis));
    finished.forEach(staged -> from.add(List.of(staged.department(), staged.sha256())));
    if (finished.isEmpty() || !request.formats().contains(Format.PDF)) {
      if (!bundle.keepsVolume(from)) {
        removeVolume();
      }
      return;
    }
    Volume volume =
        new Volume(press, staging, finished, stop, n -> listener.binding(n, finished.size()));
    List<Problem> problems;
    try {
      bundle.makeVolume(from, volume);
      problems = volume.problems();
    } catch (Stop.StoppedException e) {
      throw e;
    } catch (BlockedException e) {
      volumeFailed = true;
      problems = List.of(e.problem());
    } catch (DocumentStream.WriterException e) {
      problems = volumeFailed(e.failure());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      problems = volumeFailed(e);
    }
    if (!problems.isEmpty()) {
      listener.told(Bundle.place(folder, folder.volume()), problems);
    }
  }

  private void removeVolume() {
    String place = Bundle.place(folder, folder.volume());
    try {
      if (bundle.removeVolume()) {
        listener.told(place, List.of(Problem.warning("county.volume-removed", "")));
      }
    } catch (BlockedException e) {
      volumeFailed = true;
      listener.told("", List.of(e.problem()));
    }
  }

  private List<Problem> volumeFailed(Throwable failure) {
    volumeFailed = true;
    List<Problem> problems = new ArrayList<>();
    problems.add(Problem.error("county.volume-failed", "", Pressing.said(failure)));
    try {
      bundle.removeVolume();
    } catch (BlockedException e) {
      problems.add(e.problem());
    }
    return problems;
  }

  /** Whether there is no volume though there should be one, or one that does not tell the truth. */
  boolean volumeFailed() {
    return volumeFailed;
  }

  /**
   * @return whether anything had to be made
   */
  boolean bundle(LocalDateTime started, int removed) throws IOException {
    Manifest.RunLine run = results.runLine(started, removed);
    return bundle.make(
        results.manifest(request, basis, run), workbook -> results.fill(workbook, staging, stop));
  }

  /** Leaves the entries that count in the journal, in order. Nothing can be added any more. */
  void compact() throws IOException {
    // Windows lets no file be replaced that is open.
    journal.close();
    List<Entry> entries = results.entries();
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
