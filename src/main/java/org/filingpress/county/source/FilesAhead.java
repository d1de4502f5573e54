package org.filingpress.county.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads small files in several threads, a few ahead of whoever wants their filings, who gets them
 * in the order of the files and in his own thread.
 */
final class FilesAhead implements AutoCloseable {

  /** In bytes: all that is read ahead is a few megabytes. */
  private static final long SMALL = 500_000;

  /** Files that are read ahead. */
  private static final int AHEAD = 8;

  private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "read");
            thread.setDaemon(true);
            return thread;
          });
  private final Deque<Future<List<Offer>>> ahead = new ArrayDeque<>();
  private final Function<Path, List<Offer>> reader;
  private final Consumer<Offer> consumer;

  /**
   * @param reader reads a file, in any of the threads
   */
  FilesAhead(Function<Path, List<Offer>> reader, Consumer<Offer> consumer) {
    this.reader = reader;
    this.consumer = consumer;
  }

  static boolean isSmall(Path file) {
    try {
      return Files.size(file) <= SMALL;
    } catch (IOException unreadable) {
      return true; // told when it is read
    }
  }

  /** Has a file read, having handed over what was read long enough before. */
  void add(Path file) {
    if (ahead.size() == AHEAD) {
      handOver();
    }
    ahead.add(threads.submit(() -> reader.apply(file)));
  }

  /** Hands over all that was added. */
  void finish() {
    while (!ahead.isEmpty()) {
      handOver();
    }
  }

  private void handOver() {
    try {
      ahead.remove().get().forEach(consumer);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** Reads no more. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
