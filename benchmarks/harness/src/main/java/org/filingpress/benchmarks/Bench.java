package org.filingpress.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The hither side of a {@link Worker}: starts its process, gives it orders, ends it. */
final class Bench implements AutoCloseable {

  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader answers;
  private final Path log;

  /** Speed and cost of documents. */
  record Sample(double perSecond, double cpuMillis) {
    double millis() {
      return 1000 / perSecond;
    }
  }

  Bench(Maker maker, Path repository, Path input) throws IOException {
    this(maker.module(), maker.className(), repository, input);
  }

  Bench(String module, String className, Path repository, Path input) throws IOException {
    this(module, className, repository, input, List.of("-Xmx512m"));
  }

  /** The same with the Java options that the service has. */
  static Bench besideTheService(Maker maker, Path repository, Path input) throws IOException {
    return new Bench(maker.module(), maker.className(), repository, input, ServiceProcess.OPTIONS);
  }

  private Bench(String module, String className, Path repository, Path input, List<String> options)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            Entry.classPath(repository.resolve("benchmarks"), module),
            Worker.class.getName(),
            className,
            repository.toString(),
            input.toString()));
    log = Files.createTempFile("worker", ".log");
    process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  Sample sample(int threads, long millis) throws IOException {
    String[] numbers = ask("sample " + threads + " " + millis).split(" ");
    return new Sample(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
  }

  /** Until it is as fast as it will be, but no longer than this; whether it is. */
  boolean warmUp(int threads, long millis) throws IOException {
    return Boolean.parseBoolean(ask("warm " + threads + " " + millis));
  }

  void write(Path file) throws IOException {
    ask("write " + file);
  }

  List<Profile.Share> profile(long millis, Path file) throws IOException {
    ask("profile " + millis + " " + file);
    return Profile.read(file);
  }

  private String ask(String order) throws IOException {
    orders.println(order);
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith("= ")) {
        return line.substring(2);
      }
    }
    throw new IOException("The worker ended: " + Files.readString(log));
  }

  @Override
  public void close() throws IOException {
    orders.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.delete(log);
  }
}
