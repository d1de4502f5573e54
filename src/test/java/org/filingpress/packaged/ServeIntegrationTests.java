package org.filingpress.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code serve}, as whoever runs it sees it. */
class ServeIntegrationTests {

  private static final Pattern STARTED = Pattern.compile("服务已启动：http://127\\.0\\.0\\.1:(\\d+)");

  @TempDir Path home;

  @Test
  void serveAnswersAndLogsAndFinishesWhatIsInHandWhenItIsStopped() throws Exception {
    Program program = Program.start(home, List.of(), "serve", "--port", "0");
    try {
      int port = port(program);
      assertThat(program.out()).contains("尚无令牌：只监听 127.0.0.1");
      byte[] filing = Files.readAllBytes(Path.of("examples/pingquan-liuxi-2025.json"));

      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + port + "/api/v1/filings?x=%0A%22"))
                      .header("Content-Type", "application/json")
                      .header("X-Request-Id", "budget-42")
                      .POST(BodyPublishers.ofByteArray(filing))
                      .build(),
                  BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(201);

      try (Socket inHand = new Socket(InetAddress.getLoopbackAddress(), port)) {
        OutputStream out = inHand.getOutputStream();
        out.write(
            ("POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Expect: 100-continue\r\n"
                    + "Content-Type: application/json\r\nContent-Length: "
                    + filing.length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        // told to send the rest, he is in the hand of a thread of the service
        assertThat(head(inHand.getInputStream())).startsWith("HTTP/1.1 100");
        out.write(filing, 0, filing.length / 2);
        out.flush();
        program.signal("TERM");
        Thread.sleep(500);
        out.write(filing, filing.length / 2, filing.length - filing.length / 2);
        out.flush();
        assertThat(firstLine(inHand.getInputStream())).startsWith("HTTP/1.1 200");
      }
      assertThat(program.exitCode()).isEqualTo(143);
      assertThat(logged(program.err(), "org.filingpress.access", "budget-42"))
          .isEqualTo("POST /api/v1/filings");
      assertThat(logged(program.err(), "org.filingpress.audit", "budget-42"))
          .isEqualTo("local (ADMIN) changed filing 130823-830-2025: revision 1");
    } finally {
      program.kill();
    }
  }

  @Test
  void servesNotWhereAnotherDoes() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());

      Program program = Program.start(home, List.of(), "serve", "--port", port);

      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.err()).contains("错误 端口 " + port + " 已被占用").doesNotContain("Exception");
    }
  }

  private static int port(Program program) throws IOException, InterruptedException {
    while (program.isRunning()) {
      Matcher started = STARTED.matcher(program.out());
      if (started.find()) {
        return Integer.parseInt(started.group(1));
      }
      Thread.sleep(100);
    }
    throw new AssertionError(program.err());
  }

  /** The message of this logger's line for this request; what the JVM itself says is no JSON. */
  private static String logged(String log, String logger, String requestId) {
    JsonMapper json = JsonMapper.builder().build();
    return log.lines()
        .filter(line -> line.startsWith("{"))
        .map(json::readTree)
        .filter(line -> line.path("log").path("logger").asString("").equals(logger))
        .filter(line -> line.toString().contains("\"requestId\":\"" + requestId + "\""))
        .map(line -> line.path("message").asString())
        .findFirst()
        .orElseThrow(() -> new AssertionError(log));
  }

  /** Up to the empty line. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("what follows " + head).isNotNegative();
      head.append((char) next);
    }
    return head.toString();
  }

  private static String firstLine(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }
}
