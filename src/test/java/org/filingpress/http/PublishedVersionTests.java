package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.filingpress.store.TestDatabase;
import org.filingpress.template.NewVersion;
import org.filingpress.template.Publishing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template library changes while the service runs. */
class PublishedVersionTests {

  @TempDir Path folder;

  @Test
  void takesANewVersionIntoUseAndKeepsTheOldOneWhenTheLibraryBreaks() throws Exception {
    Path library = copyOf(Path.of("templates"));
    try (TestService service = TestService.start(settings(library))) {
      byte[] before = document(service);
      Path other = library.resolve("shifan/2024/template.docx");
      Publishing.add(
          library,
          new NewVersion(
              "pingquan",
              2025,
              List.of("130823"),
              Files.readAllBytes(other),
              Files.readAllBytes(library.resolve("shifan/2024/sample.json"))));

      byte[] after = until(service, before);
      Files.writeString(library.resolve("pingquan/2025/template.yml"), "no: description");

      assertThat(after).isNotEqualTo(before);
      assertThat(document(service)).isEqualTo(after);
    }
  }

  /** As a tool does that copies files with their times. */
  @Test
  void takesUpALibraryThatWasMendedThoughItsFilesLookTheSame() throws Exception {
    Path library = copyOf(Path.of("templates"));
    Path description = library.resolve("shifan/2024/template.yml");
    String right = Files.readString(description);
    assertThat(right).contains("firstYear: 2024");
    FileTime time = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    try (TestService service = TestService.start(settings(library))) {
      byte[] before = document(service);
      replace(description, right.replace("firstYear: 2024", "firstYear: 2042"), time);
      Thread.sleep(50);
      assertThat(document(service)).isEqualTo(before);
      Path version = Files.createDirectories(library.resolve("pingquan/2025"));
      Files.copy(library.resolve("shifan/2024/template.docx"), version.resolve("template.docx"));
      Files.writeString(
          version.resolve("template.yml"), "firstYear: 2025\ncounties: [\"130823\"]\n");
      Thread.sleep(50);
      assertThat(document(service)).isEqualTo(before);

      replace(description, right, time);

      assertThat(until(service, before)).isNotEqualTo(before);
    }
  }

  private static void replace(Path file, String text, FileTime time) throws IOException {
    Path beside = Files.writeString(file.resolveSibling(".new"), text);
    Files.setLastModifiedTime(beside, time);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void tellsOfABrokenTemplateWithoutTellingWhereItLies() throws Exception {
    Path library = copyOf(Path.of("templates"));
    Files.writeString(library.resolve("standard/2021/template.docx"), "no Word file");
    try (TestService service = TestService.start(settings(library))) {
      Answer answer =
          Answer.problem(
              503, service.send(service.post(TestService.DOCUMENTS, TestService.filing())));

      assertThat(answer.body().path("problems").path(0).path("place").asString())
          .startsWith("standard");
      assertThat(answer.body().toString()).doesNotContain(folder.toString());
    }
  }

  private Map<String, Object> settings(Path library) {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put("filingpress.http.documents.templates-checked", "10ms");
    return settings;
  }

  /** Asks until the document is another. */
  private static byte[] until(TestService service, byte[] before) throws Exception {
    for (int attempt = 0; attempt < 100; attempt++) {
      byte[] now = document(service);
      if (!Arrays.equals(now, before)) {
        return now;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the new version was not taken into use");
  }

  private static byte[] document(TestService service) throws Exception {
    HttpResponse<byte[]> answer =
        service.send(service.post(TestService.DOCUMENTS, TestService.filing()));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private Path copyOf(Path library) throws IOException {
    Path copy = folder.resolve("templates");
    try (Stream<Path> files = Files.walk(library)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(library.relativize(file).toString()));
      }
    }
    return copy;
  }
}
