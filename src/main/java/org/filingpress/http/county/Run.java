package org.filingpress.http.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as the database has it.
 *
 * @param createdBy name of the client
 * @param stopAsked whether it is to end before its time
 * @param attempt from 1; one more with each restart
 * @param takenOver how often its process was lost while it ran, since somebody asked for it
 * @param node the process that has it
 */
record Run(
    String id,
    RunOrder order,
    String createdBy,
    Instant createdAt,
    RunState state,
    boolean stopAsked,
    int attempt,
    int takenOver,
    String node,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    RunProgress progress) {

  /** One that nobody has asked for before. */
  static Run asked(String id, RunOrder order, String createdBy, Instant createdAt, String node) {
    return new Run(
        id,
        order,
        createdBy,
        createdAt,
        RunState.QUEUED,
        false,
        1,
        0,
        node,
        null,
        null,
        RunProgress.NONE);
  }

  String county() {
    return order.county();
  }

  int year() {
    return order.year();
  }

  /** Where it is told of. */
  String address() {
    return "/api/v1/counties/" + county() + "/runs/" + id;
  }

  /** The same run, further on. */
  Run with(RunProgress now) {
    return new Run(
        id, order, createdBy, createdAt, state, stopAsked, attempt, takenOver, node, startedAt,
        endedAt, now);
  }
}
