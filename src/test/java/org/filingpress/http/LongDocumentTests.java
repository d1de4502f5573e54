package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Project;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that takes longer than anybody waits for it. */
class LongDocumentTests {

  /** With the rows below, far more than can be painted in the time of two documents' limits. */
  private static final int PROJECTS = 1_800;

  @Test
  void doesNotKeepItsThreadWhenNobodyWaitsAnyMore(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    settings.put("filingpress.http.documents.threads", 1);
    settings.put("filingpress.http.documents.time-limit", "6s");
    settings.put("filingpress.http.limits.projects", PROJECTS);
    byte[] small = json(new FilingGenerator(1).filing(Shape.SMALL));
    try (TestService service = TestService.start(settings)) {
      HttpResponse<byte[]> first = service.send(service.post(TestService.DOCUMENTS, small));

      Answer late =
          Answer.problem(
              503,
              service.send(
                  service
                      .post(TestService.DOCUMENTS, json(huge(PROJECTS)))
                      .header("Accept", "application/pdf")));
      HttpResponse<byte[]> next = service.send(service.post(TestService.DOCUMENTS, small));

      assertThat(first.statusCode()).as(new String(first.body())).isEqualTo(200);
      assertThat(late.problems()).containsExactly("http.too-long ");
      assertThat(next.statusCode()).as(new String(next.body())).isEqualTo(200);
      assertThat(next.body()).isEqualTo(first.body());
    }
  }

  /** The filing is read from the file: the service that stored it has ended, and it is large. */
  @Test
  void leavesTheDatabaseToTheOthersThoughItsFilingIsReadForTooLong(@TempDir Path data)
      throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    byte[] small = json(new FilingGenerator(1).filing(Shape.SMALL));
    Filing huge = huge(600);
    String stored =
        TestService.FILINGS
            + "/"
            + huge.county().code()
            + "/"
            + huge.department().code()
            + "/"
            + huge.year();
    try (TestService service = TestService.start(settings)) {
      service.send(service.post(TestService.FILINGS, json(huge)));
    }
    settings.put("filingpress.http.documents.threads", 1);
    settings.put("filingpress.http.documents.time-limit", "1s");
    SlowDatabase database = new SlowDatabase();
    try (TestService service = TestService.start(settings, database)) {
      database.takes(Duration.ofSeconds(2));
      CompletableFuture<Void> late =
          CompletableFuture.runAsync(
              () -> {
                service.sendNow(service.request(stored + "/document"));
                // whatever the one thread still does for that comes before this
                service.sendNow(service.post(TestService.DOCUMENTS, small));
              });
      int revision = 0;
      do {
        byte[] next = json(staged(new FilingGenerator(1).filing(Shape.SMALL), ++revision));
        HttpResponse<byte[]> others = service.send(service.post(TestService.FILINGS, next));
        assertThat(others.statusCode()).as(new String(others.body())).isIn(200, 201);
      } while (!late.isDone());
      late.join();
      database.takes(Duration.ZERO);
      for (String what : List.of(TestService.FILINGS, stored)) {
        assertThat(service.send(service.request(what)).statusCode()).isEqualTo(200);
      }
    }
  }

  private static Filing staged(Filing filing, int stage) {
    return new Filing(
        filing.year(),
        "第" + stage + "稿",
        filing.county(),
        filing.department(),
        filing.narrative(),
        filing.projects());
  }

  private static Filing huge(int size) {
    Filing filing = new FilingGenerator(2).filing(Shape.HUGE.withRows(12, 16));
    List<Project> projects = new ArrayList<>();
    while (projects.size() < size) {
      projects.addAll(filing.projects());
    }
    return new Filing(
        filing.year(),
        filing.stage(),
        filing.county(),
        filing.department(),
        filing.narrative(),
        projects);
  }

  private static byte[] json(Filing filing) {
    return new FilingWriter(FilingWriter.Form.LINE).json(filing).getBytes(StandardCharsets.UTF_8);
  }
}
