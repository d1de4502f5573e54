package org.filingpress.http.county;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The runs of this process: a few at a time, some more waiting for their turn. */
final class RunQueue {

  private final RunSettings settings;
  private final RunBook book;
  private final RunCatalog catalog;
  private final RunWork work;
  private final ThreadPoolExecutor threads;
  private final Map<String, LiveRun> live = new ConcurrentHashMap<>();
  private final RunTurns turns = new RunTurns();

  /** Runs whose folder was locked the last time; {@link #lookAgain} gives them another turn. */
  private final Set<LiveRun> locked = ConcurrentHashMap.newKeySet();

  private final String node;
  private volatile boolean closing;

  /**
   * @param node the name of this process among those that share the database
   */
  RunQueue(RunSettings settings, String node, RunBook book, RunCatalog catalog, RunWork work) {
    this.settings = settings;
    this.book = book;
    this.catalog = catalog;
    this.work = work;
    this.node = node;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            settings.atOnce(),
            settings.atOnce(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "county-run-" + number.incrementAndGet()));
  }

  /** The name of this process among those that share the database. */
  String node() {
    return node;
  }

  Iterable<LiveRun> all() {
    return live.values();
  }

  /** The run, when this process has it. */
  @Nullable LiveRun live(String id) {
    return live.get(id);
  }

  /**
   * Takes a new run in.
   *
   * @param entry enters it in the book
   * @throws Refusal 503 when too many wait already
   */
  synchronized void add(Run run, Runnable entry) {
    checkRoom(run.county());
    entry.run();
    submit(run);
  }

  /**
   * Takes in a run that had ended.
   *
   * @throws Refusal 503 when too many wait already
   */
  synchronized void restart(Run ended) {
    checkRoom(ended.county());
    if (book.restart(ended, node)) {
      takeIn(ended);
    }
  }

  /** Takes in a run that its process has left, however many wait. */
  synchronized void takeOver(Run left, Silence silence) {
    if (!closing && !live.containsKey(left.id()) && book.takeOver(left, silence)) {
      takeIn(left);
    }
  }

  /** Whether this process has it. */
  synchronized boolean has(String id) {
    return live.containsKey(id);
  }

  private void takeIn(Run before) {
    catalog.find(before.county(), before.id()).ifPresent(this::submit);
  }

  private void checkRoom(String county) {
    if (closing || live.size() >= settings.atOnce() + settings.queue()) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.runs-busy").with("Retry-After", "30");
    }
    if (turns.of(county) >= settings.queuePerCounty()) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.county-runs-busy", county)
          .with("Retry-After", "30");
    }
  }

  private void submit(Run run) {
    LiveRun taken = work.live(run);
    live.put(run.id(), taken);
    turn(taken);
  }

  /** A thread for each run that waits, though it may then find another one's turn. */
  private synchronized void turn(LiveRun waiting) {
    if (!closing) {
      turns.add(waiting);
      threads.execute(this::performNext);
    }
  }

  private void performNext() {
    LiveRun taken = closing ? null : turns.next();
    if (taken == null) {
      return;
    }
    boolean waits = false;
    try {
      waits = work.perform(taken, () -> closing) == RunWork.Outcome.LOCKED;
      if (waits) {
        locked.add(taken);
      }
    } finally {
      if (!waits) {
        live.remove(taken.run().id(), taken);
      }
    }
  }

  /** Gives those a turn whose folder was locked. */
  void lookAgain() {
    for (LiveRun run : locked) {
      if (locked.remove(run)) {
        run.waitsForItsTurn();
        turn(run);
      }
    }
  }

  /** Lets go of a run that waits. */
  void remove(String id) {
    LiveRun waiting = live.get(id);
    if (waiting != null && (turns.remove(waiting) || locked.remove(waiting))) {
      live.remove(id, waiting);
    }
  }

  /** Asks a run to end, if it is one of this process. */
  void stop(String id) {
    LiveRun taken = live.get(id);
    if (taken != null) {
      taken.askStop();
    }
  }

  /**
   * Asks every run to end at the end of a document; they are for the next process to go on with.
   */
  synchronized void close() {
    closing = true;
    live.values().forEach(taken -> taken.stop().ask());
    threads.shutdown();
  }

  /** Waits until none runs any more. */
  void awaitEnd(Duration most) {
    try {
      threads.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isClosing() {
    return closing;
  }
}
