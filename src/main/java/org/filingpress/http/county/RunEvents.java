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

/** Tells all who listen to runs, by one thread, which looks at each run a few times a second. */
final class RunEvents implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);

  private final RunSettings.Events settings;
  private final Runs runs;
  private final ListenerPlaces places;
  private final Set<RunListener> listeners = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ScheduledExecutorService clock;
  private boolean open;

  RunEvents(RunSettings.Events settings, Runs runs) {
    this.settings = settings;
    this.runs = runs;
    this.places = new ListenerPlaces(settings.listeners(), settings.listenersPerClient());
  }

  /**
   * A place for one who would listen; whoever has it leaves it, or gives it to a listener.
   *
   * @throws Refusal 429 when the client listens too often already; 503 when too many do
   */
  synchronized ListenerPlaces.Place place(ClientKey client) {
    if (!open) {
      throw ListenerPlaces.full();
    }
    return places.take(client.hash());
  }

  /** Who comes when the service is ending is let go at once. */
  synchronized void add(RunListener listener) {
    if (open) {
      listeners.add(listener);
    } else {
      listener.close();
    }
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "county-run-events"));
    long interval = Math.max(10, settings.interval().toMillis());
    started.scheduleWithFixedDelay(this::tell, interval, interval, TimeUnit.MILLISECONDS);
    clock = started;
    synchronized (this) {
      open = true;
    }
  }

  /** Whoever listens comes again, to the next process. */
  @Override
  public void stop() {
    synchronized (this) {
      open = false;
    }
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

  /** What is thrown out of here would end the schedule for good. */
  private void tell() {
    Map<String, Runs.Watched> watched = new HashMap<>();
    for (RunListener listener : listeners) {
      try {
        tell(listener, watched);
      } catch (Refusal forgotten) {
        listener.close();
      } catch (RuntimeException e) {
        LOG.warn("county run {} cannot be told of: {}", listener.id(), e.toString());
      } catch (Throwable e) {
        LOG.error("county run {} cannot be told of", listener.id(), e);
      }
      if (listener.isOver() && listeners.remove(listener)) {
        listener.leavePlace();
      }
    }
  }

  private void tell(RunListener listener, Map<String, Runs.Watched> watched) {
    if (listener.isWritable()) {
      listener.tell(
          watched.computeIfAbsent(
              listener.id(), id -> runs.watch(listener.county(), listener.id())),
          settings.heartbeat().toNanos());
    }
  }
}
