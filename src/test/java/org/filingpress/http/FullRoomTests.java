package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads that there is room for one by one, but not together. */
@Timeout(90)
class FullRoomTests {

  /** What there is of it, for one client or for all. */
  private static final int ROOM = 4 << 20;

  private static final int UPLOAD = 3 << 20;

  /** Of each of two, so that the room is almost full. */
  private static final int BEGUN = ROOM / 2 - 1000;

  /** One for each client: they are to send at once, on however many processors. */
  private static final Executor THREADS = work -> new Thread(work, "client").start();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"4, ADMIN, 429, http.share", "1, OWN_BUREAU, 503, http.no-room"})
  void refusesOneOfTwoAndNotBoth(int clients, Caller other, String status, String code)
      throws Exception {
    byte[] body = body();
    Map<String, Object> settings =
        Map.of(
            "filingpress.http.limits.in-hand",
            clients * ROOM + "B",
            "filingpress.http.limits.leftover-time",
            "80s");
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, settings);
        Socket first = begun(guarded, Caller.ADMIN);
        Socket second = begun(guarded, other)) {
      for (Socket client : List.of(first, second)) {
        client.getOutputStream().write(body, 0, BEGUN);
      }
      // all but the last byte, so that neither makes room for the other by being stored
      both(first, second, client -> send(client, body, BEGUN, UPLOAD - 1 - BEGUN));
      while (first.getInputStream().available() + second.getInputStream().available() == 0) {
        Thread.sleep(1); // until one is answered
      }
      both(first, second, client -> send(client, body, UPLOAD - 1, 1));

      List<String> answers = both(first, second, FullRoomTests::answer);

      assertThat(answers.get(0)).startsWith("HTTP/1.1 201 ");
      assertThat(answers.get(1)).startsWith("HTTP/1.1 " + status).contains(code, "Retry-After: 5");
    }
  }

  /** A filing with much in front of it. */
  private static byte[] body() throws IOException {
    byte[] filing = TestService.filing();
    byte[] body = new byte[UPLOAD];
    Arrays.fill(body, (byte) ' ');
    System.arraycopy(filing, 0, body, UPLOAD - filing.length, filing.length);
    return body;
  }

  private static Socket begun(GuardedService guarded, Caller caller) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), guarded.service().port());
    client.setSoTimeout(60_000);
    client
        .getOutputStream()
        .write(
            ("POST /api/v1/filings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer "
                    + guarded.tokens().get(caller)
                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + UPLOAD
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  /** Does something with both at once; what comes of it, in order. */
  private static List<String> both(Socket first, Socket second, Work work) {
    return Stream.of(first, second)
        .map(client -> CompletableFuture.supplyAsync(() -> done(work, client), THREADS))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .sorted()
        .toList();
  }

  private interface Work {
    String with(Socket client) throws IOException;
  }

  private static String done(Work work, Socket client) {
    try {
      return work.with(client);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String send(Socket client, byte[] body, int from, int length) throws IOException {
    client.getOutputStream().write(body, from, length);
    return "sent";
  }

  private static String answer(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
