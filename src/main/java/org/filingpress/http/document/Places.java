package org.filingpress.http.document;

import java.util.HashMap;
import java.util.Map;
import org.filingpress.http.guard.Client;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Places for documents that are made or wait for it. A client has a quarter of them, and a turn
 * with each: who has none yet comes before who has one, and so on, so that one with many in hand
 * holds up nobody. A client who is alone has all of them, one after another.
 */
final class Places {

  private static final int CLIENTS = 4;

  /**
   * One that was taken.
   *
   * @param turn how many this client had already
   */
  record Place(Client client, int turn) {}

  private final int most;
  private final int mostOfClient;
  private final Map<String, Integer> ofClients = new HashMap<>();
  private int all;

  Places(int most) {
    this.most = most;
    this.mostOfClient = Math.max(1, most / CLIENTS);
  }

  /**
   * @throws Refusal 429 when the client has his share; 503 when there is none left
   */
  synchronized Place take(Client client) {
    int his = ofClients.getOrDefault(client.name(), 0);
    if (!client.isAlone() && his >= mostOfClient) {
      throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "http.share").with("Retry-After", "1");
    } else if (all >= most) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.busy").with("Retry-After", "1");
    }
    all++;
    ofClients.put(client.name(), his + 1);
    return new Place(client, client.isAlone() ? 0 : his);
  }

  synchronized void leave(Place place) {
    all--;
    ofClients.computeIfPresent(
        place.client().name(), (name, count) -> count > 1 ? count - 1 : null);
  }
}
