package org.filingpress.http.county;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The runs of this process: a few at a time, some more waiting in the order they came. */
final class RunQueue {

  private final RunSettings settings;
  private final RunBook book;
  private final RunWork work;
  private final ThreadPoolExecutor threads;
  private final Map<String, LiveRun> live = new ConcurrentHashMap<>();
  private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();
  private volatile String node;
  private volatile boolean closing;

  RunQueue(RunSettings settings, RunBook book, RunWork work) {
    this.settings = settings;
    this.book = book;
    this.work = work;
    this.node = settings.node();
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

  void named(String name) {
    if (node.isEmpty()) {
      node = name;
    }
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
    checkRoom();
    entry.run();
    submit(run);
  }

  /**
   * Takes in a run that had ended.
   *
   * @throws Refusal 503 when too many wait already
   */
  synchronized void again(Run ended) {
    checkRoom();
    takeIn(ended);
  }

  /** Takes in a run that its process has left, however many wait. */
  synchronized void takeOver(Run left) {
    if (!closing && !live.containsKey(left.id())) {
      takeIn(left);
    }
  }

  /** Whether this process has it. */
  synchronized boolean has(String id) {
    return live.containsKey(id);
  }

  private void takeIn(Run run) {
    if (book.again(run, node)) {
      book.find(run.county(), run.id()).ifPresent(this::submit);
    }
  }

  private void checkRoom() {
    if (closing || live.size() >= settings.atOnce() + settings.queue()) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.runs-busy").with("Retry-After", "30");
    }
  }

  private void submit(Run run) {
    LiveRun taken = work.live(run);
    live.put(run.id(), taken);
    Runnable task = () -> perform(taken);
    waiting.put(run.id(), task);
    threads.execute(task);
  }

  private void perform(LiveRun taken) {
    String id = taken.run().id();
    waiting.remove(id);
    try {
      if (!closing) {
        work.perform(taken, () -> closing);
      }
    } finally {
      live.remove(id, taken);
    }
  }

  /** Lets go of a run that waits. */
  synchronized void remove(String id) {
    Runnable task = waiting.remove(id);
    if (task != null && threads.remove(task)) {
      live.remove(id);
    }
  }

  /** Asks a run to end, if it is one of this process. */
  void stop(String id) {
    LiveRun taken = live.get(id);
    if (taken != null) {
      taken.askStop();
    }
  }

  /** Ends every run at the end of a document; they are for the next process to go on with. */
  void close(long seconds) {
    closing = true;
    live.values().forEach(taken -> taken.stop().ask());
    threads.shutdown();
    try {
      threads.awaitTermination(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isClosing() {
    return closing;
  }
}
