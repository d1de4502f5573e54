package org.filingpress.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.StageTimes;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Staged;
import org.jspecify.annotations.Nullable;

/** What has become of a county's filings, so far. Thread-safe. */
final class Results {

  private static final int SLOWEST = 5;

  private final Intake intake;

  /** The finished documents, by department. */
  private final Map<String, Entry> done = new TreeMap<>();

  /** Why there is none, by department. */
  private final Map<String, List<Told>> failed = new TreeMap<>();

  /** By department, the oldest first. */
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

  /** The document of a department; null when it has none. */
  synchronized @Nullable Entry document(String department) {
    return done.get(department);
  }

  /** What came up in its pressing, or why it has no document. */
  synchronized List<Told> problems(String department) {
    Entry entry = done.get(department);
    return entry == null ? failed.getOrDefault(department, List.of()) : Told.of(entry.told());
  }

  /** The filings that have their documents, by department code. */
  synchronized List<Staged> finished() {
    return intake.taken().stream().filter(s -> done.containsKey(s.department())).toList();
  }

  /** Documents that stay though no filing of this run stands for them, by department. */
  synchronized List<Entry> earlier() {
    return earlier.values().stream().flatMap(List::stream).toList();
  }

  /** All documents that lie in the folder; of a department the newest last. */
  synchronized List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(earlier());
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
}
