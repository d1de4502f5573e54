package org.filingpress.http.county;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the book of this process's runs, and takes up those that a process has left: one of its own
 * name when nothing was heard of it for a while, another when that was long. It starts after the
 * web server; when the service ends, runs come to their end beside the requests in hand, while
 * everything they need is there.
 */
final class RunKeeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RunKeeper.class);

  private final RunSettings settings;
  private final RunBook book;
  private final RunCatalog catalog;
  private final RunQueue queue;
  private final RunWork work;
  private final Duration grace;
  private volatile @Nullable ScheduledExecutorService clock;

  /**
   * @param grace how long runs may take to come to an end
   */
  RunKeeper(
      RunSettings settings,
      RunBook book,
      RunCatalog catalog,
      RunQueue queue,
      RunWork work,
      Duration grace) {
    this.settings = settings;
    this.book = book;
    this.catalog = catalog;
    this.queue = queue;
    this.work = work;
    this.grace = grace;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "county-run-book"));
    long keep = settings.keep().toMillis();
    long look = Math.max(keep, settings.silent().toMillis() / 4);
    started.scheduleWithFixedDelay(this::keep, keep, keep, TimeUnit.MILLISECONDS);
    started.scheduleWithFixedDelay(() -> safely(this::takeUp), 0, look, TimeUnit.MILLISECONDS);
    clock = started;
  }

  /** That of the web server's requests in hand: they and the runs have the same time to end. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }

  @Override
  public void stop(Runnable ended) {
    queue.close();
    Thread waiting =
        new Thread(
            () -> {
              try {
                stop();
              } finally {
                ended.run();
              }
            },
            "county-run-end");
    waiting.setDaemon(true);
    waiting.start();
  }

  @Override
  public void stop() {
    queue.close();
    queue.awaitEnd(grace);
    ScheduledExecutorService running = clock;
    if (running != null) {
      running.shutdown();
      clock = null;
    }
  }

  @Override
  public boolean isRunning() {
    return clock != null;
  }

  private void keep() {
    for (LiveRun live : queue.all()) {
      safely(() -> keep(live));
    }
    safely(queue::lookAgain);
  }

  private void keep(LiveRun live) {
    if (!live.isOver() && work.keep(live) == RunBook.Hold.LOST && !live.isOver()) {
      LOG.warn("county run {} is another process's now, or was stopped", live.run().id());
      live.stop().ask();
      queue.remove(live.run().id());
    }
  }

  private void takeUp() {
    Instant now = catalog.now();
    safely(() -> book.forget(now.minus(settings.remembered())));
    Silence silence =
        new Silence(queue.node(), now.minus(settings.silent()), now.minus(settings.lost()));
    for (Run left : catalog.left(silence)) {
      safely(() -> takeUp(left, silence));
    }
  }

  /** The book hears of it only while it still has the run as one that waits or runs. */
  private void takeUp(Run left, Silence silence) {
    if (queue.isClosing() || queue.has(left.id())) {
      return;
    }
    if (left.stopAsked()) {
      book.endLeft(left, RunState.STOPPED, silence);
    } else if (settings.onStart() == RunSettings.OnStart.MARK) {
      if (book.endLeft(left, RunState.INTERRUPTED, silence)) {
        LOG.warn("county run {} was interrupted", left.id());
      }
    } else if (left.state() == RunState.RUNNING && left.takenOver() >= settings.takeOvers()) {
      giveUp(left, silence);
    } else {
      LOG.info("county run {} goes on", left.id());
      queue.takeOver(left, silence);
    }
  }

  /** It may itself be what ends the processes that make it. */
  private void giveUp(Run left, Silence silence) {
    String times = String.valueOf(left.takenOver() + 1);
    LOG.error("county run {} has lost its process {} times, and is not taken up", left.id(), times);
    Problem problem = Problem.error("http.often-interrupted", "", times);
    book.endLeft(left, RunState.INTERRUPTED, silence, new ToldProblems("", List.of(problem)));
  }

  /**
   * What the database cannot do now it can perhaps the next time; what is thrown out of here would
   * end the schedule for good.
   */
  private static void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("the book of county runs could not be kept: {}", e.toString());
    } catch (Throwable e) {
      LOG.error("the book of county runs could not be kept", e);
    }
  }
}
