package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filingpress.http.TestService.FILINGS;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the service listens. */
class DoorTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "server.address, 0.0.0.0",
    "server.address, ::",
    "management.server.port, 0",
    "management.server.port, 18089"
  })
  void isNotOpenedForOthersWhileThereIsNoToken(String setting, String value) {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put(setting, value);

    assertThatThrownBy(() -> TestService.start(settings).close())
        .rootCause()
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("没有令牌时不能监听");
  }

  @ParameterizedTest
  @CsvSource({
    "server.forward-headers-strategy, native",
    "server.forward-headers-strategy, framework",
    "server.forward-headers-strategy, ''",
    "server.tomcat.remoteip.remote-ip-header, X-Real-IP",
    "server.tomcat.remoteip.protocol-header, X-Forwarded-Proto"
  })
  void isNotOpenedForThoseBehindAProxyWhileThereIsNoToken(String setting, String value) {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put(setting, value);

    assertThatThrownBy(() -> TestService.start(settings).close())
        .rootCause()
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("没有令牌时不能设置 " + setting);
  }

  @Test
  void isThisMachinesWhereNothingIsSet() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("server.address", "");
    try (TestService service = TestService.start(settings)) {
      for (InetAddress address : outside()) {
        assertThat(isReached(address, service.port())).as(address.toString()).isFalse();
      }
      assertThat(isReached(InetAddress.getLoopbackAddress(), service.port())).isTrue();
    }
  }

  @Test
  void isOpenToOthersOnceThereIsATokenAndTheyNeedOne() throws Exception {
    try (GuardedService guarded =
        GuardedService.start(TestDatabase.H2, folder, Map.of("server.address", "0.0.0.0"))) {
      TestService service = guarded.service();
      for (InetAddress address : outside()) {
        assertThat(isReached(address, service.port())).as(address.toString()).isTrue();
      }
      Answer.problem(401, service.send(service.request(FILINGS)));
      assertThat(guarded.send(Caller.ADMIN, service.request(FILINGS)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void isGuardedAtThePortOfTheFiguresToo() throws Exception {
    Map<String, Object> ports = Map.of("management.server.port", 0);
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, ports)) {
      TestService service = guarded.service();
      String port = service.context().getEnvironment().getProperty("local.management.port");
      URI figures = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");

      HttpResponse<byte[]> nobody = service.send(service.request("/").uri(figures));
      HttpResponse<byte[]> admin = guarded.send(Caller.ADMIN, service.request("/").uri(figures));

      assertThat(nobody.statusCode()).isEqualTo(401);
      assertThat(admin.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyAnswerTellsABrowserToDoNothingWithIt() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    for (String path : List.of(FILINGS, "/api/v1/nothing", "/openapi", "/actuator/health")) {
      HttpResponse<byte[]> answer = service.send(service.request(path));
      assertThat(answer.headers().map())
          .containsEntry("X-Content-Type-Options", List.of("nosniff"))
          .containsEntry("X-Frame-Options", List.of("DENY"))
          .containsEntry(
              "Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'"))
          .containsEntry("Referrer-Policy", List.of("no-referrer"))
          .containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
          .doesNotContainKeys("Server", "X-Powered-By", "Set-Cookie");
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
    } catch (IOException refused) {
      return false;
    }
  }
}
