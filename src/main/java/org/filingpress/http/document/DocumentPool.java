package org.filingpress.http.document;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.filingpress.filing.GivenUpException;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * The threads that make documents: a few at once, some more waiting in {@link Places}, and whoever
 * comes then is told to come again. So the service is never slower than its machine makes it, and
 * what is made at once takes a bounded part of the memory; what clients send lies beside it, on the
 * requests' threads, and is bounded where bodies are read. Work for which nobody waits any more is
 * interrupted; its thread is free when it has really ended.
 */
public final class DocumentPool implements AutoCloseable {

  private static final int GRACE_SECONDS = 30;

  private final ThreadPoolExecutor threads;
  private final Places places;
  private final Access access;
  private final AtomicLong turns = new AtomicLong();
  private final long milliseconds;

  /**
   * @param access knows whose work it is
   */
  DocumentPool(DocumentSettings settings, Access access) {
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            settings.threadCount(),
            settings.threadCount(),
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            work -> new Thread(work, "document-" + number.incrementAndGet()));
    this.places = new Places(settings.threadCount() + Math.max(1, settings.queue()));
    this.access = access;
    this.milliseconds = settings.timeLimit().toMillis();
  }

  ThreadPoolExecutor threads() {
    return threads;
  }

  /**
   * Does the work on one of the threads and waits for it.
   *
   * @throws Refusal 429, when too many of this client's are waiting already; 503, when too many of
   *     all are, it takes too long or the service stops
   */
  public <T> T make(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Turn turn = new Turn(task, places, places.take(access.client()), turns);
    try {
      threads.execute(turn);
    } catch (RejectedExecutionException stopping) {
      turn.leave();
      throw stopped();
    }
    try {
      return task.get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      giveUp(task, turn);
      String seconds = String.valueOf(Math.max(1, milliseconds / 1000));
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.too-long", seconds)
          .with("Retry-After", "5");
    } catch (InterruptedException stopping) {
      giveUp(task, turn);
      Thread.currentThread().interrupt();
      throw stopped();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof GivenUpException) {
        throw stopped();
      } else if (failed.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** What has not begun leaves its place to others, what has begun ends where it is. */
  private void giveUp(FutureTask<?> task, Turn turn) {
    task.cancel(true);
    if (threads.remove(turn)) {
      turn.leave();
    }
  }

  private static Refusal stopped() {
    return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.unavailable").with("Retry-After", "5");
  }

  /** Finishes what is in hand, as long as that does not take too long. */
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
