package org.filingpress.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Fetching the zip from servers of all kinds. */
class DownloadTests {

  private static final byte[] ZIP = "a zip of 2027".getBytes(UTF_8);

  @TempDir private Path folder;
  private HttpServer server;
  private ExecutorService threads;
  private String base;
  private final CountDownLatch stuck = new CountDownLatch(1);
  private String sha256 = "";
  private Duration total = Duration.ofSeconds(30);

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.start();
    base = "http://localhost:" + server.getAddress().getPort();
    answer("/a.zip", 200, ZIP);
  }

  @AfterEach
  void stop() {
    stuck.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aZipWithoutASumBesideItIsFetched() throws Exception {
    assertThat(fetch("/a.zip")).hasBinaryContent(ZIP);
  }

  @Test
  void theSumBesideItMustBeItsOwn() throws Exception {
    answer("/a.zip.sha256", 200, (Sha256.of(ZIP) + "  a.zip\n").getBytes(UTF_8));
    assertThat(fetch("/a.zip")).hasBinaryContent(ZIP);

    server.removeContext("/a.zip.sha256");
    answer("/a.zip.sha256", 200, (Sha256.of(new byte[0]) + "  a.zip\n").getBytes(UTF_8));
    assertRefused("/a.zip", "refresh.sum-differs");

    server.removeContext("/a.zip.sha256");
    answer("/a.zip.sha256", 200, "<html>".getBytes(UTF_8));
    assertRefused("/a.zip", "refresh.bad-sum");

    server.removeContext("/a.zip.sha256");
    answer("/a.zip.sha256", 500, new byte[0]);
    assertRefused("/a.zip", "refresh.http-status");
  }

  @Test
  void theSumOfTheSettingsMustBeItsOwn() throws Exception {
    sha256 = Sha256.of(ZIP).toUpperCase(java.util.Locale.ROOT);
    assertThat(fetch("/a.zip")).hasBinaryContent(ZIP);

    sha256 = Sha256.of(new byte[0]);
    assertRefused("/a.zip", "refresh.sum-differs");
  }

  @Test
  void isLedOnWithinTheHostOnly() throws Exception {
    redirect("/here", "/a.zip");
    assertThat(fetch("/here")).hasBinaryContent(ZIP);

    redirect("/away", "http://127.0.0.1:" + server.getAddress().getPort() + "/a.zip");
    assertRefused("/away", "refresh.led-away");
    redirect("/file", "file:///etc/passwd");
    assertRefused("/file", "refresh.led-away");
    redirect("/round", "/round");
    assertRefused("/round", "refresh.led-away");
  }

  @Test
  void whatIsTooLargeIsNotReadToItsEnd() throws Exception {
    server.createContext(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write(new byte[100_000]);
            }
          } catch (IOException hungUp) {
            exchange.close();
          }
        });
    assertRefused("/large", "refresh.download-too-large");
  }

  @Test
  void aServerThatGivesAByteAndNoMoreIsNotWaitedForLongerThanTheLimit() throws Exception {
    total = Duration.ofSeconds(1);
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('P');
          exchange.getResponseBody().flush();
          waitUntilTheEnd();
          exchange.close();
        });
    assertRefused("/slow", "refresh.too-slow");
  }

  @Test
  void whatIsCutShortOrMissingIsRefused() throws Exception {
    server.createContext(
        "/short",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(ZIP);
          exchange.getResponseBody().flush();
          exchange.close();
        });
    assertRefused("/short", "refresh.download-failed");
    assertRefused("/none", "refresh.http-status");
  }

  @Test
  void addressesOfOtherKindsAreRefusedAndShowNoPassword() {
    for (String address :
        new String[] {
          "file:///etc/passwd",
          "ftp://host/a.zip",
          "http://me:secret@host/a.zip",
          "http://",
          "jar:http://x/a.zip!/"
        }) {
      assertThatThrownBy(() -> Download.fetch(address, folder.resolve("zip"), settings()))
          .isInstanceOfSatisfying(
              ProblemsException.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(Problem::code)
                      .containsExactly("refresh.bad-address"))
          .message()
          .doesNotContain("secret");
    }
  }

  private Path fetch(String path) throws Exception {
    Path file = folder.resolve("zip");
    Download.fetch(base + path, file, settings());
    return file;
  }

  private void assertRefused(String path, String code) {
    assertThatThrownBy(() -> fetch(path))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            refused ->
                assertThat(refused.problems()).extracting(Problem::code).containsExactly(code));
  }

  private void answer(String path, int status, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          boolean asked = exchange.getRequestURI().getPath().equals(path);
          send(exchange, asked ? status : 404, asked ? body : new byte[0]);
        });
  }

  private void redirect(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          boolean asked = exchange.getRequestURI().getPath().equals(path);
          exchange.getResponseHeaders().add("Location", to);
          send(exchange, asked ? 302 : 404, new byte[0]);
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private void waitUntilTheEnd() {
    try {
      stuck.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RefreshSettings settings() {
    RefreshSettings.Limits limits =
        new RefreshSettings.Limits(
            DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 50, Duration.ofSeconds(10), total);
    return new RefreshSettings(
        "-",
        ZoneId.of("Asia/Shanghai"),
        "",
        sha256,
        folder,
        folder,
        null,
        null,
        Duration.ZERO,
        limits);
  }
}
