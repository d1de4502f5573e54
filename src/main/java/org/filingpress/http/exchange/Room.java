package org.filingpress.http.exchange;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that what clients send may take together, in bytes as they are sent. */
final class Room {

  /** What one request may fill whatever the heap: a template, a sample and the rest of a form. */
  private static final long LEAST = 64L << 20;

  /** What is made of a body, its text and the objects of that, is a few times as large. */
  private static final int SHARE = 16;

  private final long size;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param size 0: a sixteenth of the heap, at least 64 MB
   */
  Room(long size) {
    this.size = size > 0 ? size : Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** Takes so much, if there is as much. */
  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= size) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void give(long bytes) {
    taken.addAndGet(-bytes);
  }
}
