package org.filingpress.http.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.Press;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The press over the template library as it is now. A version that is published takes effect within
 * the time between two looks at the library; whoever has a press keeps the templates he began with.
 */
public final class Presses {

  private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

  private final Path templates;
  private final Path fonts;
  private final long interval;
  private final CompletableFuture<Press> opened = new CompletableFuture<>();
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable Press current;
  private volatile long looked;

  /** The library that the current press is over. */
  private @Nullable LibraryState state;

  /** Why the library as it is now cannot be used; empty when it can. */
  private String complaint = "";

  /** Opens the press in a thread of its own, while the rest of the service starts. */
  Presses(Path templates, Path fonts, Duration interval) {
    this.templates = templates;
    this.fonts = fonts;
    this.interval = interval.toNanos();
    Thread thread = new Thread(() -> open(fonts), "press-opening");
    thread.setDaemon(true);
    thread.start();
  }

  private void open(Path fonts) {
    try {
      LibraryState before = LibraryState.of(templates);
      Press press = Press.open(templates, fonts);
      state = before;
      looked = System.nanoTime();
      current = press;
      opened.complete(press);
    } catch (ProblemsException | IOException | RuntimeException | Error e) {
      opened.completeExceptionally(e);
    }
  }

  /** Whether {@link #press} has not to wait. */
  boolean isOpen() {
    return current != null;
  }

  /** The library's folder. */
  public Path templates() {
    return templates;
  }

  /** The fonts' folder. */
  public Path fonts() {
    return fonts;
  }

  /**
   * The press; waits until it is open.
   *
   * @throws ProblemsException when fonts or templates were not what they should be at the start
   */
  public Press press() throws ProblemsException {
    Press press = current;
    if (press == null) {
      return firstPress();
    }
    if (System.nanoTime() - looked > interval && looking.tryLock()) {
      try {
        return look(press);
      } finally {
        looking.unlock();
      }
    }
    return press;
  }

  private Press firstPress() throws ProblemsException {
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ProblemsException problems) {
        throw problems;
      } else if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw e;
    }
  }

  /** A library that cannot be used now leaves in force what there was, and is tried again. */
  private Press look(Press press) {
    looked = System.nanoTime();
    try {
      LibraryState now = LibraryState.of(templates);
      if (now.equals(state)) {
        return press;
      }
      Press reopened = press.reopened();
      state = now;
      current = reopened;
      complaint = "";
      LOG.info("template library reopened: {}", templates);
      return reopened;
    } catch (ProblemsException | IOException | UncheckedIOException e) {
      complain(String.valueOf(e.getMessage()));
      return press;
    }
  }

  private void complain(String why) {
    if (!why.equals(complaint)) {
      complaint = why;
      LOG.error("template library changed, but cannot be used: {}", why);
    }
  }
}
