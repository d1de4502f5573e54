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
 * ten months ahead drifts, and stands still while the machine sleeps. A time that passed while no
 * process was there is made up for, and one whose refresh did not complete is tried again, for
 * {@link #LATEST} at most and as long as there is a source.
 */
final class RefreshSchedule implements SmartLifecycle {

  static final String NEVER = "-";
  private static final String ACTOR = "定时换新";

  private static final Logger LOG = LoggerFactory.getLogger(RefreshSchedule.class);
  private static final Duration LOOK = Duration.ofHours(1);
  private static final Duration LATEST = Duration.ofDays(60);

  /**
   * A refresh that is to be.
   *
   * @param moment that the setting names; the year is the one after its own, however late it is
   * @param at when it is begun
   */
  private record Due(Instant moment, Instant at) {}

  private final RefreshJob job;
  private final RefreshSettings settings;
  private final Clock clock;
  private final TaskScheduler scheduler;
  private volatile @Nullable Due due;
  private @Nullable RefreshResult told;
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
      Instant now = clock.instant();
      Instant missed = settings.source().isBlank() ? null : last(now);
      due = missed == null ? upcoming(now) : new Due(missed, now);
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

  /** The last one that the setting names up to this instant; null when it was too long ago. */
  private @Nullable Instant last(Instant until) {
    Instant last = null;
    for (Duration back = Duration.ofSeconds(1); last == null; back = back.multipliedBy(2)) {
      boolean all = back.compareTo(LATEST) >= 0;
      Instant next = next(until.minus(all ? LATEST : back));
      while (next != null && !next.isAfter(until)) {
        last = next;
        next = next(next);
      }
      if (all) {
        return last;
      }
    }
    return last;
  }

  private @Nullable Due upcoming(Instant now) {
    Instant next = next(now);
    return next == null ? null : new Due(next, next);
  }

  /** In an hour, unless that is too late or the next one's time has come. */
  private @Nullable Due again(Instant moment, Instant now) {
    Instant soon = now.plus(LOOK);
    Due next = upcoming(now);
    boolean late = soon.isAfter(moment.plus(LATEST));
    boolean overtaken = next != null && !soon.isBefore(next.moment());
    return settings.source().isBlank() || late || overtaken ? next : new Due(moment, soon);
  }

  private @Nullable Instant nextLook(TriggerContext context) {
    Due next = due;
    Instant soon = clock.instant().plus(LOOK);
    return next == null ? null : next.at().isBefore(soon) ? next.at() : soon;
  }

  private void look() {
    Instant now = clock.instant();
    Due present = due;
    if (present == null || now.isBefore(present.at())) {
      return;
    }
    due = again(present.moment(), now);
    int year = present.moment().atZone(settings.zone()).getYear() + 1;
    if (job.isDone(year, present.moment())) {
      due = upcoming(now);
      return;
    }
    RefreshResult result = job.run(new RefreshRequest(year, null, null, null, false, ACTOR));
    tell(result);
    switch (result.ending()) {
      case DONE, UNCHANGED -> due = upcoming(now);
      case SOME_FAILED, REFUSED, BROKEN, BUSY -> {}
    }
  }

  /** What was told before is not told again every hour. */
  private void tell(RefreshResult result) {
    RefreshResult before = told;
    told = result;
    if (before != null
        && before.year() == result.year()
        && before.ending() == result.ending()
        && before.outcomes().equals(result.outcomes())
        && before.problems().equals(result.problems())) {
      return;
    }
    String report = String.join("\n", result.report());
    switch (result.ending()) {
      case DONE, UNCHANGED, BUSY -> LOG.info("{}", report);
      case SOME_FAILED, REFUSED, BROKEN -> LOG.error("{}", report);
    }
  }
}
