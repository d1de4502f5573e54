package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What the audit says of a change to the library when the trail could not be written. */
class TemplateAuditTests {

  private static final String PATH = "/api/v1/templates";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir private Path folder;
  private Path library;
  private TestService service;

  @BeforeEach
  void start() throws Exception {
    library = folder.resolve("templates");
    FileSystemUtils.copyRecursively(
        Path.of("templates/standard/2021"), library.resolve("standard/2021"));
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put(
        "filingpress.refresh.source", Files.createDirectory(folder.resolve("source")).toString());
    service = TestService.start(settings);
    allow("kind = 'FOUND'");
    log.start();
    audit().setLevel(Level.INFO);
    audit().addAppender(log);
  }

  @AfterEach
  void stop() {
    audit().detachAppender(log);
    audit().setLevel(null);
    service.close();
  }

  @Test
  void hasALineForAVersionThatWasAdded() throws Exception {
    byte[] template = Files.readAllBytes(Path.of("templates/shifan/2024/template.docx"));

    Answer.problem(
        503,
        service.send(
            new Form()
                .with("name", "added")
                .with("year", "2025")
                .with("counties", "599997")
                .with("file", template)
                .to(service, PATH)));

    assertThat(library.resolve("added/2025")).exists();
    assertThat(lines()).singleElement().asString().contains("changed template added/2025: added");
  }

  @Test
  void hasALineForAVersionThatWasRetired() throws Exception {
    Answer.problem(503, service.send(json(PATH + "/standard/2021/retire", "{\"from\": 2099}")));

    assertThat(lines())
        .singleElement()
        .asString()
        .contains("changed template standard/2021: retired from 2099");
  }

  @Test
  void hasALineForEachVersionOfARefreshThatBrokeOff() throws Exception {
    Answer.problem(503, service.send(json(PATH + "/refresh", "{\"year\": 2031}")));

    assertThat(library.resolve("standard/2031")).exists();
    assertThat(lines())
        .singleElement()
        .asString()
        .contains("changed template standard/2031: rolled forward");
  }

  /** The trail takes only what this says. */
  private void allow(String condition) throws Exception {
    try (Connection connection = service.context().getBean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter table template_change add constraint only_some check (" + condition + ")");
    }
  }

  private List<String> lines() {
    synchronized (log) {
      return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
  }

  private java.net.http.HttpRequest.Builder json(String path, String body) {
    return service.post(path, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Logger audit() {
    return (Logger) LoggerFactory.getLogger("org.filingpress.audit");
  }
}
