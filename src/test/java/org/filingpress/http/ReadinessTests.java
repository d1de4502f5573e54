package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.AbsentDatabase;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** When the service says that it can work. */
class ReadinessTests {

  private static final String READINESS = "/actuator/health/readiness";

  private static final String LIVENESS = "/actuator/health/liveness";

  /** In the names of the threads that answer requests. */
  private static final String ANSWERING = "-exec-";

  @TempDir Path folder;

  @Test
  void comesAfterTheFirstDocumentAndNotWithTheOpenPort() throws Exception {
    AtomicReference<HttpResponse<byte[]>> early = new AtomicReference<>();
    ApplicationListener<ApplicationStartedEvent> beforeTheFirstDocument =
        event -> {
          TestService starting = TestService.of(event.getApplicationContext());
          early.set(starting.sendNow(starting.request(READINESS)));
        };

    try (TestService service =
        TestService.start(TestDatabase.H2.settings(folder), beforeTheFirstDocument)) {
      assertThat(early.get().statusCode()).isEqualTo(503);
      assertThat(new String(early.get().body(), StandardCharsets.UTF_8)).contains("OUT_OF_SERVICE");
      assertThat(service.send(service.request(READINESS)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void neverComesWithoutATemplateThatDocumentsCanBeMadeWith() throws Exception {
    Path version = Files.createDirectories(folder.resolve("templates/standard/2021"));
    Path shipped = Path.of("templates/standard/2021");
    Files.copy(shipped.resolve("template.yml"), version.resolve("template.yml"));
    Files.writeString(version.resolve("template.docx"), "no Word file");
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", folder.resolve("templates").toString());
    settings.put("filingpress.http.documents.templates-checked", "1ms");
    settings.put("management.endpoint.health.show-details", "always");

    try (TestService service = TestService.start(settings)) {
      HttpResponse<byte[]> broken = service.send(service.request(READINESS));
      assertThat(broken.statusCode()).isEqualTo(503);
      assertThat(new String(broken.body(), StandardCharsets.UTF_8))
          .contains("\"standard/2021\":[\"")
          .doesNotContain(folder.toString());
      assertThat(service.send(service.request(LIVENESS)).statusCode()).isEqualTo(200);
      Answer listed = Answer.of(service.send(service.request("/api/v1/templates")));
      assertThat(listed.body().path("templates").path(0).path("problems")).isNotEmpty();

      Files.copy(
          shipped.resolve("template.docx"),
          version.resolve("template.docx"),
          StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(50);

      assertThat(service.send(service.request(READINESS)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void asksTheDatabaseOnceInASecondHoweverOftenItIsAskedItself() throws Exception {
    AbsentDatabase database = new AbsentDatabase(ANSWERING);
    try (TestService service = TestService.start(TestDatabase.H2.settings(folder), database)) {
      long begin = System.nanoTime();
      for (int i = 0; i < 300; i++) {
        assertThat(service.send(service.request(READINESS)).statusCode()).isEqualTo(200);
      }
      int seconds = (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      // each time what it is, and whether it answers
      assertThat(database.asked()).isBetween(2, 2 * (1 + seconds));
    }
  }

  @Test
  @Timeout(90)
  void goesWhileTheDatabaseIsAwayAndNobodyElseWaitsForThat() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.http.rates.open", 0);
    settings.put("server.tomcat.threads.max", 64); // eight of them for what one address asks
    AbsentDatabase database = new AbsentDatabase(ANSWERING);
    try (TestService service = TestService.start(settings, database);
        AbsentDatabase away = database) {
      away.leave();
      CompletableFuture<HttpResponse<byte[]>> first =
          CompletableFuture.supplyAsync(() -> service.sendNow(service.request(READINESS)));
      away.awaitSomebody();

      HttpResponse<byte[]> others;
      do {
        others = service.send(service.request(READINESS));
        assertThat(service.send(service.request(LIVENESS)).statusCode()).isEqualTo(200);
      } while (others.statusCode() == 200); // until the database takes too long
      assertThat(others.statusCode()).isEqualTo(503);
      assertThat(new String(others.body(), StandardCharsets.UTF_8)).contains("\"DOWN\"");
      assertThat(first).isNotDone();

      away.fail();
      assertThat(first.join().statusCode()).isEqualTo(503);
      assertThat(service.send(service.request(LIVENESS)).statusCode()).isEqualTo(200);
      away.comeBack();
      do {
        others = service.send(service.request(READINESS));
      } while (others.statusCode() == 503); // for a second
      assertThat(others.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void neverComesWithoutFonts() {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.fonts", folder.resolve("none").toString());

    assertThatThrownBy(() -> TestService.start(settings))
        .hasRootCauseInstanceOf(ProblemsException.class);
  }
}
