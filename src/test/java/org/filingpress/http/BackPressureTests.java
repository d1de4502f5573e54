package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More requests than the service can do at once. */
class BackPressureTests {

  private static final int CLIENTS = 24;

  @Test
  void makesWhatItCanAndSendsTheOthersAwayForAWhile(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    settings.put("filingpress.http.documents.threads", 1);
    settings.put("filingpress.http.documents.queue", 2);
    byte[] filing = TestService.filing();
    try (TestService service = TestService.start(settings)) {
      byte[] document = service.send(service.post(TestService.DOCUMENTS, filing)).body();

      List<HttpResponse<byte[]>> answers =
          atOnce(
              () ->
                  service.send(
                      service
                          .post(TestService.DOCUMENTS, filing)
                          .header("Accept", TestService.WORD)));

      List<HttpResponse<byte[]>> made = with(200, answers);
      List<HttpResponse<byte[]>> refused = with(503, answers);
      assertThat(made.size() + refused.size()).isEqualTo(CLIENTS);
      assertThat(made).isNotEmpty().allMatch(a -> java.util.Arrays.equals(a.body(), document));
      assertThat(refused).isNotEmpty();
      for (HttpResponse<byte[]> answer : refused) {
        Answer problem = Answer.problem(503, answer);
        assertThat(problem.problems()).containsExactly("http.busy ");
        assertThat(problem.header("Retry-After")).isEqualTo("1");
      }
      assertThat(service.send(service.post(TestService.DOCUMENTS, filing)).statusCode())
          .as("afterwards")
          .isEqualTo(200);
    }
  }

  @Test
  @Timeout(90)
  void takesNoMoreBodiesThanThereIsRoomFor(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    byte[] filing = TestService.filing();
    settings.put("filingpress.http.limits.in-hand", filing.length * 3 / 2 + "B");
    try (TestService service = TestService.start(settings)) {
      String most = new String(filing, 0, filing.length * 3 / 4, StandardCharsets.ISO_8859_1);
      HttpResponse<byte[]> answer = service.send(service.post(TestService.DOCUMENTS, filing));
      assertThat(answer.statusCode()).isEqualTo(200);
      try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
        slow.getOutputStream()
            .write(
                ("POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: "
                        + filing.length
                        + "\r\n\r\n"
                        + most)
                    .getBytes(StandardCharsets.ISO_8859_1));
        while (answer.statusCode() == 200) { // until all of that has arrived
          answer = service.send(service.post(TestService.DOCUMENTS, filing));
        }
        Answer problem = Answer.problem(503, answer);
        assertThat(problem.problems()).containsExactly("http.no-room ");
        assertThat(problem.header("Retry-After")).isEqualTo("5");
        slow.setSoLinger(true, 0); // a reset, not an orderly end
      }
      while (answer.statusCode() == 503) { // until the service has noticed
        answer = service.send(service.post(TestService.DOCUMENTS, filing));
      }
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/document"})
  @Timeout(90)
  void readsNoMoreOfWhatIsStoredThanThereIsRoomFor(String what, @TempDir Path data)
      throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    byte[] filing = TestService.filing();
    settings.put("filingpress.http.limits.in-hand", filing.length * 3 / 2 + "B");
    String stored = TestService.FILINGS + "/130823/830/2025" + what;
    try (TestService service = TestService.start(settings)) {
      service.send(service.post(TestService.FILINGS, filing));
      HttpResponse<byte[]> whole = service.send(service.request(stored));
      HttpResponse<byte[]> answer = whole;
      assertThat(whole.statusCode()).isEqualTo(200);
      String most = new String(filing, 0, filing.length * 9 / 10, StandardCharsets.ISO_8859_1);
      String begun =
          "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: "
              + filing.length
              + "\r\n\r\n";
      try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
        slow.getOutputStream().write((begun + most).getBytes(StandardCharsets.ISO_8859_1));
        while (answer.statusCode() == 200) { // until all of that has arrived
          answer = service.send(service.request(stored));
        }
        Answer problem = Answer.problem(503, answer);
        assertThat(problem.problems()).containsExactly("http.no-room ");
        assertThat(problem.header("Retry-After")).isEqualTo("5");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        if (what.isEmpty()) {
          assertThat(
                  service.send(service.request(stored).header("If-None-Match", tag)).statusCode())
              .as("nothing is read for this")
              .isEqualTo(304);
        }
        slow.setSoLinger(true, 0); // a reset, not an orderly end
      }
      while (answer.statusCode() == 503) { // until the service has noticed
        answer = service.send(service.request(stored));
      }
      assertThat(answer.body()).isEqualTo(whole.body());
    }
  }

  @Test
  void asksNobodyToComeAgainForWhatThereWillNeverBeRoomFor(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    String stored = TestService.FILINGS + "/130823/830/2025";
    try (TestService service = TestService.start(settings)) {
      service.send(service.post(TestService.FILINGS, TestService.filing()));
    }
    settings.put("filingpress.http.limits.in-hand", "1KB");
    try (TestService service = TestService.start(settings)) {
      for (String what : List.of("", "/document")) {
        Answer problem = Answer.problem(507, service.send(service.request(stored + what)));
        assertThat(problem.problems()).containsExactly("http.beyond-room ");
        assertThat(problem.body().path("detail").asString()).contains("1024 字节");
        assertThat(problem.header("Retry-After")).isEmpty();
      }
    }
  }

  /** With its length told before, and without. */
  @Test
  void asksNobodyToSendAgainWhatThereWillNeverBeRoomFor(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    settings.put("filingpress.http.limits.in-hand", "1KB");
    byte[] filing = TestService.filing();
    try (TestService service = TestService.start(settings)) {
      for (BodyPublisher body :
          List.of(
              BodyPublishers.ofByteArray(filing),
              BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(filing)))) {
        HttpRequest.Builder upload =
            service.request(TestService.DOCUMENTS).header("Content-Type", "application/json");

        Answer problem = Answer.problem(413, service.send(upload.POST(body)));

        assertThat(problem.problems()).containsExactly("http.upload-beyond-room ");
        assertThat(problem.body().path("detail").asString()).contains("1024 字节");
        assertThat(problem.header("Retry-After")).isEmpty();
      }
      HttpRequest.Builder english =
          service.post(TestService.FILINGS, filing).header("Accept-Language", "en");
      assertThat(Answer.problem(413, service.send(english)).body().toString())
          .contains("1024 bytes", "trying again does not help");
    }
  }

  private static List<HttpResponse<byte[]>> atOnce(Callable<HttpResponse<byte[]>> request)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<HttpResponse<byte[]>> answers = new ArrayList<>();
      List<Callable<HttpResponse<byte[]>>> requests = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        requests.add(request);
      }
      for (Future<HttpResponse<byte[]>> answer : clients.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<HttpResponse<byte[]>> with(int status, List<HttpResponse<byte[]>> answers) {
    return answers.stream().filter(answer -> answer.statusCode() == status).toList();
  }
}
