package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** FreeMarker is there, whatever went wrong when it was to be made ready beforehand. */
class FreeMarkerStartTests {

  private final Configuration made = new Configuration(Configuration.VERSION_2_3_34);

  @Test
  void isMadeByWhoNeedsItWhereNoThreadCanStart() {
    FreeMarkerStart start =
        new FreeMarkerStart(
            task -> {
              throw new OutOfMemoryError("unable to create native thread");
            },
            () -> made);
    assertThat(start.configuration()).isSameAs(made);
  }

  @Test
  void isMadeAnewWhereItFailedBefore() {
    AtomicInteger calls = new AtomicInteger();
    FreeMarkerStart start =
        new FreeMarkerStart(
            Runnable::run,
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("a class that did not fit into memory");
              }
              return made;
            });
    assertThat(start.configuration()).isSameAs(made);
  }

  @Test
  void isMadeOnceWhereAllGoesWell() {
    AtomicInteger calls = new AtomicInteger();
    FreeMarkerStart start =
        new FreeMarkerStart(
            Runnable::run,
            () -> {
              calls.incrementAndGet();
              return made;
            });
    start.configuration();
    start.configuration();
    assertThat(calls).hasValue(1);
  }
}
