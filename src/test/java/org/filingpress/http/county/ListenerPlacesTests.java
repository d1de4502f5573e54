package org.filingpress.http.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filingpress.http.problem.Refusal;
import org.junit.jupiter.api.Test;

class ListenerPlacesTests {

  @Test
  void oneClientLeavesPlacesForTheOthers() {
    ListenerPlaces places = new ListenerPlaces(3, 2);
    ListenerPlaces.Place first = places.take("a");
    places.take("a");

    assertThatThrownBy(() -> places.take("a"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("429")
        .hasMessageContaining("http.listening-often");
    places.take("b");
    assertThatThrownBy(() -> places.take("c"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("503");

    first.leave();
    first.leave();
    places.take("c");
    assertThatThrownBy(() -> places.take("d")).isInstanceOf(Refusal.class);
  }

  @Test
  void ofManyWhoComeAtOnceNoMoreGetInThanThereArePlaces() throws Exception {
    for (int round = 0; round < 50; round++) {
      ListenerPlaces places = new ListenerPlaces(10, 4);
      ExecutorService clients = Executors.newFixedThreadPool(16);
      CountDownLatch together = new CountDownLatch(16);
      List<Callable<Integer>> comers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String client = "client " + i % 4;
        comers.add(
            () -> {
              together.countDown();
              together.await();
              int taken = 0;
              for (int attempt = 0; attempt < 3; attempt++) {
                taken += takes(places, client);
              }
              return taken;
            });
      }
      int taken = 0;
      for (Future<Integer> one : clients.invokeAll(comers)) {
        taken += one.get();
      }
      clients.shutdown();
      assertThat(taken).isEqualTo(10);
    }
  }

  private static int takes(ListenerPlaces places, String client) {
    try {
      places.take(client);
      return 1;
    } catch (Refusal full) {
      return 0;
    }
  }
}
