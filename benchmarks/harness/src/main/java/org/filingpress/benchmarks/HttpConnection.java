package org.filingpress.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to the service that sends ready requests and throws answers away: it shares the
 * machine with what it measures, so it does as little as it can.
 */
final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private boolean ended;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** Sends a request, reads its answer to the end, and gives its status. */
  int exchange(byte[] request) throws IOException {
    send(request, request.length);
    return answer(0);
  }

  /** Sends the first bytes of a request. */
  void send(byte[] request, int length) throws IOException {
    socket.getOutputStream().write(request, 0, length);
  }

  /**
   * Reads an answer.
   *
   * @param pauseMillis after each kilobyte
   */
  int answer(long pauseMillis) throws IOException {
    int status = 0;
    long length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (status == 0) {
        status = Integer.parseInt(line.split(" ")[1]);
      } else if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      } else if (lower.startsWith("connection:")) {
        ended = lower.contains("close");
      }
    }
    if (chunked) {
      long size;
      do {
        size = Long.parseLong(line(), 16);
        skip(size, pauseMillis);
        line();
      } while (size > 0);
    } else {
      skip(length, pauseMillis);
    }
    return status;
  }

  /** Whether the service has ended the connection with its last answer. */
  boolean hasEnded() {
    return ended;
  }

  private void skip(long length, long pauseMillis) throws IOException {
    long left = length;
    while (left > 0) {
      int most = pauseMillis > 0 ? 1024 : buffer.length;
      int read = in.read(buffer, 0, (int) Math.min(left, most));
      if (read < 0) {
        throw new EOFException("the answer is cut off");
      }
      left -= read;
      if (pauseMillis > 0) {
        try {
          Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer is cut off");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return new String(
        line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
