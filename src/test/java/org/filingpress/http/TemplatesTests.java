package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The template library over HTTP. */
class TemplatesTests extends LibraryOfItsOwn {

  @Test
  void listsWhatThereIsAndSaysWhatIsInForce() throws Exception {
    Answer list = get(PATH);
    Answer which = get(PATH + "/which?county=599998&year=2025");
    Answer none = get(PATH + "/which?county=599998&year=1999");

    assertThat(names(list)).contains("standard/2021", "shifan/2024");
    assertThat(which.body().path("chosen").path("name").asString()).isEqualTo("standard");
    assertThat(
            which
                .body()
                .path("candidates")
                .valueStream()
                .map(c -> c.path("name").asString() + " " + c.path("reason").asString()))
        .contains("standard chosen", "shifan other_counties");
    assertThat(none.body().has("chosen")).isFalse();
    Answer.problem(400, service.send(service.request(PATH + "/which?county=x&year=2025")));
    Answer.problem(400, service.send(service.request(PATH + "/which?county=599998")));
  }

  @Test
  void givesAVersionsDocument() throws Exception {
    byte[] document = Files.readAllBytes(library.resolve("standard/2021/template.docx"));
    Answer version = get(PATH + "/standard/2021");

    HttpResponse<byte[]> answer = service.send(service.request(PATH + "/standard/2021/document"));

    assertThat(answer.body()).isEqualTo(document);
    assertThat(answer.headers().firstValue("ETag"))
        .contains('"' + version.body().path("sha256").asString() + '"');
    for (String other : List.of("/standard/2020", "/none/2021", "/..%2Fstandard/2021")) {
      assertThat(service.send(service.request(PATH + other + "/document")).statusCode())
          .as(other)
          .isIn(400, 404);
    }
  }

  @Test
  void checksATemplateThatIsSentAlone() throws Exception {
    Answer right = check(template("standard/2021"), "application/json");
    Answer wrong = check("no Word file".getBytes(StandardCharsets.UTF_8), "application/json");
    HttpResponse<byte[]> marked =
        service.send(raw(template("shifan/2024")).header("Accept", TestService.WORD));

    assertThat(right.body().path("passed").asBoolean()).isTrue();
    assertThat(right.body().path("before").asString()).isNotEmpty();
    assertThat(right.body().path("trials").path(0).path("pages").asInt()).isPositive();
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.body().path("passed").asBoolean()).isFalse();
    assertThat(wrong.body().path("problems")).isNotEmpty();
    assertThat(marked.statusCode()).isEqualTo(200);
    assertThat(marked.headers().firstValue("Content-Type")).contains(TestService.WORD);
    assertThat(part(marked.body(), "word/document.xml")).contains("<w:ins ");
    Answer.problem(
        422,
        service.send(
            raw("no Word file".getBytes(StandardCharsets.UTF_8))
                .header("Accept", TestService.WORD)));
  }

  @Test
  void addsAVersionThatPassesAndTellsWhoDidSo() throws Exception {
    byte[] document = template("shifan/2024");
    Answer added = Answer.of(service.send(form("区县模板", "2025", "599997", document)));
    Answer again = Answer.problem(409, service.send(form("区县模板", "2025", "599997", document)));
    Answer rival = Answer.problem(409, service.send(form("other", "2025", "599997", document)));
    Answer broken =
        Answer.problem(
            422, service.send(form("bad", "2025", "599996", new byte[] {'P', 'K', 1, 2})));

    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    Answer version = get(added.header("Location"));
    assertThat(version.body().path("counties").path(0).asString()).isEqualTo("599997");
    assertThat(again.problems()).containsExactly("template.exists 区县模板/2025");
    assertThat(rival.problems()).anyMatch(p -> p.startsWith("template.rival"));
    assertThat(again.body().toString() + rival.body()).doesNotContain(folder.toString());
    assertThat(broken.problems()).isNotEmpty();
    assertThat(library.resolve("bad")).doesNotExist();
    assertThat(
            get(PATH + "/which?county=599997&year=2025")
                .body()
                .path("chosen")
                .path("name")
                .asString())
        .isEqualTo("区县模板");
    Answer history = get(PATH + "/history?name=%E5%8C%BA%E5%8E%BF%E6%A8%A1%E6%9D%BF");
    assertThat(history.body().path("changes").size()).isEqualTo(1);
    assertThat(history.body().path("changes").path(0).path("kind").asString()).isEqualTo("added");
    assertThat(history.body().path("changes").path(0).path("by").asString()).isEqualTo("local");
  }

  @Test
  void tellsOfAVersionWhoseDocumentIsMissingAndServesTheOthers() throws Exception {
    Path hollow = Files.createDirectories(library.resolve("hollow/2024"));
    try {
      Files.writeString(
          hollow.resolve("template.yml"), "firstYear: 2024\ncounties: [\"599992\"]\n");
      Thread.sleep(20);

      Answer list = get(PATH);
      Answer document =
          Answer.problem(503, service.send(service.request(PATH + "/hollow/2024/document")));
      Answer added =
          Answer.problem(
              503, service.send(form("beside", "2025", "599991", template("shifan/2024"))));

      assertThat(names(list)).contains("standard/2021", "hollow/2024");
      assertThat(get(PATH + "/hollow/2024").body().path("problems").toString())
          .contains("press.no-template-file");
      assertThat(get(PATH + "/standard/2021").body().has("problems")).isFalse();
      assertThat(document.problems())
          .containsExactly("press.no-template-file hollow/2024/template.docx");
      assertThat(added.problems()).isEqualTo(document.problems());
      assertThat(library.resolve("beside")).doesNotExist();
    } finally {
      FileSystemUtils.deleteRecursively(hollow.getParent());
    }
  }

  @Test
  void takesAVersionOutOfForce() throws Exception {
    service.send(form("retiring", "2025", "599995", template("shifan/2024")));
    String path = PATH + "/retiring/2025/retire";

    Answer wrong = Answer.problem(422, service.send(json(path, "{\"from\": 1999}")));
    Answer retired = Answer.of(service.send(json(path, "{\"from\": 2026}")));
    Answer again = Answer.problem(409, service.send(json(path, "{\"from\": 2026}")));

    assertThat(wrong.problems()).anyMatch(p -> p.startsWith("template.bad-retirement-year"));
    assertThat(retired.body().path("retiredFrom").asInt()).isEqualTo(2026);
    assertThat(again.problems()).anyMatch(p -> p.startsWith("template.already-retired"));
    assertThat(
            get(PATH + "/which?county=599995&year=2026")
                .body()
                .path("chosen")
                .path("name")
                .asString())
        .isEqualTo("standard");
    Answer.problem(422, service.send(json(path, "{}")));
    assertThat(
            Answer.problem(422, service.send(json(path, "{\"form\": 2026, \"from\": \"x\"}")))
                .problems())
        .containsExactly("http.field-unknown $.form", "http.field-value $.from");
    Answer.problem(404, service.send(json(PATH + "/none/2025/retire", "{\"from\": 2026}")));
  }

  @Test
  void refreshesTheLibraryOneAtATime() throws Exception {
    String body = "{\"year\": 2031, \"dryRun\": true}";
    Answer tried = Answer.of(service.send(json(PATH + "/refresh", body)));

    assertThat(tried.status()).as(tried.body().toString()).isEqualTo(200);
    assertThat(tried.body().path("dryRun").asBoolean()).isTrue();
    assertThat(tried.body().path("templates")).isNotEmpty();
    assertThat(library.resolve("standard/2031")).doesNotExist();
    try (Connection connection = service.context().getBean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeQuery("select name from refresh_lock for update").next();
      Answer busy = Answer.problem(409, service.send(json(PATH + "/refresh", "{\"year\": 2031}")));
      assertThat(busy.problems()).containsExactly("http.refresh-busy ");
      connection.rollback();
    }
    Answer refreshed = Answer.of(service.send(json(PATH + "/refresh", "{\"year\": 2031}")));
    assertThat(refreshed.status()).as(refreshed.body().toString()).isEqualTo(200);
    assertThat(refreshed.body().toString()).doesNotContain(folder.toString());
    assertThat(
            get(PATH + "/which?county=599998&year=2031").body().path("chosen").path("year").asInt())
        .isEqualTo(2031);
    Answer.problem(422, service.send(json(PATH + "/refresh", "{\"year\": \"x\"}")));
  }
}
