package org.filingpress.http.county;

import java.util.HashMap;
import java.util.Map;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Places for those who listen: a number in all, and of these a number for each client. */
final class ListenerPlaces {

  /** One that was taken; who leaves it twice leaves it once. */
  final class Place {
    private final String client;
    private boolean taken = true;

    private Place(String client) {
      this.client = client;
    }

    void leave() {
      synchronized (ListenerPlaces.this) {
        if (taken) {
          taken = false;
          all--;
          ofClients.computeIfPresent(client, (key, places) -> places == 1 ? null : places - 1);
        }
      }
    }
  }

  private final int most;
  private final int mostOfClient;
  private final Map<String, Integer> ofClients = new HashMap<>();
  private int all;

  ListenerPlaces(int most, int mostOfClient) {
    this.most = most;
    this.mostOfClient = mostOfClient;
  }

  /**
   * Takes one.
   *
   * @param client the same for the same client
   * @throws Refusal 429 when he has as many as he may, 503 when there is none left
   */
  synchronized Place take(String client) {
    if (ofClients.getOrDefault(client, 0) >= mostOfClient) {
      throw Refusal.of(
              HttpStatus.TOO_MANY_REQUESTS, "http.listening-often", String.valueOf(mostOfClient))
          .with("Retry-After", "30");
    }
    if (all >= most) {
      throw full();
    }
    all++;
    ofClients.merge(client, 1, Integer::sum);
    return new Place(client);
  }

  static Refusal full() {
    return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.listeners-busy")
        .with("Retry-After", "30");
  }
}
