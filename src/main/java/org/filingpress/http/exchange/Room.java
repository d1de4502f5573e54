package org.filingpress.http.exchange;

import java.util.HashMap;
import java.util.Map;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The memory that what clients send may take together, in bytes as they are sent. One client has a
 * quarter of it; what he sends alone, one request after another, may be as large as there is room.
 */
final class Room {

  /** What one request may fill whatever the heap: a template, a sample and the rest of a form. */
  private static final long LEAST = 64L << 20;

  /** What is made of a body, its text and the objects of that, is a few times as large. */
  private static final int SHARE = 16;

  private static final int CLIENTS = 4;

  private final long size;
  private final Map<String, Long> ofClients = new HashMap<>();
  private long taken;

  /**
   * @param size 0: a sixteenth of the heap, at least 64 MB
   */
  Room(long size) {
    this.size = size > 0 ? size : Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** In bytes. */
  long size() {
    return size;
  }

  /**
   * @throws Refusal 413, when there is no room for so many bytes though nobody else had any
   */
  void mustFit(long bytes) {
    if (bytes > size) {
      throw Refusal.of(
          HttpStatus.CONTENT_TOO_LARGE, "http.upload-beyond-room", String.valueOf(size));
    }
  }

  /**
   * Takes so much more for a request. If it is refused, all that it has is given back in the same
   * moment: else others, too, would be refused for want of what it no longer needs.
   *
   * @param client null for who has no share, but may have all that there is
   * @param held what the request has already
   * @throws Refusal 413, when it is more than there is for all; 429, when he has other requests in
   *     hand and this is more than his share; 503, when there is not as much left
   */
  synchronized void take(@Nullable String client, long held, long more) {
    long his = client == null ? 0 : ofClients.getOrDefault(client, 0L);
    boolean isTooLarge = held + more > size;
    boolean isOverHisShare = his > held && his + more > size / CLIENTS;
    if (isTooLarge || isOverHisShare || taken + more > size) {
      give(client, held);
      mustFit(held + more);
      throw (isOverHisShare
              ? Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "http.share")
              : Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.no-room"))
          .with("Retry-After", "5");
    }
    taken += more;
    if (client != null) {
      ofClients.put(client, his + more);
    }
  }

  synchronized void give(@Nullable String client, long bytes) {
    taken -= bytes;
    if (client != null) {
      ofClients.computeIfPresent(client, (name, his) -> his > bytes ? his - bytes : null);
    }
  }
}
