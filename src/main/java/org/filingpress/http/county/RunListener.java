package org.filingpress.http.county;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client that listens to a run. Nobody waits for him: as long as he has not taken what he was
 * sent he is sent nothing more, and then the run as it is by then, with all problems that he has
 * not heard of; if he takes nothing at all, the server closes the connection. The server's threads
 * only leave word here; all writing is done by the one thread that calls {@link #tell}.
 */
final class RunListener implements WriteListener, AsyncListener {

  /** Entries of what came up in one event. */
  private static final int LOT = 100;

  private final String county;
  private final String id;
  private final Locale locale;
  private final JsonMapper json;
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final ListenerPlaces.Place place;
  private int attempt;
  private int next;
  private byte @Nullable [] last;
  private long silentSince = System.nanoTime();
  private boolean unflushed;
  private boolean isTold;
  private volatile boolean writable;
  private volatile boolean over;

  /**
   * @param heard where he stopped listening before
   * @param place his, until he is over
   */
  RunListener(
      String county,
      String id,
      EventId heard,
      Locale locale,
      JsonMapper json,
      AsyncContext context,
      ServletOutputStream out,
      ListenerPlaces.Place place) {
    this.county = county;
    this.id = id;
    this.attempt = heard.attempt();
    this.next = heard.next();
    this.locale = locale;
    this.json = json;
    this.context = context;
    this.out = out;
    this.place = place;
  }

  String county() {
    return county;
  }

  String id() {
    return id;
  }

  /** Whether he is gone, or has heard all. */
  boolean isOver() {
    return over;
  }

  /** Whether he could be sent something now. */
  boolean isWritable() {
    return writable && !over;
  }

  /**
   * Sends what is new, or a sign of life after a silence.
   *
   * @param silence the longest, in nanoseconds
   */
  void tell(Runs.Watched watched, long silence) {
    try {
      if (flushed()) {
        if (isTold) {
          close();
        } else {
          send(watched, silence);
        }
      }
    } catch (IOException | IllegalStateException gone) {
      close();
    }
  }

  private boolean flushed() throws IOException {
    if (unflushed) {
      flush();
    }
    return writable;
  }

  private void send(Runs.Watched watched, long silence) throws IOException {
    Run run = watched.run();
    if (attempt != run.attempt()) {
      attempt = run.attempt();
      next = 0;
    }
    List<ToldProblems> told = watched.problems(next, LOT);
    boolean isEnd = !run.state().isActive() && told.size() < LOT;
    byte[] state = json.writeValueAsBytes(RunAnswer.of(run, told, locale));
    if (isEnd || !told.isEmpty() || !Arrays.equals(state, last)) {
      next += told.size();
      last = told.isEmpty() ? state : null;
      isTold = isEnd;
      String head =
          "event: "
              + (isEnd ? "end" : "run")
              + "\nid: "
              + new EventId(attempt, next, isEnd)
              + "\ndata: ";
      write(head + new String(state, StandardCharsets.UTF_8) + "\n\n");
    } else if (System.nanoTime() - silentSince > silence) {
      write(":\n\n");
    }
  }

  private void write(String event) throws IOException {
    silentSince = System.nanoTime();
    writable = false;
    out.write(event.getBytes(StandardCharsets.UTF_8));
    if (out.isReady()) {
      flush();
    } else {
      unflushed = true;
    }
  }

  /** Where the server says that it is not ready it leaves word when it is, perhaps at once. */
  private void flush() throws IOException {
    unflushed = false;
    writable = false;
    out.flush();
    if (out.isReady()) {
      writable = true;
    }
  }

  /** Ends the connection. */
  void close() {
    if (!over) {
      over = true;
      complete();
    }
  }

  /** For when nobody tells him anything any more. */
  void leavePlace() {
    place.leave();
  }

  private void complete() {
    try {
      context.complete();
    } catch (IllegalStateException endedAlready) {
      // by the server
    }
  }

  @Override
  public void onWritePossible() {
    writable = true;
  }

  /** The server comes to {@link #onError(AsyncEvent)} next. */
  @Override
  public void onError(Throwable gone) {
    over = true;
  }

  @Override
  public void onComplete(AsyncEvent event) {
    over = true;
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    over = true;
    complete();
  }

  /** Who does not complete it here gets an error page sent behind what was sent. */
  @Override
  public void onError(AsyncEvent event) {
    over = true;
    complete();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // it is started once
  }
}
