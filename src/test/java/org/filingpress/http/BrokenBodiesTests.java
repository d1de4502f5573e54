package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filings sent as lines, of which not all arrive, or are taken. */
@Timeout(90)
class BrokenBodiesTests {

  private static final String LIMITS = "filingpress.http.limits.";

  @TempDir private Path folder;

  @Test
  void whatWasStoredIsToldWhenTheRestTakesTooLong() throws Exception {
    String begun =
        "POST "
            + FILINGS
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            + "Content-Length: 1000000\r\n\r\n"
            + filing("830")
            + "\n"
            + filing("831")
            + "\n{\"format\": ";
    try (TestService service = start(TestDatabase.H2, LIMITS + "upload-time", "1s");
        Trickle trickle = Trickle.of(service.port(), 1, begun)) {
      trickle.start();
      assertThat(trickle.told())
          .startsWith("HTTP/1.1 408 ")
          .contains("\"new\":2", "\"refused\":1")
          .contains("\"line\":3,\"result\":\"refused\"", "http.too-slow");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LIMITS + "upload-time", "server.tomcat.connection-timeout"})
  void whatWasStoredIsToldWhenNothingMoreComes(String setting) throws Exception {
    String request =
        "POST "
            + FILINGS
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            + "Content-Length: 1000000\r\n\r\n"
            + filing("830")
            + "\n";
    try (TestService service = start(TestDatabase.H2, setting, "1s");
        Trickle silent = Trickle.of(service.port(), 1, request)) {
      assertThat(silent.told())
          .startsWith("HTTP/1.1 408 ")
          .contains("\"new\":1", "\"line\":2,\"result\":\"refused\"", "http.too-slow");
    }
  }

  @Test
  void whatWasStoredIsToldWhenThereAreTooMany() throws Exception {
    try (TestService service = start(TestDatabase.H2, LIMITS + "filings", "2")) {
      String lines = String.join("\n", filing("830"), filing("831"), filing("832"));

      Answer answer = Answer.of(service.send(lines(service, lines)));

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body().path("new").asInt()).isEqualTo(2);
      assertThat(answer.body().path("filings").path(2).path("line").asInt()).isEqualTo(3);
      assertThat(answer.body().path("filings").path(2).toString())
          .contains("http.too-many-filings");
      assertThat(service.send(service.request(FILINGS + "/130823/832/" + 2025)).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void whatWasStoredIsToldWhenThereIsNoRoomForTheRest() throws Exception {
    try (TestService service = start(TestDatabase.H2, LIMITS + "in-hand", "100KB")) {
      String large = "{\"stage\": \"" + "x".repeat(200_000) + "\"}";
      String lines = String.join("\n", filing("830"), filing("831"), large);

      Answer answer = Answer.of(service.send(lines(service, lines)));

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.header("Retry-After")).as("there never will be").isEmpty();
      assertThat(answer.body().path("new").asInt()).isEqualTo(2);
      assertThat(answer.body().path("filings").path(2).path("line").asInt()).isEqualTo(3);
      assertThat(answer.body().path("filings").path(2).toString())
          .contains("http.upload-beyond-room");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasStoredIsToldWhenTheDatabaseFails(TestDatabase database) throws Exception {
    try (TestService service = start(database, LIMITS + "filings", "10")) {
      try (Connection connection = service.context().getBean(DataSource.class).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("alter table filing add constraint no_more check (department <> '832')");
      }
      String lines = String.join("\n", filing("830"), filing("831"), filing("832"), filing("833"));

      Answer answer = Answer.of(service.send(lines(service, lines)));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.body().path("new").asInt()).isEqualTo(2);
      assertThat(answer.body().path("filings")).hasSize(3);
      assertThat(answer.body().path("filings").path(2).path("line").asInt()).isEqualTo(3);
      assertThat(answer.body().path("filings").path(2).toString()).contains("http.database");
      for (String department : List.of("832", "833")) {
        Answer.problem(
            404, service.send(service.request(FILINGS + "/130823/" + department + "/2025")));
      }
    }
  }

  @Test
  void howLongItTakesToStoreThemIsNotTheClientsTime() throws Exception {
    try (TestService service = start(TestDatabase.POSTGRESQL, LIMITS + "upload-time", "1s")) {
      String lines = filing("830") + "\n" + filing("831") + "\n";
      CompletableFuture<HttpResponse<byte[]>> answer;
      DataSource database = service.context().getBean(DataSource.class);
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("lock table filing in access exclusive mode");
        answer = CompletableFuture.supplyAsync(() -> service.sendNow(lines(service, lines)));
        Thread.sleep(2500);
        connection.rollback();
      }

      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(Answer.of(answer.get()).body().path("new").asInt()).isEqualTo(2);
    }
  }

  private TestService start(TestDatabase database, String setting, String value) {
    Map<String, Object> settings = new HashMap<>(database.settings(folder));
    settings.put(LIMITS + "leftover-time", "1s");
    settings.put(setting, value);
    return TestService.start(settings);
  }

  private static HttpRequest.Builder lines(TestService service, String lines) {
    return service
        .request(FILINGS)
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofByteArray(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static String filing(String department) {
    Filing small = new FilingGenerator(1).filing(Shape.SMALL);
    return new FilingWriter(FilingWriter.Form.LINE)
        .json(
            new Filing(
                2025,
                "x",
                new County("130823", "试验县", "试验县财政局"),
                new Department(department, "试验镇"),
                small.narrative(),
                small.projects()));
  }
}
