package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The refresh of the templates while the service runs. */
class YearlyRefreshTests {

  @Test
  void happensAtItsTimeInTheServicesOwnLibrary(@TempDir Path folder) throws Exception {
    Path library = folder.resolve("templates");
    copy(Path.of("templates"), library);
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put("filingpress.refresh.cron", "* * * * * *");
    settings.put(
        "filingpress.refresh.source", Files.createDirectory(folder.resolve("new")).toString());
    try (TestService service = TestService.start(settings)) {
      for (int attempt = 0; attempt < 600 && !isReported(folder); attempt++) {
        Thread.sleep(100);
      }

      assertThat(isReported(folder)).isTrue();
      assertThat(
              service.send(service.post(TestService.DOCUMENTS, TestService.filing())).statusCode())
          .isEqualTo(200);
    }
  }

  private static boolean isReported(Path folder) throws IOException {
    Path reports = folder.resolve("refresh");
    if (!Files.isDirectory(reports)) {
      return false;
    }
    try (Stream<Path> files = Files.list(reports)) {
      return files.anyMatch(file -> file.getFileName().toString().matches("refresh-\\d+\\.txt"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
