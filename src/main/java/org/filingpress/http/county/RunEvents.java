package org.filingpress.http.county;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;

/** Tells all who listen to runs, by one thread, which looks at each run a few times a second. */
final class RunEvents implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);

  private final RunSettings.Events settings;
  private final Runs runs;
  private final Set<RunListener> listeners = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledExecutorService clock;
  private volatile boolean open;

  RunEvents(RunSettings.Events settings, Runs runs) {
    this.settings = settings;
    this.runs = runs;
  }

  /**
   * For one who would listen.
   *
   * @throws Refusal 503 when too many do
   */
  void checkRoom() {
    if (!open || listeners.size() >= settings.listeners()) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.listeners-busy")
          .with("Retry-After", "30");
    }
  }

  void add(RunListener listener) {
    listeners.add(listener);
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "county-run-events"));
    long interval = Math.max(10, settings.interval().toMillis());
    started.scheduleWithFixedDelay(this::tell, interval, interval, TimeUnit.MILLISECONDS);
    clock = started;
    open = true;
  }

  /** Whoever listens comes again, to the next process. */
  @Override
  public void stop() {
    open = false;
    ScheduledExecutorService running = clock;
    if (running != null) {
      running.shutdown();
      clock = null;
    }
    listeners.forEach(RunListener::close);
  }

  @Override
  public boolean isRunning() {
    return clock != null;
  }

  private void tell() {
    Map<String, Runs.Watched> watched = new HashMap<>();
    for (RunListener listener : listeners) {
      try {
        if (listener.isWritable()) {
          listener.tell(
              watched.computeIfAbsent(
                  listener.id(), id -> runs.watch(listener.county(), listener.id())),
              settings.heartbeat().toNanos());
        }
      } catch (Refusal forgotten) {
        listener.close();
      } catch (RuntimeException e) {
        LOG.warn("county run {} cannot be told of: {}", listener.id(), e.toString());
      }
      if (listener.isOver()) {
        listeners.remove(listener);
      }
    }
  }
}
