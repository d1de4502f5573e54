package org.filingpress.http.document;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * The threads that make documents: a few at once, some more waiting, and whoever comes then is told
 * to come again. So the service is never slower than its machine makes it, and never out of memory.
 */
public final class DocumentPool implements AutoCloseable {

  private static final int GRACE_SECONDS = 30;

  private final ThreadPoolExecutor threads;
  private final long seconds;

  DocumentPool(DocumentSettings settings) {
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            settings.threadCount(),
            settings.threadCount(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(Math.max(1, settings.queue())),
            work -> new Thread(work, "document-" + number.incrementAndGet()));
    this.seconds = settings.timeLimit().toSeconds();
  }

  ThreadPoolExecutor threads() {
    return threads;
  }

  /**
   * Does the work on one of the threads and waits for it.
   *
   * @throws Refusal 503, when too many are waiting already or it takes too long
   */
  public <T> T make(Callable<T> work) throws Exception {
    Future<T> result;
    try {
      result = threads.submit(work);
    } catch (RejectedExecutionException full) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.busy").with("Retry-After", "1");
    }
    try {
      return result.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      result.cancel(true);
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.too-long", String.valueOf(seconds))
          .with("Retry-After", "5");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Finishes what is in hand. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
