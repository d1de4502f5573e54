package org.filingpress.http.county;

import java.net.InetAddress;
import java.net.UnknownHostException;
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
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the book of this process's runs, and takes up those that a process has left: its own
 * predecessor's when it starts, another's when nothing was heard of it for long. It starts after
 * the web server; when the service ends, runs come to their end beside the requests in hand, while
 * everything they need is there.
 */
final class RunKeeper implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(RunKeeper.class);

  private static final long GRACE_SECONDS = 60;

  private final RunSettings settings;
  private final RunBook book;
  private final RunCatalog catalog;
  private final RunQueue queue;
  private final RunWork work;
  private volatile @Nullable ScheduledExecutorService clock;
  private volatile int port;
  private boolean hasLooked;

  RunKeeper(RunSettings settings, RunBook book, RunCatalog catalog, RunQueue queue, RunWork work) {
    this.settings = settings;
    this.book = book;
    this.catalog = catalog;
    this.queue = queue;
    this.work = work;
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  @Override
  public void start() {
    queue.named(host() + ":" + port);
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "county-run-book"));
    long keep = settings.keep().toMillis();
    long look = Math.max(keep, settings.lost().toMillis() / 4);
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
    queue.awaitEnd(GRACE_SECONDS);
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

  /** Only at the first look is there a predecessor; later a run of this name is somebody's. */
  private void takeUp() {
    Instant now = catalog.now();
    safely(() -> book.forget(now.minus(settings.remembered())));
    Instant silentSince = now.minus(settings.lost());
    for (Run left : catalog.left(hasLooked ? "" : queue.node(), silentSince)) {
      safely(() -> takeUp(left, silentSince));
    }
    hasLooked = true;
  }

  /** The book hears of it only while it still has the run as one that waits or runs. */
  private void takeUp(Run left, Instant silentSince) {
    if (queue.isClosing() || queue.has(left.id())) {
      return;
    }
    if (left.stopAsked()) {
      book.end(left, RunState.STOPPED, left.progress().ended());
    } else if (settings.onStart() == RunSettings.OnStart.MARK) {
      book.end(left, RunState.INTERRUPTED, left.progress().ended());
      LOG.warn("county run {} was interrupted", left.id());
    } else if (left.state() == RunState.RUNNING && left.takenOver() >= settings.takeOvers()) {
      giveUp(left);
    } else {
      LOG.info("county run {} goes on", left.id());
      queue.takeOver(left, silentSince);
    }
  }

  /** It may itself be what ends the processes that make it. */
  private void giveUp(Run left) {
    String times = String.valueOf(left.takenOver() + 1);
    LOG.error("county run {} has lost its process {} times, and is not taken up", left.id(), times);
    Problem problem = Problem.error("http.often-interrupted", "", times);
    book.note(left, catalog.problems(left.id()), List.of(new ToldProblems("", List.of(problem))));
    book.end(left, RunState.INTERRUPTED, left.progress().ended());
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

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
