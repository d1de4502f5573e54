package org.filingpress.http.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filingpress.http.exchange.Network;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * How often clients come, how many requests of theirs are in hand, and how often addresses come
 * with keys that are not valid. A valid key lets its client in whatever others at his address have
 * tried, so that nobody behind the same proxy can lock him out; guessing 256 bits is hopeless at
 * any rate, and what is limited is the noise. The work is limited elsewhere: {@link
 * org.filingpress.store.AccessTokens} hardly ever asks the database about tokens that were never
 * made.
 */
final class Rates {

  private final Buckets clients;
  private final Buckets addresses;
  private final int atOnce;
  private final Map<String, Integer> inHand = new ConcurrentHashMap<>();

  Rates(RateSettings settings) {
    atOnce = settings.atOnce();
    clients = new Buckets(settings.requests(), settings.period(), settings.remembered());
    addresses = new Buckets(settings.failures(), settings.period(), settings.remembered());
  }

  /**
   * @throws Refusal 429, when the client has come too often
   */
  void came(Client client) {
    limit(clients, client.name());
  }

  /**
   * One request more of his is in hand, until it {@link #left}, so that no client alone keeps all
   * threads.
   *
   * @throws Refusal 429, when too many are
   */
  void entered(Client client) {
    if (atOnce > 0 && inHand.merge(client.name(), 1, Integer::sum) > atOnce) {
      left(client);
      throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "http.too-often").with("Retry-After", "1");
    }
  }

  void left(Client client) {
    inHand.computeIfPresent(client.name(), (name, count) -> count > 1 ? count - 1 : null);
  }

  /**
   * @throws Refusal 429, when too many keys that are not valid have come from the address
   */
  void failed(String address) {
    limit(addresses, Network.of(address));
  }

  /**
   * @throws Refusal 429, when there is none of his tokens left
   */
  static void limit(Buckets buckets, String who) {
    long seconds = buckets.secondsToWait(who);
    if (seconds > 0) {
      throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "http.too-often")
          .with("Retry-After", String.valueOf(seconds));
    }
  }
}
