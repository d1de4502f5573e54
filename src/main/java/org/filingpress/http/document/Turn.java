package org.filingpress.http.document;

import java.util.Comparator;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/** Work that waits for a thread of the pool; the smallest one is next. */
final class Turn implements Runnable, Comparable<Turn> {

  private static final Comparator<Turn> ORDER =
      Comparator.<Turn>comparingInt(turn -> turn.place.turn())
          .thenComparingLong(turn -> turn.number);

  private final FutureTask<?> task;
  private final Places places;
  private final Places.Place place;
  private final long number;

  /**
   * @param place is left when the work has really ended
   */
  Turn(FutureTask<?> task, Places places, Places.Place place, AtomicLong numbers) {
    this.task = task;
    this.places = places;
    this.place = place;
    this.number = numbers.incrementAndGet();
  }

  @Override
  public void run() {
    try {
      task.run();
    } finally {
      leave();
    }
  }

  /** Instead of being run. */
  void leave() {
    places.leave(place);
  }

  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
