package org.filingpress.http.exchange;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Around each request, whoever answers it: {@link Watch} looks at it meanwhile, what it took is
 * given back, and a body that nobody read does not keep its thread. Of that body some is still
 * taken in, so that a client who is sending gets to read the answer; he may keep a thread with it
 * for a short time only, and {@link Listeners} say how many may.
 */
final class InHandValve extends ValveBase {

  private static final long MOST = 64L << 20;

  private final Watch watch;
  private final Room room;
  private final ExchangeSettings limits;
  private final Listeners listeners;

  /**
   * @param threads that answer requests
   */
  InHandValve(Watch watch, Room room, ExchangeSettings limits, int threads) {
    super(true);
    this.watch = watch;
    this.room = room;
    this.limits = limits;
    this.listeners = new Listeners(threads);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    InHand inHand = new InHand(request, room, limits.answerTime());
    watch.begin(inHand);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        end(request, response, inHand);
      }
    } finally {
      inHand.giveBack();
      inHand.leave();
      watch.end(inHand);
    }
  }

  private void end(Request request, Response response, InHand inHand) {
    boolean isRead = request.isFinished();
    if (!isRead && !response.isCommitted()) {
      response.setHeader("Connection", "close");
    }
    try {
      response.finishResponse();
      inHand.giveBack();
      if (!isRead) {
        takeIn(request, inHand);
      }
    } catch (IOException | IllegalStateException gone) {
      // the client is, or was cut off
    } finally {
      if (!request.isFinished()) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  private void takeIn(Request request, InHand inHand) throws IOException {
    if (isStillAsking(request)) {
      return;
    }
    try (Listeners.Listened listened = listeners.to(inHand.client(), request.getRemoteAddr())) {
      if (listened != null) {
        inHand.waitAtMost(limits.leftoverTime());
        drop(request);
      }
    } finally {
      inHand.waitNoMore();
    }
  }

  /** Not by the request's stream: that is closed with the answer. */
  private static void drop(Request request) throws IOException {
    Dropped dropped = new Dropped();
    long left = MOST;
    int count = 0;
    while (count >= 0 && left > 0 && !request.isFinished()) {
      count = request.getCoyoteRequest().doRead(dropped);
      left -= count;
    }
  }

  /** Whether he waits to be told that he may send a body (RFC 9110, 10.1.1). */
  private static boolean isStillAsking(Request request) {
    return request.getCoyoteRequest().hasExpectation()
        && request.getCoyoteRequest().getBytesRead() == 0;
  }

  /** What arrives, which nobody wants. */
  private static final class Dropped implements ApplicationBufferHandler {
    private ByteBuffer arrived = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      arrived = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return arrived;
    }

    @Override
    public void expand(int size) {
      // it has the size that Tomcat gave it
    }
  }
}
