package org.filingpress.refresh;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** Runs its one task by a test's clock: whenever the clock passes the trigger's next time. */
final class DrivenScheduler implements TaskScheduler {

  private final TestClock clock;
  private Runnable task;
  private Trigger trigger;
  private int runs;

  DrivenScheduler(TestClock clock) {
    this.clock = clock;
  }

  /** Sets the clock on, and does on the way what is due; returns how often it was. */
  int advanceTo(Instant instant) {
    int before = runs;
    SimpleTriggerContext context = new SimpleTriggerContext(clock);
    Instant next = trigger == null ? null : trigger.nextExecution(context);
    while (next != null && !next.isAfter(instant)) {
      clock.set(next);
      task.run();
      runs++;
      next = trigger.nextExecution(context);
    }
    clock.set(instant);
    return runs - before;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable each, Trigger by) {
    task = each;
    trigger = by;
    InvocationHandler nothing = (proxy, method, arguments) -> false;
    return (ScheduledFuture<?>)
        Proxy.newProxyInstance(
            DrivenScheduler.class.getClassLoader(),
            new Class<?>[] {ScheduledFuture.class},
            nothing);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable each, Instant startTime) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable each, Instant from, Duration period) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable each, Duration period) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable each, Instant from, Duration delay) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable each, Duration delay) {
    throw new UnsupportedOperationException();
  }
}
