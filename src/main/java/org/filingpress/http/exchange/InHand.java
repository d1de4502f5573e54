package org.filingpress.http.exchange;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What one request takes of the service while it is in hand: the time of a thread that waits for
 * its client, and room for what he sent. Its {@link InHandValve} gives all of it back.
 */
public final class InHand {

  private static final String NAME = InHand.class.getName();

  /** For every 32 KB of an answer its client has a second more. */
  private static final long NANOS_PER_BYTE = 1_000_000_000L / (32 << 10);

  private final Request request;
  private final Response response;
  private final String id;
  private final Room room;
  private final Held held;
  private final long answerNanos;
  private final List<Runnable> atEnd = new ArrayList<>();
  private volatile boolean waits;
  private volatile long until;
  private volatile boolean cut;
  private boolean ended;

  InHand(Request request, Room room, Duration answerTime) {
    this.request = request;
    this.response = request.getResponse();
    this.id = request.getServletConnection().getConnectionId();
    this.room = room;
    this.held = new Held(room);
    this.answerNanos = answerTime.toNanos();
    request.setAttribute(NAME, this);
  }

  static InHand of(ServletRequest request) {
    return (InHand) Objects.requireNonNull(request.getAttribute(NAME));
  }

  /**
   * From now on what the request takes is of this client's share. Without a name it is of nobody's.
   */
  public static void isOf(ServletRequest request, String client) {
    if (request.getAttribute(NAME) instanceof InHand inHand) {
      inHand.held.isOf(client);
    }
  }

  /**
   * From now on the request keeps so many bytes of what is stored; until its answer is taken.
   *
   * @throws Refusal 429 when they are more than his client's share; 503 when there is no room; 507
   *     when there never will be
   */
  public static void hold(ServletRequest request, long bytes) {
    InHand inHand = of(request);
    long most = inHand.room.size();
    if (bytes > most) {
      throw Refusal.of(
          HttpStatus.INSUFFICIENT_STORAGE,
          "http.beyond-room",
          String.valueOf(bytes),
          String.valueOf(most));
    }
    inHand.keep(bytes);
  }

  /**
   * Does something when the answer is on its way, and as much of the body as is taken in has come;
   * at once where nobody waits.
   */
  public static void atEnd(ServletRequest request, Runnable work) {
    if (request.getAttribute(NAME) instanceof InHand inHand) {
      inHand.atEnd.add(work);
    } else {
      work.run();
    }
  }

  /**
   * Before any of what the client sends is kept.
   *
   * @throws Refusal 413 when there never is room for so many bytes
   */
  void mustFit(long bytes) {
    room.mustFit(bytes);
  }

  /**
   * From now on exactly so many bytes of what the client sent are kept.
   *
   * @throws Refusal 413 when there never is room for them; 429 when they are more than his share;
   *     503 when there is no room now
   */
  void keep(long now) {
    held.keep(now);
  }

  /**
   * @throws Refusal when it was refused already for want of room
   */
  void goOn() {
    held.goOn();
  }

  /** Whose share it is of; null for nobody's. */
  @Nullable String client() {
    return held.client();
  }

  /** The answer is given, or never will be. */
  void giveBack() {
    held.giveBack();
  }

  /** Nothing more of it keeps a thread. */
  void leave() {
    List.copyOf(atEnd).forEach(Runnable::run);
    atEnd.clear();
  }

  /** A byte of the body is not waited for any longer; until {@link #waitNoMore} that is all. */
  void waitAtMost(Duration time) {
    until = System.nanoTime() + time.toNanos();
    waits = true;
  }

  void waitNoMore() {
    waits = false;
  }

  /**
   * Nobody looks any more: Tomcat uses request, answer and connection for the next one, which has
   * done nothing.
   */
  synchronized void end() {
    ended = true;
  }

  /** Ends the connection, from outside of its thread, when its client keeps that too long. */
  synchronized void look() {
    long now = System.nanoTime();
    if (ended) {
      return;
    } else if (waits) {
      if (now - until > 0) {
        cut(false);
      }
    } else if (isTakenTooSlowly(now)) {
      cut(true);
    }
  }

  private boolean isTakenTooSlowly(long now) {
    org.apache.coyote.Response answer = response.getCoyoteResponse();
    if (!answer.isCommitted()) {
      return false;
    }
    long size = Math.max(answer.getContentLengthLong(), answer.getBytesWritten(false));
    return now - answer.getCommitTimeNanos() > answerNanos + size * NANOS_PER_BYTE;
  }

  private void cut(boolean answer) {
    cut = true;
    if (request.getConnector().getProtocolHandler() instanceof Connections connections) {
      connections.cut(id, answer);
    }
  }

  boolean isCut() {
    return cut;
  }

  /** Lets an answer be written though reading the body failed, after which Tomcat takes none. */
  void answerAllTheSame() {
    request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    response.resetError();
    response.setSuspended(false);
  }
}
