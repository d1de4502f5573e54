package org.filingpress.http.county;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the book of this process's runs, and takes up those that a process has left: its own
 * predecessor's when it starts, another's when nothing was heard of it for long. It starts last and
 * stops first: runs end while everything they need is there.
 */
final class RunKeeper implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(RunKeeper.class);

  private static final long GRACE_SECONDS = 60;

  private final RunSettings settings;
  private final RunBook book;
  private final RunQueue queue;
  private final RunWork work;
  private @Nullable ScheduledExecutorService clock;
  private volatile int port;

  RunKeeper(RunSettings settings, RunBook book, RunQueue queue, RunWork work) {
    this.settings = settings;
    this.book = book;
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
    started.scheduleWithFixedDelay(() -> safely(this::keep), keep, keep, TimeUnit.MILLISECONDS);
    started.scheduleWithFixedDelay(() -> safely(this::takeUp), 0, look, TimeUnit.MILLISECONDS);
    clock = started;
  }

  @Override
  public void stop() {
    queue.close(GRACE_SECONDS);
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
      if (!live.isOver() && !work.keep(live) && !live.isOver()) {
        LOG.warn("county run {} is another process's now, or was stopped", live.run().id());
        live.stop().ask();
      }
    }
  }

  private void takeUp() {
    Instant now = book.now();
    book.forget(now.minus(settings.remembered()));
    for (Run left : book.left(queue.node(), now.minus(settings.lost()))) {
      if (!queue.isClosing() && !queue.has(left.id())) {
        takeUp(left);
      }
    }
  }

  /** The book hears of it only while it still has the run as one that waits or runs. */
  private void takeUp(Run left) {
    if (left.stopAsked()) {
      book.end(left, RunState.STOPPED, left.progress().ended());
    } else if (settings.onStart() == RunSettings.OnStart.MARK) {
      book.end(left, RunState.INTERRUPTED, left.progress().ended());
      LOG.warn("county run {} was interrupted", left.id());
    } else {
      LOG.info("county run {} goes on", left.id());
      queue.takeOver(left);
    }
  }

  /** What the database cannot do now it can perhaps the next time. */
  private static void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("the book of county runs could not be kept: {}", e.toString());
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
