package org.filingpress.refresh;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the clock that a test sets among the beans. */
@Configuration(proxyBeanMethods = false)
class ClockModule {

  @Bean
  TestClock clock() {
    return new TestClock("2026-08-31T15:59:59Z");
  }

  /** One second before midnight of 1 September in Shanghai. */
  static TestClock of(org.springframework.context.ApplicationContext context) {
    return (TestClock) context.getBean(Clock.class);
  }
}
