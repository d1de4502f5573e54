package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service while no client has a key. */
class LocalUserTests {

  private final TestService service = TestService.shared(TestDatabase.H2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: bureau.example",
        "Host: localhost\r\nOrigin: https://bureau.example",
        "Host: localhost\r\nOrigin: null"
      })
  void isNotThereForPagesOfElsewhere(String headers) throws Exception {
    String answer =
        RawClient.exchange(
            service.port(),
            "GET " + FILINGS + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 401 ")
        .contains("http.unauthenticated", "WWW-Authenticate: Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: localhost", "Host: 127.0.0.1:8080", "Host: [::1]"})
  void isThereForThisMachine(String headers) throws Exception {
    assertThat(
            RawClient.exchange(
                service.port(),
                "GET " + FILINGS + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void listensOnThisMachineOnlyWhateverIsSet(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    settings.put("server.address", "0.0.0.0");
    try (TestService open = TestService.start(settings)) {
      for (InetAddress address : outside()) {
        assertThat(isReached(address, open.port())).as(address.toString()).isFalse();
      }
      assertThat(isReached(InetAddress.getLoopbackAddress(), open.port())).isTrue();
    }
  }

  private static List<InetAddress> outside() throws Exception {
    return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
        .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }

  private static boolean isReached(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (java.io.IOException refused) {
      return false;
    }
  }
}
