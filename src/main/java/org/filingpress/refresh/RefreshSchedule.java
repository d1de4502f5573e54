package org.filingpress.refresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.support.CronExpression;

/**
 * Starts the refresh when its time has come. It looks at the clock every hour at least: a timer set
 * ten months ahead drifts, and stands still while the machine sleeps.
 */
final class RefreshSchedule implements SmartLifecycle {

  static final String NEVER = "-";

  private static final Logger LOG = LoggerFactory.getLogger(RefreshSchedule.class);
  private static final Duration LOOK = Duration.ofHours(1);

  private final RefreshJob job;
  private final RefreshSettings settings;
  private final Clock clock;
  private final TaskScheduler scheduler;
  private volatile @Nullable Instant due;
  private @Nullable ScheduledFuture<?> looking;

  RefreshSchedule(RefreshJob job, RefreshSettings settings, Clock clock, TaskScheduler scheduler) {
    this.job = job;
    this.settings = settings;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    if (!settings.cron().strip().equals(NEVER)) {
      due = next(clock.instant());
      looking = scheduler.schedule(this::look, this::nextLook);
    }
  }

  @Override
  public void stop() {
    if (looking != null) {
      looking.cancel(false);
      looking = null;
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }

  /** The first time after this instant that the setting names; null when there is none. */
  @Nullable Instant next(Instant after) {
    ZonedDateTime next =
        CronExpression.parse(settings.cron().strip()).next(after.atZone(settings.zone()));
    return next == null ? null : next.toInstant();
  }

  private @Nullable Instant nextLook(TriggerContext context) {
    Instant time = due;
    Instant soon = clock.instant().plus(LOOK);
    return time == null ? null : time.isBefore(soon) ? time : soon;
  }

  private void look() {
    Instant now = clock.instant();
    Instant time = due;
    if (time != null && !now.isBefore(time)) {
      due = next(now);
      RefreshResult result = job.run(RefreshRequest.by("定时换新"));
      String report = String.join("\n", result.report());
      switch (result.ending()) {
        case DONE, UNCHANGED, BUSY -> LOG.info("{}", report);
        case SOME_FAILED, REFUSED, BROKEN -> LOG.error("{}", report);
      }
    }
  }
}
