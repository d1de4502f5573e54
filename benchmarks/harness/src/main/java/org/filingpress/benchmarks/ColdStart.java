package org.filingpress.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first document of a fresh process: from starting Java to its end, the file written. */
final class ColdStart {

  private final Path repository;
  private final Path filing;
  private final Path folder;

  ColdStart(Path repository, Path filing, Path folder) {
    this.repository = repository;
    this.filing = filing;
    this.folder = folder;
  }

  /** In the new process: class name, repository, filing, file to write. */
  public static void main(String[] arguments) throws Exception {
    Contender contender =
        (Contender) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
    contender.open(Path.of(arguments[1]));
    Object filing = contender.read(Path.of(arguments[2]));
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[3]))) {
      contender.make(filing, out);
    }
  }

  /** Milliseconds by contender, in rounds. */
  Map<Entry, Figures> measure(List<Entry> entries, int rounds) throws Exception {
    Map<Entry, List<Double>> values = new EnumMap<>(Entry.class);
    for (int round = 0; round < rounds; round++) {
      for (Entry entry : entries) {
        Path file = folder.resolve(entry + ".docx");
        double millis =
            run(
                "-cp",
                entry.classPath(repository.resolve("benchmarks")),
                ColdStart.class.getName(),
                entry.className(),
                repository.toString(),
                filing.toString(),
                file.toString());
        if (Files.size(file) == 0) {
          throw new IOException(entry + " wrote nothing");
        }
        values.computeIfAbsent(entry, e -> new ArrayList<>()).add(millis);
      }
    }
    Map<Entry, Figures> figures = new EnumMap<>(Entry.class);
    values.forEach((entry, list) -> figures.put(entry, new Figures(list)));
    return figures;
  }

  /** The same by the command line of the application. */
  Figures commandLine(int rounds) throws Exception {
    List<Double> values = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      values.add(
          run(
              "-jar",
              repository.resolve("target/filingpress.jar").toString(),
              "make",
              filing.toString(),
              "--out",
              folder.resolve("cli").toString(),
              "--templates",
              repository.resolve("templates").toString(),
              "--fonts",
              repository.resolve("fonts").toString()));
    }
    return new Figures(values);
  }

  /** Runs Java and gives the milliseconds it took. */
  static double run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile("cold", ".log");
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (code != 0) {
      throw new IOException("Exit code " + code + ": " + Files.readString(log));
    }
    Files.delete(log);
    return millis;
  }
}
