package org.filingpress.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletConnection;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.OutputBuffer;
import org.junit.jupiter.api.Test;

class InHandTests {

  private static final int REQUESTS = 1_000_000;

  /** Counts whom it was to cut off. */
  private static final class Counting extends Connections {
    private final AtomicInteger cuts = new AtomicInteger();

    @Override
    void cut(String id, boolean answer) {
      cuts.incrementAndGet();
    }
  }

  private static final class Named implements ServletConnection {
    @Override
    public String getConnectionId() {
      return "1";
    }

    @Override
    public String getProtocol() {
      return "http/1.1";
    }

    @Override
    public String getProtocolConnectionId() {
      return "";
    }

    @Override
    public boolean isSecure() {
      return false;
    }
  }

  private static final class Nothing implements OutputBuffer {
    @Override
    public int doWrite(ByteBuffer chunk) {
      return 0;
    }

    @Override
    public long getBytesWritten() {
      return 0;
    }
  }

  @Test
  void whoHasTakenHisAnswerIsNotCutOffThoughTomcatUsesItForTheNextOne() throws Exception {
    Counting connections = new Counting();
    org.apache.coyote.Response answer = new org.apache.coyote.Response();
    answer.setOutputBuffer(new Nothing());
    Request request =
        new Request(new Connector(connections), new org.apache.coyote.Request()) {
          @Override
          public ServletConnection getServletConnection() {
            return new Named();
          }
        };
    request.setResponse(new Response(answer));
    Room room = new Room(1);
    AtomicReference<InHand> last = new AtomicReference<>();
    Thread watch =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                InHand some = last.get();
                if (some != null) {
                  some.look();
                }
              }
            });
    watch.setDaemon(true);
    watch.start();
    try {
      for (int i = 0; i < REQUESTS; i++) {
        InHand inHand = new InHand(request, room, Duration.ofSeconds(15));
        last.set(inHand);
        answer.setCommitted(true);
        inHand.end();
        answer.recycle();
      }
      assertThat(watch.isAlive()).isTrue();
    } finally {
      watch.interrupt();
      watch.join();
    }

    assertThat(connections.cuts).hasValue(0);
  }
}
