package org.filingpress.http.exchange;

import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What one request has of the {@link Room}; nothing any more once it is refused. */
final class Held {

  private final Room room;
  private @Nullable String client;
  private long bytes;
  private @Nullable Refusal refused;

  Held(Room room) {
    this.room = room;
  }

  /** From now on it is of this client's share. */
  void isOf(String client) {
    this.client = client;
  }

  @Nullable String client() {
    return client;
  }

  /**
   * From now on it is exactly so many bytes.
   *
   * @throws Refusal 413 when there never is room for them; 429 when they are more than his client's
   *     share; 503 when there is no room now
   */
  void keep(long now) {
    goOn();
    if (now <= bytes) {
      room.give(client, bytes - now);
    } else {
      take(now - bytes);
    }
    bytes = now;
  }

  private void take(long more) {
    try {
      room.take(client, bytes, more);
    } catch (Refusal why) {
      refused = why;
      bytes = 0;
      throw why;
    }
  }

  /**
   * A request that was refused stays so, whatever comes free.
   *
   * @throws Refusal like then
   */
  void goOn() {
    if (refused != null) {
      // not the same: an exception that is under way cannot take itself along
      Refusal again = new Refusal(refused.status(), refused.problems());
      again.headers().addAll(refused.headers());
      throw again;
    }
  }

  void giveBack() {
    room.give(client, bytes);
    bytes = 0;
  }
}
