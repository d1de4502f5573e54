package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command {@code county} of the packaged application, in a process of its own with a heap of
 * 512 MB: its clock, its resident memory (VmHWM of /proc/PID/status, looked at every 20 ms) and its
 * heap (the collector's log).
 */
final class CountyProcess {

  private static final long LOOK_MILLIS = 20;
  private static final long COUNT_NANOS = 250_000_000;
  private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final Path repository;
  private final Path folder;

  /**
   * A process that came to its end, or was killed.
   *
   * @param seconds from its start to its end
   * @param residentMegabytes at most
   * @param heapMegabytes in use before a collection, at most
   * @param liveMegabytes in use after a collection, at most
   */
  record Run(double seconds, double residentMegabytes, int heapMegabytes, int liveMegabytes) {

    /** This run and then another: their seconds together, the larger of the rest. */
    Run and(Run other) {
      return new Run(
          seconds + other.seconds,
          Math.max(residentMegabytes, other.residentMegabytes),
          Math.max(heapMegabytes, other.heapMegabytes),
          Math.max(liveMegabytes, other.liveMegabytes));
    }
  }

  /** In a folder for the database and the logs. */
  CountyProcess(Path repository, Path folder) throws IOException {
    this.repository = repository;
    this.folder = Files.createDirectories(folder);
  }

  /** Runs it to its end; what is not finished by an exit code of 0 is an error. */
  Run run(Path from, String county, String formats, Path out) throws Exception {
    return run(from, county, formats, out, Integer.MAX_VALUE);
  }

  /** Kills it, by SIGKILL, as soon as so many documents are there. */
  Run kill(Path from, String county, String formats, Path out, int documents) throws Exception {
    return run(from, county, formats, out, documents);
  }

  private Run run(Path from, String county, String formats, Path out, int enough) throws Exception {
    Path collections = folder.resolve("gc.log");
    Path log = folder.resolve("log");
    Files.deleteIfExists(collections);
    ProcessBuilder builder =
        new ProcessBuilder(command(from, county, formats, out, collections))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    double resident = 0;
    long counted = start;
    boolean killed = false;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      resident = Math.max(resident, resident(process.pid()));
      if (enough < Integer.MAX_VALUE && System.nanoTime() - counted > COUNT_NANOS) {
        killed = killed || new CountyOutput(out, formats).finished().size() >= enough;
        if (killed) {
          process.destroyForcibly();
        }
        counted = System.nanoTime();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (enough < Integer.MAX_VALUE ? !killed : process.exitValue() != 0) {
      String all = Files.readString(log);
      throw new IOException(
          "Exit code "
              + process.exitValue()
              + ": "
              + all.substring(Math.max(0, all.length() - 2000)));
    }
    int heap = 0;
    int live = 0;
    for (String line : Files.readAllLines(collections)) {
      Matcher matcher = COLLECTED.matcher(line);
      if (matcher.find()) {
        heap = Math.max(heap, Integer.parseInt(matcher.group(1)));
        live = Math.max(live, Integer.parseInt(matcher.group(2)));
      }
    }
    return new Run(seconds, resident, heap, live);
  }

  private List<String> command(
      Path from, String county, String formats, Path out, Path collections) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Xlog:gc:file=" + collections,
            "-jar",
            repository.resolve("target/filingpress.jar").toString(),
            "county",
            "--from",
            from.toString(),
            "--county",
            county,
            "--year",
            "2025",
            "--format",
            formats,
            "--out",
            out.toString(),
            "--data",
            folder.resolve("data").toString(),
            "--templates",
            repository.resolve("templates").toString(),
            "--fonts",
            repository.resolve("fonts").toString()));
  }

  /** Megabytes; 0 of a process that has just ended. */
  private static double resident(long pid) {
    try {
      Matcher matcher =
          RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
      return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024.0 : 0;
    } catch (IOException ended) {
      return 0;
    }
  }
}
