package org.filingpress.http.guard;

import java.util.HashMap;
import java.util.Map;
import org.filingpress.http.exchange.Network;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Those who ask for what is open to all and need not say who they are: how often an address comes,
 * and how many are in hand. Whose key cannot be looked up comes as one of them. All of them
 * together keep at most a quarter of the threads that answer requests, one address half of that.
 */
final class Strangers {

  private final Buckets addresses;
  private final int most;
  private final int mostOfAddress;
  private final Map<String, Integer> inHand = new HashMap<>();
  private int all;

  /**
   * @param threads that answer requests
   */
  Strangers(RateSettings settings, int threads) {
    addresses = new Buckets(settings.open(), settings.period(), settings.remembered());
    most = Math.max(1, threads / 4);
    mostOfAddress = Math.max(1, most / 2);
  }

  /**
   * @throws Refusal 429, when the address has come too often
   */
  void came(String address) {
    Rates.limit(addresses, Network.of(address));
  }

  /**
   * One request more is in hand, until it {@link #left}.
   *
   * @throws Refusal 429, when the address has come too often or has too many in hand; 503, when all
   *     together have
   */
  void entered(String address) {
    came(address);
    String network = Network.of(address);
    synchronized (this) {
      if (inHand.getOrDefault(network, 0) >= mostOfAddress) {
        throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "http.address").with("Retry-After", "1");
      } else if (all >= most) {
        throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.strangers").with("Retry-After", "1");
      }
      all++;
      inHand.merge(network, 1, Integer::sum);
    }
  }

  synchronized void left(String address) {
    all--;
    inHand.computeIfPresent(Network.of(address), (network, count) -> count > 1 ? count - 1 : null);
  }
}
