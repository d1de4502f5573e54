package org.filingpress.refresh;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The refresh at its time of the year; for a process that stays. */
@Configuration(proxyBeanMethods = false)
@Import(RefreshConfiguration.class)
public class RefreshScheduleConfiguration {

  @Bean
  TaskScheduler refreshScheduler(ObjectProvider<Clock> clock) {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("refresh-");
    scheduler.setDaemon(true);
    clock.ifAvailable(scheduler::setClock);
    return scheduler;
  }

  @Bean
  RefreshSchedule refreshSchedule(
      RefreshJob job,
      RefreshSettings settings,
      ObjectProvider<Clock> clock,
      TaskScheduler refreshScheduler) {
    return new RefreshSchedule(
        job, settings, clock.getIfAvailable(Clock::systemUTC), refreshScheduler);
  }
}
