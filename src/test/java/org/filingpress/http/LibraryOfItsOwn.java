package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A service over a copy of the library that ships, and requests to it. */
abstract class LibraryOfItsOwn {

  static final String PATH = "/api/v1/templates";

  @TempDir static Path folder;

  static Path library;
  static TestService service;

  @BeforeAll
  static void start() throws IOException {
    library = folder.resolve("templates");
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file : files.toList()) {
        Files.copy(file, library.resolve(Path.of("templates").relativize(file).toString()));
      }
    }
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put("filingpress.http.documents.templates-checked", "1ms");
    settings.put("filingpress.http.templates.upload", "1MB");
    settings.put(
        "filingpress.refresh.source", Files.createDirectory(folder.resolve("source")).toString());
    service = TestService.start(settings);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Answer get(String path) throws Exception {
    Answer answer = Answer.of(service.send(service.request(path)));
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
    return answer;
  }

  static byte[] template(String version) throws IOException {
    return Files.readAllBytes(Path.of("templates", version, "template.docx"));
  }

  static java.net.http.HttpRequest.Builder raw(byte[] document) {
    return service
        .request(PATH + "/check")
        .header("Content-Type", TestService.WORD)
        .POST(BodyPublishers.ofByteArray(document));
  }

  static Answer check(byte[] document, String accept) throws Exception {
    return Answer.of(service.send(raw(document).header("Accept", accept)));
  }

  static java.net.http.HttpRequest.Builder json(String path, String body) {
    return service.post(path, body.getBytes(StandardCharsets.UTF_8));
  }

  static java.net.http.HttpRequest.Builder form(
      String name, String year, String counties, byte[] document) throws IOException {
    return new Form()
        .with("name", name)
        .with("year", year)
        .with("counties", counties)
        .with("file", document)
        .to(service, PATH);
  }

  static List<String> names(Answer list) {
    return list.body()
        .path("templates")
        .valueStream()
        .map(v -> v.path("name").asString() + "/" + v.path("year").asInt())
        .toList();
  }

  static String part(byte[] zip, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }
}
