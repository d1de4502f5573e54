package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send or take a byte now and then, so that no single wait for them is long. */
@Timeout(90)
class TricklingClientsTests {

  private static final int THREADS = 4;

  private static final int CLIENTS = 7;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/v1/documents HTTP/1.1\r\nContent-Length: 1000\r\n",
        "POST /api/v1/documents HTTP/1.1\r\nTransfer-Encoding: chunked\r\n",
        "GET /actuator/health HTTP/1.1\r\nContent-Length: 1000\r\n",
        "PUT /x HTTP/1.1\r\nContent-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      })
  void keepNoThreadWithABodyThatNobodyWants(String head) throws Exception {
    Map<String, Object> settings =
        Map.of("server.tomcat.threads.max", THREADS, "filingpress.http.limits.leftover-time", "1s");
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, settings);
        Trickle trickle =
            Trickle.of(guarded.service().port(), CLIENTS, head + "Host: localhost\r\n\r\n1;")) {
      trickle.start();
      trickle.areAnswered(THREADS);

      assertThat(filings(guarded)).isEqualTo(200);
    }
  }

  @Test
  void keepNoThreadWithAnswersThatTheyHardlyTake() throws Exception {
    Map<String, Object> settings =
        Map.of(
            "server.tomcat.threads.max",
            THREADS,
            "filingpress.http.limits.answer-time",
            "1s",
            "filingpress.http.rates.requests",
            0);
    List<Socket> clients = new ArrayList<>();
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, settings)) {
      byte[] filing = TestService.filing();
      guarded.send(Caller.ADMIN, guarded.service().post(TestService.FILINGS, filing));
      String asked =
          ("GET /api/v1/filings/130823/830/2025 HTTP/1.1\r\nHost: localhost\r\n"
                  + "Authorization: Bearer "
                  + guarded.tokens().get(Caller.ADMIN)
                  + "\r\n\r\n")
              .repeat(1000);
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(Trickle.begun(guarded.service().port(), asked));
      }
      for (Socket client : clients.subList(0, THREADS)) {
        assertThat(client.getInputStream().read()).isEqualTo('H');
      }
      Thread reader = new Thread(() -> takeHardlyAnything(clients), "slow reader");
      reader.start();

      assertThat(filings(guarded)).isEqualTo(200);

      reader.interrupt();
      reader.join();
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  private static void takeHardlyAnything(List<Socket> clients) {
    byte[] little = new byte[2000];
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(500);
        for (Socket client : clients) {
          if (client.getInputStream().available() > 0) {
            client.getInputStream().read(little);
          }
        }
      }
    } catch (InterruptedException | IOException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void areCutOffWhenTheHeadOfARequestTakesTooLong() throws Exception {
    try (TestService service = start("head-time");
        Trickle trickle = Trickle.of(service.port(), 1, "GET / HTTP/1.1\r\nHost: ")) {
      trickle.start();
      assertThat(trickle.told()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents HTTP/1.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100000\r\nHost: localhost\r\n\r\n{",
        "documents HTTP/1.1\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\nHost: localhost\r\n\r\n1;",
        "templates/check HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=y\r\n"
            + "Content-Length: 100000\r\nHost: localhost\r\n\r\n"
            + "--y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"
      })
  void areToldWhenABodyTakesTooLong(String rest) throws Exception {
    try (TestService service = start("upload-time");
        Trickle trickle = Trickle.of(service.port(), 1, "POST /api/v1/" + rest)) {
      trickle.start();
      assertThat(trickle.told()).startsWith("HTTP/1.1 408 ").contains("http.too-slow");
    }
  }

  private TestService start(String limit) {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.http.limits." + limit, "1s");
    settings.put("filingpress.http.limits.leftover-time", "1s");
    return TestService.start(settings);
  }

  private static int filings(GuardedService guarded) throws Exception {
    return guarded
        .send(Caller.OWN_BUREAU, guarded.service().request(TestService.FILINGS))
        .statusCode();
  }
}
