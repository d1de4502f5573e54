package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.filingpress.press.Format;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a program that watches finds in the registry of the Spring context. */
class CountyMetersTests {

  @Configuration(proxyBeanMethods = false)
  static class Watched {
    @Bean
    MeterRegistry registry() {
      return new SimpleMeterRegistry();
    }
  }

  @TempDir private Path folder;

  @Test
  void everyStageIsTimedAndEveryOutcomeCounted() throws Exception {
    try (Bureau bureau =
        new Bureau(folder, TestDatabase.H2.settings(folder.resolve("data")), Watched.class)) {
      MeterRegistry registry = bureau.context.getBean(MeterRegistry.class);
      bureau.formats = EnumSet.allOf(Format.class);
      bureau.file(Bureau.townships(3));
      Files.writeString(bureau.filings.resolve("坏.json"), "{");
      Files.createDirectories(bureau.folder().resolve("docx/" + documentOf101() + ".docx/里面"));

      bureau.run();

      for (String stage : new String[] {"fill", "lay", "write"}) {
        assertThat(timer(registry, stage).count()).as(stage).isEqualTo(2);
        assertThat(timer(registry, stage).totalTime(TimeUnit.NANOSECONDS)).as(stage).isPositive();
      }
      for (String stage : new String[] {"volume", "bundle"}) {
        assertThat(timer(registry, stage).count()).as(stage).isEqualTo(1);
      }
      assertThat(count(registry, "made")).isEqualTo(2);
      assertThat(count(registry, "failed")).isEqualTo(1);
      assertThat(count(registry, "refused")).isEqualTo(1);
      assertThat(count(registry, "kept")).isZero();

      bureau.run();

      assertThat(count(registry, "made")).isEqualTo(2);
      assertThat(count(registry, "kept")).isEqualTo(2);
    }
  }

  private static String documentOf101() {
    return org.filingpress.press.DocumentName.of(Bureau.townships(2).get(1));
  }

  private static Timer timer(MeterRegistry registry, String stage) {
    return registry.get("filingpress.county.stage").tag("stage", stage).timer();
  }

  private static double count(MeterRegistry registry, String result) {
    return registry.get("filingpress.county.documents").tag("result", result).counter().count();
  }
}
