package org.filingpress.benchmarks;

import java.nio.charset.StandardCharsets;

/** Requests of HTTP/1.1 (RFC 9112), ready to be sent. */
final class HttpRequests {

  private HttpRequests() {}

  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Asks for a filing's document. */
  static byte[] document(byte[] filing, String accept) {
    byte[] head =
        ("POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: "
                + accept
                + "\r\nContent-Length: "
                + filing.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + filing.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(filing, 0, request, head.length, filing.length);
    return request;
  }
}
