package org.filingpress.http.guard;

import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * How often clients come, and addresses with keys that are not valid. A valid key lets its client
 * in whatever others at his address have tried, so that nobody behind the same proxy can lock him
 * out; guessing 256 bits is hopeless at any rate, and what is limited is the work and the noise.
 */
final class Rates {

  private final Buckets clients;
  private final Buckets addresses;

  Rates(RateSettings settings) {
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
   * @throws Refusal 429, when too many keys that are not valid have come from the address
   */
  void failed(String address) {
    limit(addresses, Buckets.network(address));
  }

  private static void limit(Buckets buckets, String who) {
    long seconds = buckets.secondsToWait(who);
    if (seconds > 0) {
      throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "http.too-often")
          .with("Retry-After", String.valueOf(seconds));
    }
  }
}
