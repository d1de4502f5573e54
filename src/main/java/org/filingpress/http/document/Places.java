package org.filingpress.http.document;

import java.util.HashMap;
import java.util.Map;
import org.filingpress.http.guard.Client;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Places for documents that are made or wait for it. A client has a quarter of them; one who is
 * alone has all.
 */
final class Places {

  private static final int CLIENTS = 4;

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
  synchronized void take(Client client) {
    int his = ofClients.getOrDefault(client.name(), 0);
    if (!client.isAlone() && his >= mostOfClient) {
      throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "http.share").with("Retry-After", "1");
    } else if (all >= most) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.busy").with("Retry-After", "1");
    }
    all++;
    ofClients.put(client.name(), his + 1);
  }

  synchronized void leave(Client client) {
    all--;
    ofClients.computeIfPresent(client.name(), (name, count) -> count > 1 ? count - 1 : null);
  }
}
