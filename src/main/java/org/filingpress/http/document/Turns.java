package org.filingpress.http.document;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.filingpress.http.guard.Client;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits for a thread, in rounds: each client who waits has one turn before anybody has a
 * second. So one with many in hand holds up nobody, and is himself held up by nobody who comes
 * again and again.
 */
final class Turns {

  /** What one request waits for. */
  record Turn(Client client, FutureTask<?> task) {}

  /** In the order they came. */
  private final Set<Turn> waiting = new LinkedHashSet<>();

  /** Who had his turn in this round. */
  private final Set<Client> served = new HashSet<>();

  synchronized void add(Turn turn) {
    waiting.add(turn);
  }

  /** Whether it was still waiting. */
  synchronized boolean remove(Turn turn) {
    return waiting.remove(turn);
  }

  /** Whose turn it is, who waits no longer then; null when nobody waits. */
  synchronized @Nullable Turn next() {
    Turn next = first(turn -> !served.contains(turn.client()));
    if (next == null) {
      served.clear();
      next = first(turn -> true);
    }
    if (next != null) {
      served.add(next.client());
      waiting.remove(next);
    }
    return next;
  }

  private @Nullable Turn first(Predicate<Turn> which) {
    return waiting.stream().filter(which).findFirst().orElse(null);
  }
}
