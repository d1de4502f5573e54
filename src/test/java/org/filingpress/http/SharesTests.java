package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Project;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that asks for more than his share. */
@Timeout(90)
class SharesTests {

  /** A quarter of the places for documents. */
  private static final int SHARE = 4;

  @TempDir private Path folder;

  @Test
  void leavesPlacesForTheDocumentsOfOthersAndTheirTurn() throws Exception {
    Map<String, Object> settings =
        Map.of("filingpress.http.documents.threads", 1, "filingpress.http.documents.queue", 15);
    byte[] large = large();
    ExecutorService clients = Executors.newFixedThreadPool(SHARE + 1);
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, settings)) {
      List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
      for (int i = 0; i < SHARE + 1; i++) {
        answers.add(
            CompletableFuture.supplyAsync(() -> document(guarded, Caller.ADMIN, large), clients));
      }
      CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).get();

      HttpResponse<byte[]> others = document(guarded, Caller.OWN_TOWNSHIP, TestService.filing());
      long waiting = answers.stream().filter(answer -> !answer.isDone()).count();

      assertThat(others.statusCode()).isEqualTo(200);
      assertThat(waiting).as("that came before").isPositive();
      List<HttpResponse<byte[]>> all = answers.stream().map(CompletableFuture::join).toList();
      List<HttpResponse<byte[]>> refused = all.stream().filter(a -> a.statusCode() != 200).toList();
      assertThat(refused).hasSize(1);
      Answer problem = Answer.problem(429, refused.get(0));
      assertThat(problem.problems()).containsExactly("http.share ");
      assertThat(problem.header("Retry-After")).isEqualTo("1");
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void leavesRoomForWhatOthersSend() throws Exception {
    byte[] filing = TestService.filing();
    byte[] spaces =
        (new String(filing, StandardCharsets.UTF_8) + " ".repeat(20_000))
            .getBytes(StandardCharsets.UTF_8);
    Map<String, Object> settings = Map.of("filingpress.http.limits.in-hand", "100000B");
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, settings)) {
      TestService service = guarded.service();
      assertThat(document(guarded, Caller.OWN_TOWNSHIP, spaces).statusCode())
          .as("more than a quarter, but alone")
          .isEqualTo(200);
      String begun =
          "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
              + "Content-Type: application/json\r\nAuthorization: Bearer "
              + guarded.tokens().get(Caller.OWN_TOWNSHIP)
              + "\r\n\r\n{"
              + " ".repeat(20_000);
      HttpResponse<byte[]> answer;
      try (Trickle trickle = Trickle.of(service.port(), 1, begun)) {
        do { // until all of that has arrived
          answer = document(guarded, Caller.OWN_TOWNSHIP, filing);
        } while (answer.statusCode() == 200);

        Answer problem = Answer.problem(429, answer);
        assertThat(problem.problems()).containsExactly("http.share ");
        assertThat(problem.header("Retry-After")).isEqualTo("5");
        assertThat(document(guarded, Caller.OWN_BUREAU, spaces).statusCode()).isEqualTo(200);
        trickle.start();
      }
      do { // until it is noticed that he is gone
        answer = document(guarded, Caller.OWN_TOWNSHIP, filing);
      } while (answer.statusCode() == 429);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<byte[]> document(
      GuardedService guarded, Caller caller, byte[] filing) {
    HttpRequest.Builder request =
        guarded.service().post(TestService.DOCUMENTS, filing).header("Accept", "application/pdf");
    try {
      return guarded.send(caller, request);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Some seconds' work. */
  private static byte[] large() {
    Filing filing = new FilingGenerator(2).filing(Shape.HUGE.withRows(12, 16));
    List<Project> projects = new ArrayList<>();
    while (projects.size() < 120) {
      projects.addAll(filing.projects());
    }
    return new FilingWriter(FilingWriter.Form.LINE)
        .json(
            new Filing(
                filing.year(),
                filing.stage(),
                filing.county(),
                filing.department(),
                filing.narrative(),
                projects))
        .getBytes(StandardCharsets.UTF_8);
  }
}
