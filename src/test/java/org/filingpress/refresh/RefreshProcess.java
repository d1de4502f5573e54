package org.filingpress.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code template refresh} in a process of its own. */
final class RefreshProcess {

  private static final long LONGEST_MINUTES = 10;

  private final Process process;
  private final Path out;

  private RefreshProcess(Process process, Path out) {
    this.process = process;
    this.out = out;
  }

  static RefreshProcess start(Bureau bureau, String database) throws IOException {
    return start(
        bureau,
        Map.of("SPRING_DATASOURCE_URL", database),
        "template",
        "refresh",
        "--year",
        String.valueOf(Bureau.NEXT),
        "--source",
        bureau.source,
        "--templates",
        bureau.library.toString());
  }

  /** The program with these arguments, and settings from its environment. */
  static RefreshProcess start(Bureau bureau, Map<String, String> settings, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.filingpress.Application"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(bureau.folder, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(settings);
    builder.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
    builder.environment().put("SPRING_DATASOURCE_PASSWORD", "postgres");
    builder.environment().put("FILINGPRESS_REFRESH_SETTLE", "0s");
    return new RefreshProcess(builder.start(), out);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits for its end and returns its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + LONGEST_MINUTES + " minutes");
    }
    return process.exitValue();
  }

  String out() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
