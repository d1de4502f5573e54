package org.filingpress.county;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.bundle.SummaryWorkbook;
import org.filingpress.county.folder.Basis;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.StageTimes;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Staged;
import org.filingpress.county.source.Staging;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/** What has become of a county's filings, so far. Thread-safe. */
final class Results {

  private static final int SLOWEST = 5;

  private final Intake intake;

  /** The finished documents, by department. */
  private final Map<String, Entry> done = new TreeMap<>();

  /** Why there is none, by department. */
  private final Map<String, List<Told>> failed = new TreeMap<>();

  /** Documents that stay though no filing of this run stands for them, by department. */
  private final Map<String, List<Entry>> earlier = new TreeMap<>();

  /** Of files that somebody changed and that could not be set aside: what was made there. */
  private final List<Entry> inTheWay = new ArrayList<>();

  /** The departments whose documents this run made. */
  private final Set<String> made = new HashSet<>();

  Results(Intake intake) {
    this.intake = intake;
  }

  synchronized void made(Entry entry) {
    done.put(entry.department(), entry);
    made.add(entry.department());
  }

  /** A document of a run before that is what this one would make. */
  synchronized void kept(Entry entry) {
    done.put(entry.department(), entry);
  }

  synchronized void failed(String department, List<Told> why) {
    failed.put(department, why);
  }

  /** Those of a department, the oldest first. */
  synchronized void stays(Entry entry) {
    earlier.computeIfAbsent(entry.department(), department -> new ArrayList<>()).add(entry);
  }

  /** What lies in its place is no document of ours any more, and not out of the way yet. */
  synchronized void isInTheWay(Entry entry) {
    inTheWay.add(entry);
  }

  synchronized boolean isDone(String department) {
    return done.containsKey(department);
  }

  synchronized boolean hasFailed(String department) {
    return failed.containsKey(department);
  }

  /** The filings that have their documents, by department code. */
  synchronized List<Staged> finished() {
    return intake.taken().stream().filter(s -> done.containsKey(s.department())).toList();
  }

  /** All documents that lie in the folder; of a department the newest last. */
  synchronized List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    earlier.values().forEach(entries::addAll);
    entries.addAll(done.values());
    return entries;
  }

  /** What another run has to know. */
  synchronized List<Entry> journal() {
    List<Entry> entries = new ArrayList<>(inTheWay);
    entries.addAll(entries());
    return entries;
  }

  synchronized CountyResult.Counts counts(int removed, int setAside) {
    return new CountyResult.Counts(
        made.size(),
        done.size() - made.size(),
        failed.size(),
        intake.refused().size(),
        intake.skipped(),
        removed,
        setAside);
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

  synchronized Manifest.RunLine runLine(LocalDateTime started, int removed) {
    int kept = done.size() - made.size();
    return new Manifest.RunLine(
        started.toString(), "", made.size(), kept, intake.skipped(), removed);
  }

  /** Writes the rows of all filings, those that were refused last. */
  synchronized void fill(SummaryWorkbook workbook, Staging staging, Stop stop) throws IOException {
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
              problems(staged));
      try {
        workbook.add(line, staging.read(staged));
      } catch (ProblemsException unreadable) {
        workbook.addUnit(line);
      }
    }
    for (Offer.Refused refused : intake.refused()) {
      workbook.addUnit(
          new SummaryWorkbook.UnitLine(
              refused.department(),
              refused.origin().toString(),
              0,
              0,
              "未受理",
              Told.of(refused.problems())));
    }
  }

  synchronized Manifest manifest(
      CountyRequest request, Basis basis, Manifest.@Nullable RunLine run) {
    List<Manifest.DocumentLine> documents = intake.taken().stream().map(this::line).toList();
    List<Manifest.RefusedLine> refusedLines =
        intake.refused().stream()
            .map(r -> new Manifest.RefusedLine(r.origin(), r.department(), Told.of(r.problems())))
            .toList();
    return new Manifest(
        Manifest.FORMAT,
        new Manifest.CountyLine(request.county(), intake.countyName()),
        request.year(),
        basis,
        Manifest.Totals.of(documents, refusedLines),
        documents,
        refusedLines,
        earlier.values().stream()
            .flatMap(List::stream)
            .map(
                e ->
                    new Manifest.EarlierLine(
                        e.department(), e.name(), e.content(), e.basis(), e.pages(), e.files()))
            .toList(),
        List.of(),
        run);
  }

  private Manifest.DocumentLine line(Staged staged) {
    Entry entry = done.get(staged.department());
    return new Manifest.DocumentLine(
        staged.department(),
        staged.name(),
        entry == null ? "failed" : "done",
        staged.origin(),
        staged.revision(),
        staged.sha256(),
        staged.projects(),
        entry == null ? 0 : entry.pages(),
        entry == null ? List.of() : entry.files(),
        problems(staged));
  }

  /** All that is told of a filing: by its reading and by its pressing. */
  private List<Told> problems(Staged staged) {
    List<Told> all = new ArrayList<>(Told.of(staged.warnings()));
    Entry entry = done.get(staged.department());
    all.addAll(
        entry == null ? failed.getOrDefault(staged.department(), List.of()) : entry.problems());
    return all;
  }
}
