package org.filingpress.refresh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A server with the zip of a folder, which it does not give before a test lets it. */
final class HeldSource implements AutoCloseable {

  private final HttpServer server;
  private final byte[] zip;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch given = new CountDownLatch(1);

  HeldSource(Path folder) throws IOException {
    zip = zip(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 404, new byte[0]));
    server.createContext("/templates.zip", this::held);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/templates.zip";
  }

  /** Until the process has asked for the zip, and so is in its first step. */
  void awaitRequest(RefreshProcess of) throws Exception {
    while (!asked.await(100, TimeUnit.MILLISECONDS)) {
      if (!of.isRunning()) {
        throw new AssertionError(of.out());
      }
    }
  }

  void give() {
    given.countDown();
  }

  private void held(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith(".sha256")) {
      answer(exchange, 404, new byte[0]);
      return;
    }
    asked.countDown();
    try {
      given.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, 200, zip);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    give();
    server.stop(0);
  }
}
