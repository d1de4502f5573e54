package org.filingpress.http.exchange;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's connections, which another thread can cut. Tomcat bounds each wait for a client's next
 * byte, but not all of them together: a byte now and then keeps a connection, and the thread that
 * waits for it, as long as the client likes. A cut shuts the socket down and no more, so that
 * whoever waits for it goes on at once and closes it. Tomcat makes this by its name.
 */
public class Connections extends Http11NioProtocol {

  /**
   * Cuts those on which the head of a request, from its first byte, has taken so long.
   *
   * @param each does the look at each of them
   */
  void cutSlowHeads(long nanoseconds, Consumer<Runnable> each) {
    long now = System.nanoTime();
    for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
      each.accept(() -> cutSlowHead(connection, now, nanoseconds));
    }
  }

  /**
   * A head that is not complete waits without a thread, but with its processor; so does what is
   * answered asynchronously, and nothing else.
   */
  private static void cutSlowHead(
      SocketWrapperBase<NioChannel> connection, long now, long nanoseconds) {
    if (connection.getCurrentProcessor() instanceof AbstractProcessor waiting
        && !waiting.isAsync()) {
      long begun = waiting.getRequest().getStartTimeNanos(); // once: it may end meanwhile
      if (begun != -1 && now - begun > nanoseconds) {
        cut(connection, true);
      }
    }
  }

  /**
   * Cuts the one with this id (Jakarta Servlet 6, {@code ServletConnection}).
   *
   * @param answer whether nothing more is to be answered, too
   */
  void cut(String id, boolean answer) {
    for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
      if (connection.getServletConnection("http/1.1", "").getConnectionId().equals(id)) {
        cut(connection, answer);
      }
    }
  }

  private static void cut(SocketWrapperBase<NioChannel> connection, boolean answer) {
    try {
      SocketChannel channel = connection.getSocket().getIOChannel();
      channel.shutdownInput();
      if (answer) {
        channel.shutdownOutput();
      }
    } catch (IOException | RuntimeException gone) {
      // it is closed already
    }
  }
}
