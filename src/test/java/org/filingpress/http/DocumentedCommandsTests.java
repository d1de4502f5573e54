package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The commands of docs/http.md do what it says. */
class DocumentedCommandsTests {

  @Test
  void doWhatThePageSays(@TempDir Path folder) throws Exception {
    assumeTrue(isThere("curl") && isThere("bash"), "bash and curl are not there: skipped");
    Path library = folder.resolve("library");
    FileSystemUtils.copyRecursively(Path.of("templates"), library);
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put(
        "filingpress.refresh.source", Files.createDirectory(folder.resolve("source")).toString());
    try (TestService service = TestService.start(settings)) {
      Files.createSymbolicLink(folder.resolve("examples"), Path.of("examples").toAbsolutePath());
      String script =
          String.join("\n", commands())
              .replace("http://127.0.0.1:8080", service.uri("").toString());
      Path file = Files.writeString(folder.resolve("commands.sh"), "set -euo pipefail\n" + script);

      Path out = folder.resolve("out.txt");
      ProcessBuilder bash =
          new ProcessBuilder("bash", file.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      bash.environment().put("LC_ALL", "C.UTF-8");
      int exit = bash.start().waitFor();

      String said = Files.readString(out, StandardCharsets.UTF_8);
      assertThat(exit).as(said).isZero();
      assertThat(said)
          .contains("\"result\":\"new\"", "\"result\":\"revision\"", "\"revision\":2")
          .contains("filing.year-not-integer")
          .contains("filingpress_documents_seconds_count");
      assertThat(said).contains("\"retiredFrom\":2028", "\"dryRun\":true");
      assertThat(library.resolve("pingquan/2026")).exists();
      assertThat(Files.readString(folder.resolve("filing.json"))).contains("送审稿");
      assertThat(names(folder))
          .contains("document.pdf", "both.zip")
          .anyMatch(n -> n.endsWith(".docx"));
    }
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("docs/http.md"))) {
      if (line.startsWith("```")) {
        inside = line.equals("```sh");
      } else if (inside) {
        commands.add(line);
      } else {
        assertThat(line).as("not run").doesNotStartWith("curl");
      }
    }
    assertThat(commands).hasSizeGreaterThan(10);
    return commands;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static boolean isThere(String program) throws Exception {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException none) {
      return false;
    }
  }
}
