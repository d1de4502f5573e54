package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.count;
import static org.filingpress.http.TestCounty.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A county's documents asked for, waited for and fetched. */
class CountyRunsTests {

  @ParameterizedTest
  @EnumSource
  void makesACountysDocumentsAndGivesThemOut(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    TestCounty county = TestCounty.with(service, 2);

    String run = county.start("{\"year\": 2025}");
    Answer end = county.end(run);

    assertThat(state(end)).as(end.body().toString()).isEqualTo("done");
    assertThat(count(end, "documents")).isEqualTo(2);
    assertThat(count(end, "made")).isEqualTo(2);
    assertThat(end.body().path("stage").asString()).isEqualTo("ended");
    assertThat(end.body().path("endedAt").asString()).startsWith("20");
    HttpResponse<byte[]> archive = file(service, run + "/archive");
    assertThat(entries(archive.body()))
        .filteredOn(name -> name.endsWith(".docx") || name.endsWith(".pdf"))
        .hasSize(2 * 2 + 1);
    assertThat(new String(file(service, run + "/volume").body(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(entries(file(service, run + "/summary").body())).contains("xl/workbook.xml");
    String department = county.filings().get(0).department().code();
    String document = run + "/documents/" + department;
    assertThat(entries(file(service, document).body())).contains("word/document.xml");
    HttpResponse<byte[]> pdf =
        service.send(service.request(document).header("Accept", "application/pdf"));
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
        .contains("filename=\"" + county.code() + "-" + department + "-2025.pdf\"")
        .contains("filename*=UTF-8''" + department + "-%");
    Answer.problem(406, service.send(service.request(document).header("Accept", "image/png")));
    Answer.problem(404, service.send(service.request(run + "/documents/999")));
  }

  @Test
  void tellsFilesByTheirBytesAndGivesPartsOfThem() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty county = TestCounty.with(service, 1);
    String archive = county.start() + "/archive";
    Answer.problem(404, service.send(service.request(archive)));
    county.end(archive.replace("/archive", ""));

    HttpResponse<byte[]> whole = file(service, archive);

    String tag = whole.headers().firstValue("ETag").orElse("");
    assertThat(service.send(service.request(archive).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    int length = whole.body().length;
    HttpResponse<byte[]> part =
        service.send(
            service.request(archive).header("Range", "bytes=100-").header("If-Range", tag));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 100-" + (length - 1) + "/" + length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, length));
    HttpResponse<byte[]> other =
        service.send(
            service.request(archive).header("Range", "bytes=100-").header("If-Range", "\"x\""));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(whole.body());
    Answer beyond =
        Answer.problem(
            416, service.send(service.request(archive).header("Range", "bytes=" + length + "-")));
    assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + length);
  }

  @Test
  void sendsNoFileThatIsNotTheManifests() throws Exception {
    TestService service = TestService.shared(TestDatabase.POSTGRESQL);
    TestCounty county = TestCounty.with(service, 1);
    String run = county.start();
    county.end(run);
    file(service, run + "/archive");
    Path archive =
        Path.of(out(service)).resolve(county.code() + "-2025/" + county.code() + "-2025.zip");
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - 1] ^= 1;
    Files.write(archive, bytes);
    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(10)));

    Answer altered = Answer.problem(409, service.send(service.request(run + "/archive")));
    String mending;
    Answer meanwhile;
    LockedTable filings = LockedTable.filings(service);
    try (filings) {
      mending = county.start();
      meanwhile = Answer.problem(409, service.send(service.request(run + "/archive")));
    }
    county.end(mending);

    assertThat(meanwhile.header("Retry-After")).isEqualTo("5");
    assertThat(altered.problems()).containsExactly("http.file-changing ");
    assertThat(altered.header("Retry-After")).as("there is no run").isEmpty();
    file(service, run + "/archive");
  }

  @ParameterizedTest
  @EnumSource
  void tellsThatThereAreNoViewsWithoutTellingOfTheDatabase(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    TestCounty county = TestCounty.with(service, 0);

    Answer end = county.end(county.start("{\"year\": 2025, \"source\": \"views\"}"));

    assertThat(state(end)).isIn("refused", "broken");
    assertThat(end.body().path("problems").size()).isEqualTo(1);
    assertThat(end.body().toString())
        .doesNotContain("jdbc:", "localhost", System.getProperty("java.io.tmpdir"), out(service));
  }

  @Test
  void listsTheRunsOfOneCountyAndNoOther() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty county = TestCounty.with(service, 1);
    TestCounty other = TestCounty.with(service, 1);
    String first = county.start();
    county.end(first);
    String second = county.start();
    Answer again = county.end(second);
    String others = other.start();

    Answer list = county.get(county.path() + "?year=2025&size=1");

    assertThat(state(again)).isEqualTo("unchanged");
    assertThat(count(again, "kept")).isEqualTo(1);
    assertThat(ids(list)).containsExactly(second.replaceAll(".*/", ""));
    Answer next = county.get(list.body().path("next").asString());
    assertThat(ids(next)).containsExactly(first.replaceAll(".*/", ""));
    assertThat(next.body().has("next")).isFalse();
    String id = others.replaceAll(".*/", "");
    for (String what : List.of("", "/events", "/archive", "/summary", "/volume")) {
      Answer.problem(404, service.send(service.request(county.path() + "/" + id + what)));
    }
    assertThat(county.post(county.path() + "/" + id + "/stop").status()).isEqualTo(404);
    assertThat(county.post(county.path() + "/" + id + "/restart").status()).isEqualTo(404);
    other.end(others);
  }

  @Test
  void refusesToMakeNothingAndTellsWhy() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty none = TestCounty.with(service, 0);

    Answer refused = none.end(none.start());

    assertThat(state(refused)).isEqualTo("refused");
    JsonNode told = refused.body().path("problems").path(0);
    assertThat(told.path("filing").asString()).isEmpty();
    assertThat(told.path("problems").path(0).path("code").asString()).isEqualTo("county.nothing");
    assertThat(refused.body().toString())
        .doesNotContain(System.getProperty("java.io.tmpdir"), out(service));
    assertThat(none.get(none.path()).body().path("runs").path(0).has("problems")).isFalse();
  }

  @Test
  void answersWithTheTagOfWhatItTells() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty county = TestCounty.with(service, 1);
    String run = county.start();
    String tag = county.end(run).header("ETag");

    assertThat(service.send(service.request(run).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    assertThat(county.get(run).header("ETag")).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422 | http.field-required $.year",
        "{\"year\": \"2025\"} | 422 | http.field-value $.year",
        "{\"year\": 1066} | 422 | http.field-value $.year",
        "{\"year\": 2025, \"out\": \"/etc\"} | 422 | http.field-unknown $.out",
        "{\"year\": 2025, \"source\": \"/etc\"} | 422 | http.field-value $.source",
        "{\"year\": 2025, \"formats\": []} | 422 | http.field-value $.formats",
        "{\"year\": 2025, \"formats\": [\"docx\", \"docx\"]} | 422 | http.field-value $.formats",
        "{\"year\": 2025, \"workers\": 0} | 422 | http.field-value $.workers",
        "{\"year\": 2025, \"workers\": 100000} | 422 | http.field-value $.workers",
        "{\"year\": 2025, \"force\": \"yes\"} | 422 | http.field-value $.force",
        "[] | 400 | http.json",
        "{\"year\": 2025 | 400 | http.json",
        "{\"year\": 2025} {} | 400 | http.json",
      })
  void refusesWhatItCannotDo(String body, int status, String problem) throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);

    Answer answer =
        Answer.problem(
            status,
            service.send(
                service.post(
                    "/api/v1/counties/599999/runs", body.getBytes(StandardCharsets.UTF_8))));

    assertThat(answer.problems()).extracting(String::strip).containsExactly(problem);
  }

  /** The folder in which the runs work. */
  private static String out(TestService service) {
    return service.context().getEnvironment().getRequiredProperty("filingpress.http.out");
  }

  private static HttpResponse<byte[]> file(TestService service, String path) throws Exception {
    HttpResponse<byte[]> answer = service.send(service.request(path));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag"))
        .contains('"' + HexFormat.of().formatHex(sha256(answer.body())) + '"');
    return answer;
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static List<String> entries(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static List<String> ids(Answer list) {
    return list.body().path("runs").valueStream().map(run -> run.path("id").asString()).toList();
  }
}
