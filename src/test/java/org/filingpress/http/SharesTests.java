package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Project;
import org.filingpress.filing.Reading;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that asks for more than his share. */
@Timeout(300)
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
      List<HttpResponse<byte[]>> refused =
          answers.stream()
              .map(CompletableFuture::join)
              .filter(answer -> answer.statusCode() == 429)
              .toList();
      assertThat(refused).hasSize(1);
      Answer problem = Answer.problem(429, refused.get(0));
      assertThat(problem.problems()).containsExactly("http.share ");
      assertThat(problem.header("Retry-After")).isEqualTo("1");
    } finally {
      clients.shutdownNow();
    }
  }

  /** He has two in hand, each of the others one and then the next. */
  @Test
  void getsAllOfHisDocumentsThoughOthersAskForOneAfterAnother() throws Exception {
    Map<String, Object> settings =
        Map.of("filingpress.http.documents.threads", 1, "filingpress.http.documents.queue", 15);
    byte[] filing = own(3);
    List<Caller> others = List.of(Caller.OWN_BUREAU, Caller.OWN_TOWNSHIP);
    CountDownLatch asking = new CountDownLatch(others.size());
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(others.size() + 2);
    try (GuardedService guarded = GuardedService.start(TestDatabase.H2, folder, settings)) {
      for (Caller other : others) {
        clients.execute(
            () -> {
              while (!over.get()) {
                document(guarded, other, filing);
                asking.countDown();
              }
            });
      }
      asking.await();
      List<CompletableFuture<HttpResponse<byte[]>>> his = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        his.add(
            CompletableFuture.supplyAsync(() -> document(guarded, Caller.ADMIN, filing), clients));
      }

      assertThat(his).allMatch(answer -> answer.join().statusCode() == 200);
      over.set(true);
      clients.shutdown();
      assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      over.set(true);
      clients.shutdownNow();
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

  /** The 9-project filing with its projects so many times. */
  private static byte[] own(int times) throws Exception {
    Reading read = new FilingReader().readOne(new ByteArrayInputStream(TestService.filing()));
    Filing filing = ((Reading.Accepted) read).filing();
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      projects.addAll(filing.projects());
    }
    return json(filing, projects);
  }

  /** Far more work than {@link TestService#filing()}. */
  private static byte[] large() {
    Filing filing = new FilingGenerator(2).filing(Shape.HUGE.withProjects(50).withRows(12, 16));
    return json(filing, filing.projects());
  }

  private static byte[] json(Filing filing, List<Project> projects) {
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
