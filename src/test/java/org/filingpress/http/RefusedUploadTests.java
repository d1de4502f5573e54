package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients who send all they have before they read, though it was refused long before. */
@Timeout(90)
class RefusedUploadTests {

  /** The longest that an answer may take. */
  private static final Duration ANSWER = Duration.ofSeconds(1);

  @TempDir private static Path folder;

  private static TestService service;

  /** One that is patient, however slow the machine. */
  @BeforeAll
  static void start() {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.http.limits.leftover-time", "80s");
    settings.put("filingpress.http.limits.answer-time", ANSWER.toSeconds() + "s");
    service = TestService.start(settings);
  }

  @AfterAll
  static void end() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {9 << 20, 40 << 20})
  void hearTheRefusalOfABodyThatIsTooLarge(int size) throws Exception {
    assertThat(answers("Content-Length: " + size + "\r\n\r\n", size, ""))
        .startsWith("HTTP/1.1 413 ")
        .contains("http.too-large");
  }

  @Test
  void hearTheRefusalOfABodyOfUnknownLength() throws Exception {
    int size = 40 << 20;
    String chunk = Integer.toHexString(size);

    assertThat(
            answers("Transfer-Encoding: chunked\r\n\r\n" + chunk + "\r\n", size, "\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("http.too-large");
  }

  @Test
  void hearTheRefusalThoughTheySendOnForLongerThanAnAnswerMayTake() throws Exception {
    int size = 9 << 20;
    try (Socket client = begun("Content-Length: " + size + "\r\n\r\n")) {
      long end = System.nanoTime() + 3 * ANSWER.toNanos();
      int sent = 0;
      for (; System.nanoTime() < end; sent++) {
        client.getOutputStream().write(' ');
        Thread.sleep(20);
      }
      client.getOutputStream().write(new byte[size - sent]);

      assertThat(answers(client)).startsWith("HTTP/1.1 413 ");
    }
  }

  /** What comes back, until the service ends the connection, of a body of spaces. */
  private static String answers(String head, int size, String rest) throws IOException {
    byte[] spaces = new byte[size];
    Arrays.fill(spaces, (byte) ' ');
    try (Socket client = begun(head)) {
      client.getOutputStream().write(spaces);
      client.getOutputStream().write(rest.getBytes(StandardCharsets.US_ASCII));
      return answers(client);
    }
  }

  private static Socket begun(String head) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), service.port());
    client.setSoTimeout(80_000);
    String start =
        "POST "
            + TestService.DOCUMENTS
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + head;
    client.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static String answers(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
