package org.filingpress.http.exchange;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clients now and then, and cuts off those who keep the service waiting too long. */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private static final long MILLIS = 250;

  private final Set<InHand> inHand = ConcurrentHashMap.newKeySet();
  private final Set<Connections> connections = ConcurrentHashMap.newKeySet();
  private final long headNanos;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "watch");
            made.setDaemon(true);
            return made;
          });

  /**
   * @param headTime the longest that a request's head may take
   */
  Watch(Duration headTime) {
    this.headNanos = headTime.toNanos();
    thread.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  void over(Connections some) {
    connections.add(some);
  }

  void begin(InHand request) {
    inHand.add(request);
  }

  void end(InHand request) {
    inHand.remove(request);
    request.end();
  }

  private void look() {
    try {
      connections.forEach(some -> survive(() -> some.cutSlowHeads(headNanos, this::survive)));
      inHand.forEach(request -> survive(request::look));
    } catch (Throwable e) {
      // not even telling of it went well; the next look may
    }
  }

  /** Whatever one of them throws, the others are looked at, now and later. */
  private void survive(Runnable look) {
    try {
      look.run();
    } catch (Throwable e) {
      LOG.error("could not look at a client", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
