package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/** Clients that need not say who they are. */
@Timeout(90)
class StrangersTests {

  /** An answer that is far larger than the room that there is for it on its way. */
  private static final String OPEN = "/openapi";

  @TempDir private Path folder;

  @Test
  void keepAQuarterOfTheThreadsAndNoneOfThemAllOfThat() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("server.tomcat.threads.max", 8);
    settings.put("filingpress.http.limits.answer-time", "10m");
    try (TestService service = TestService.start(settings, littleRoomForAnswers())) {
      try (Socket first = asking(service, "127.0.0.1", OPEN);
          Socket other = asking(service, "127.0.0.2", OPEN)) {
        assertThat(first.getInputStream().read()).isEqualTo('H');
        assertThat(other.getInputStream().read()).isEqualTo('H');

        assertThat(told(asking(service, "127.0.0.1", "/actuator/health/liveness")))
            .startsWith("HTTP/1.1 429 ")
            .contains("http.address", "server.tomcat.threads.max", "Retry-After: 1");
        assertThat(told(asking(service, "127.0.0.3", "/actuator/health/liveness")))
            .startsWith("HTTP/1.1 503 ")
            .contains("http.strangers", "Retry-After: 1");
        assertThat(service.send(service.request(FILINGS)).statusCode()).isEqualTo(200);
      }
      String again;
      do { // until it is noticed that they are gone
        again = told(asking(service, "127.0.0.1", OPEN));
      } while (again.startsWith("HTTP/1.1 429 "));
      assertThat(again).startsWith("HTTP/1.1 200 ").contains("\"openapi\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health/liveness", FILINGS, "/nothing"})
  void haveOneAnswerOnAConnection(String path) throws Exception {
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, Map.of());
        Socket client = asking(guarded.service(), "127.0.0.1", path, path, path)) {
      assertThat(told(client)).containsOnlyOnce("HTTP/1.1 ").contains("Connection: close");
    }
  }

  /** A client with little room for what he is answered, who has asked for all of this at once. */
  private static Socket asking(TestService service, String address, String... paths)
      throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(4096);
    client.setSoTimeout(60_000);
    client.bind(new InetSocketAddress(address, 0));
    client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
    StringBuilder requests = new StringBuilder();
    for (String path : paths) {
      requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    client.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  /** All that a client is told until the connection ends. */
  private static String told(Socket client) throws IOException {
    StringBuilder told = new StringBuilder();
    byte[] some = new byte[4096];
    try (client) {
      for (int count = 0; count >= 0; count = client.getInputStream().read(some)) {
        told.append(new String(some, 0, count, StandardCharsets.UTF_8));
      }
    } catch (SocketException reset) {
      // what came before counts
    }
    return told.toString();
  }

  private static ApplicationListener<ApplicationContextInitializedEvent> littleRoomForAnswers() {
    return event ->
        ((GenericApplicationContext) event.getApplicationContext())
            .registerBean(
                TomcatConnectorCustomizer.class,
                () -> connector -> connector.setProperty("socket.txBufSize", "4096"));
  }
}
