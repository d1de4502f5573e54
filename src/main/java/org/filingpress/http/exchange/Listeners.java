package org.filingpress.http.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The threads that take in what is left of bodies nobody wants. One who sends many such bodies does
 * not take from the others that they hear why theirs was refused.
 */
final class Listeners {

  private final int most;
  private final Map<String, Integer> busy = new HashMap<>();
  private int all;
  private int unknown;

  /**
   * @param threads that answer requests
   */
  Listeners(int threads) {
    most = Math.max(1, threads / 4);
  }

  /** One who is listened to until {@link #close}. */
  final class Listened implements AutoCloseable {
    private final String who;
    private final boolean isKnown;

    private Listened(String who, boolean isKnown) {
      this.who = who;
      this.isKnown = isKnown;
    }

    @Override
    public void close() {
      end(who, isKnown);
    }
  }

  /**
   * One of them, if there is one for him: all together have a quarter of the threads, those who are
   * not known half of it, and so has each who is known; each address has a quarter of it.
   *
   * @param client null for who is not known
   */
  synchronized @Nullable Listened to(@Nullable String client, String address) {
    boolean isKnown = client != null;
    String who = isKnown ? "client " + client : Network.of(address);
    int his = busy.getOrDefault(who, 0);
    if (all >= most || his >= share(isKnown ? 2 : 4) || (!isKnown && unknown >= share(2))) {
      return null;
    }
    all++;
    unknown += isKnown ? 0 : 1;
    busy.put(who, his + 1);
    return new Listened(who, isKnown);
  }

  private int share(int part) {
    return Math.max(1, most / part);
  }

  private synchronized void end(String who, boolean isKnown) {
    all--;
    unknown -= isKnown ? 0 : 1;
    busy.computeIfPresent(who, (name, count) -> count > 1 ? count - 1 : null);
  }
}
