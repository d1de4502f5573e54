package org.filingpress.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.filingpress.http.exchange.Listeners.Listened;
import org.junit.jupiter.api.Test;

class ListenersTests {

  private final Listeners listeners = new Listeners(64);

  @Test
  void oneClientHasHalfOfThemWhateverHisAddress() {
    for (int i = 0; i < 8; i++) {
      assertThat(listeners.to("a", "192.0.2." + i)).isNotNull();
    }
    assertThat(listeners.to("a", "192.0.2.9")).isNull();
    assertThat(listeners.to("b", "192.0.2.9")).isNotNull();
  }

  @Test
  void thoseWhoAreNotKnownHaveHalfOfThemAndAnAddressAQuarter() {
    for (int i = 0; i < 4; i++) {
      assertThat(listeners.to(null, "192.0.2.1")).isNotNull();
    }
    assertThat(listeners.to(null, "192.0.2.1")).isNull();
    for (int i = 0; i < 4; i++) {
      assertThat(listeners.to(null, "192.0.2.2")).isNotNull();
    }
    assertThat(listeners.to(null, "192.0.2.3")).isNull();
    assertThat(listeners.to("a", "192.0.2.1")).isNotNull();
  }

  @Test
  void whoHasBeenListenedToMakesRoomForTheNext() {
    Listened first = listeners.to("a", "192.0.2.1");
    for (int i = 1; i < 8; i++) {
      listeners.to("a", "192.0.2.1");
    }
    assertThat(first).isNotNull();
    first.close();

    assertThat(listeners.to("a", "192.0.2.1")).isNotNull();
    assertThat(listeners.to("a", "192.0.2.1")).isNull();
  }

  @Test
  void thereIsOneHoweverFewThreadsThereAre() {
    Listeners few = new Listeners(1);

    assertThat(few.to(null, "192.0.2.1")).isNotNull();
    assertThat(few.to("a", "192.0.2.2")).isNull();
  }
}
