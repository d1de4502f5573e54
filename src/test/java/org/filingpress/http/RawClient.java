package org.filingpress.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends what no proper client would. */
final class RawClient {

  private RawClient() {}

  /** Sends the text as it is and returns what comes back until nothing more does. */
  static String exchange(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      } catch (SocketException closed) {
        // the answer may have come all the same
      }
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        read.write(buffer, 0, count);
        if (isWhole(read.toString(StandardCharsets.UTF_8))) {
          break;
        }
      }
    } catch (SocketException reset) {
      // what came before counts
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /** An answer that is JSON ends with its bracket. */
  private static boolean isWhole(String answer) {
    return answer.contains("\r\n\r\n") && answer.stripTrailing().endsWith("}");
  }
}
