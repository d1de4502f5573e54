package org.filingpress.http.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token bucket for each who comes; the one that nobody has come to for longest goes first. */
final class Buckets {

  private static final int NETWORK_BYTES = 8;

  private final int capacity;
  private final Duration period;
  private final Map<String, Bucket> buckets;

  /**
   * @param capacity 0: no limit
   * @param most how many buckets are kept
   */
  Buckets(int capacity, Duration period, int most) {
    this.capacity = capacity;
    this.period = period;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /** Takes one of his tokens; 0 when there was one, else after how many seconds there will be. */
  long secondsToWait(String who) {
    if (capacity <= 0) {
      return 0;
    }
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
  }

  private synchronized Bucket bucket(String who) {
    return buckets.computeIfAbsent(who, key -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
        .build();
  }

  /** How many are kept. */
  synchronized int size() {
    return buckets.size();
  }

  /** The address itself, or the /64 network that a site has of IPv6 (RFC 6177). */
  static String network(String address) {
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
