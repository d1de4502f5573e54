package org.filingpress.county.source;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source in a thread of its own, a few filings ahead of whoever takes them in. Order,
 * failures and the thread in which filings are handed over are as without it.
 */
final class ReadAhead implements Source {

  /** Filings read ahead. */
  private static final int AHEAD = 16;

  private final Source source;

  ReadAhead(Source source) {
    this.source = source;
  }

  @Override
  public void read(String county, int year, Consumer<Offer> consumer)
      throws IOException, ProblemsException {
    Reading reading = new Reading(county, year);
    Thread thread = new Thread(reading, "read-ahead");
    thread.setDaemon(true);
    thread.start();
    try {
      for (Offer offer = reading.next(); offer != null; offer = reading.next()) {
        consumer.accept(offer);
      }
    } finally {
      reading.end();
    }
    reading.rethrow();
  }

  @Override
  public boolean isWhole() {
    return source.isWhole();
  }

  @Override
  public Collection<String> counties(int year) throws IOException, ProblemsException {
    return source.counties(year);
  }

  /** One reading of the source: the thread that reads, and what it hands over. */
  private final class Reading implements Runnable {

    /** What the reader is told when nobody wants the rest. */
    private static final class UnwantedException extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    /** Stands behind the last offer. */
    private final Object last = new Object();

    private final String county;
    private final int year;
    private final BlockingQueue<Object> ahead = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean unwanted;
    private volatile @Nullable Throwable failure;
    private boolean ended;

    Reading(String county, int year) {
      this.county = county;
      this.year = year;
    }

    @Override
    public void run() {
      try {
        source.read(county, year, this::handOver);
      } catch (UnwantedException e) {
        // The other thread has its own reason.
      } catch (Throwable e) {
        failure = e;
      } finally {
        put(last);
      }
    }

    private void handOver(Offer offer) {
      if (unwanted) {
        throw new UnwantedException();
      }
      put(offer);
    }

    /** The next offer; null behind the last. */
    @Nullable Offer next() {
      Object next = take();
      ended = next == last;
      return ended ? null : (Offer) next;
    }

    /**
     * Waits until the source is let go of. The reader is not interrupted: that would close the
     * files and the database it reads.
     */
    void end() {
      unwanted = true;
      while (!ended) {
        next();
      }
    }

    void rethrow() throws IOException, ProblemsException {
      Throwable thrown = failure;
      if (thrown instanceof IOException e) {
        throw e;
      } else if (thrown instanceof ProblemsException e) {
        throw e;
      } else if (thrown instanceof RuntimeException e) {
        throw e;
      } else if (thrown instanceof Error e) {
        throw e;
      } else if (thrown != null) {
        throw new IllegalStateException(thrown);
      }
    }

    private void put(Object one) {
      uninterrupted(
          () -> {
            ahead.put(one);
            return one;
          });
    }

    private Object take() {
      return uninterrupted(ahead::take);
    }
  }

  /** Waits on either side of the queue. */
  @FunctionalInterface
  private interface Waiting {
    Object run() throws InterruptedException;
  }

  /** An interrupt is kept for later: nothing may be lost between the two threads. */
  private static Object uninterrupted(Waiting waiting) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return waiting.run();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
