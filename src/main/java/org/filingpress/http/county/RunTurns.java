package org.filingpress.http.county;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs that wait. The counties take turns, each with its runs in the order they came: who has asked
 * for many holds up nobody who has asked for one.
 */
final class RunTurns {

  /** The county whose turn is next comes first; none is there without a run. */
  private final Map<String, Deque<LiveRun>> counties = new LinkedHashMap<>();

  synchronized void add(LiveRun run) {
    counties.computeIfAbsent(run.run().county(), county -> new ArrayDeque<>()).add(run);
  }

  /** The run whose turn it is, which waits no longer; null when there is none. */
  synchronized @Nullable LiveRun next() {
    Iterator<Map.Entry<String, Deque<LiveRun>>> turn = counties.entrySet().iterator();
    if (!turn.hasNext()) {
      return null;
    }
    Map.Entry<String, Deque<LiveRun>> first = turn.next();
    String county = first.getKey();
    Deque<LiveRun> runs = first.getValue();
    LiveRun next = runs.remove();
    turn.remove();
    if (!runs.isEmpty()) {
      counties.put(county, runs);
    }
    return next;
  }

  /** Whether it waited; it does no longer. */
  synchronized boolean remove(LiveRun run) {
    String county = run.run().county();
    Collection<LiveRun> runs = counties.getOrDefault(county, new ArrayDeque<>());
    boolean waited = runs.remove(run);
    if (waited && runs.isEmpty()) {
      counties.remove(county);
    }
    return waited;
  }

  /** How many of a county's runs wait. */
  synchronized int of(String county) {
    return counties.getOrDefault(county, new ArrayDeque<>()).size();
  }
}
