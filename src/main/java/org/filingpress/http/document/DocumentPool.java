package org.filingpress.http.document;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.filing.GivenUpException;
import org.filingpress.http.document.Turns.Turn;
import org.filingpress.http.guard.Access;
import org.filingpress.http.guard.Client;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * The threads that make documents: a few at once, some more waiting in {@link Places}, and whoever
 * comes then is told to come again. So the service is never slower than its machine makes it, and
 * what is made at once takes a bounded part of the memory; what clients send lies beside it, on the
 * requests' threads, and is bounded where bodies are read. Work for which nobody waits any more is
 * interrupted; its thread is free when it has really ended. So work has nothing to do with the
 * database: a thread that is interrupted while it reads an embedded one closes that for everybody.
 */
public final class DocumentPool implements AutoCloseable {

  private static final int GRACE_SECONDS = 30;

  private final ThreadPoolExecutor threads;
  private final Places places;
  private final Access access;
  private final Turns turns = new Turns();

  /** Handed to the threads once for each that waits. */
  private final Runnable next = this::makeNext;

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
            new LinkedBlockingQueue<>(),
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
    return fetchAndMake(() -> work);
  }

  /**
   * The same with work that something has to be fetched for: by the request's own thread, which
   * nobody interrupts, and only when there is a place.
   */
  <T> T fetchAndMake(Callable<Callable<T>> fetched) throws Exception {
    Client client = access.client();
    places.take(client);
    FutureTask<T> task;
    Turn turn;
    try {
      task = new FutureTask<>(fetched.call());
      turn = new Turn(client, task);
      queue(turn);
    } catch (Exception | Error neverBegun) {
      places.leave(client);
      throw neverBegun;
    }
    return made(turn, task);
  }

  private void queue(Turn turn) {
    try {
      synchronized (turns) { // until it is among them no thread looks
        threads.execute(next);
        turns.add(turn);
      }
    } catch (RejectedExecutionException stopping) {
      throw stopped();
    }
  }

  private <T> T made(Turn turn, FutureTask<T> task) throws Exception {
    try {
      return task.get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      giveUp(turn);
      String seconds = String.valueOf(Math.max(1, milliseconds / 1000));
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.too-long", seconds)
          .with("Retry-After", "5");
    } catch (InterruptedException stopping) {
      giveUp(turn);
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
  private void giveUp(Turn turn) {
    turn.task().cancel(true);
    if (turns.remove(turn)) {
      threads.remove(next);
      places.leave(turn.client());
    }
  }

  private void makeNext() {
    Turn turn = turns.next();
    if (turn != null) {
      try {
        turn.task().run();
      } finally {
        places.leave(turn.client());
      }
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
