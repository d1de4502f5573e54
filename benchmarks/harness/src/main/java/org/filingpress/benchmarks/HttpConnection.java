package org.filingpress.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A connection to the service that sends ready requests and throws answers away: it shares the
 * machine with what it measures, so it does as little as it can.
 */
final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];

  /** Of the buffer, what has arrived and was not read yet. */
  private int from;

  private int to;

  /** How many bytes are read at once, at most. */
  private int piece = buffer.length;

  private boolean ended;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
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
    piece = pauseMillis > 0 ? 1024 : buffer.length;
    int status = 0;
    long length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (status == 0) {
        status = Integer.parseInt(line.substring(9, 12)); // HTTP/1.1 200
      } else if (isNamed(line, "Content-Length:")) {
        length = Long.parseLong(line.substring(15).strip());
      } else if (isNamed(line, "Transfer-Encoding:")) {
        chunked = line.contains("chunked");
      } else if (isNamed(line, "Connection:")) {
        ended = line.contains("close");
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

  private static boolean isNamed(String line, String name) {
    return line.regionMatches(true, 0, name, 0, name.length());
  }

  private void skip(long length, long pauseMillis) throws IOException {
    long left = length;
    while (left > 0) {
      arrive();
      int read = (int) Math.min(left, to - from);
      from += read;
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

  /** The next line without its end. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      arrive();
      int start = from;
      while (from < to && buffer[from] != '\n') {
        from++;
      }
      line.append(new String(buffer, start, from - start, StandardCharsets.ISO_8859_1));
      if (from < to) {
        from++;
        return line.toString().stripTrailing();
      }
    }
  }

  /** Waits until something has arrived, if nothing has. */
  private void arrive() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer, 0, piece));
      if (to == 0) {
        throw new EOFException("the answer is cut off");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
