package org.filingpress.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Recording;

/**
 * A contender in a process of its own that does what it is told, a line at a time, and answers each
 * with a line that begins with {@code =}:
 *
 * <ul>
 *   <li>{@code warm THREADS MILLIS}: documents until Java's compilers have hardly anything left to
 *       do, or for so long;
 *   <li>{@code sample THREADS MILLIS}: documents a second, processor milliseconds for a document;
 *   <li>{@code write FILE}: one document, to a file;
 *   <li>{@code profile MILLIS FILE}: a recording of where the time goes.
 * </ul>
 */
final class Worker {

  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(10);

  private final Contender contender;
  private final Object input;
  private final ExecutorService second = Executors.newSingleThreadExecutor();

  private Worker(Contender contender, Object input) {
    this.contender = contender;
    this.input = input;
  }

  /** Arguments: class of the contender, repository, file that it reads. */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err);
    Contender contender =
        (Contender) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
    contender.open(Path.of(arguments[1]));
    Worker worker = new Worker(contender, contender.read(Path.of(arguments[2])));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      answers.println("= " + worker.obey(order.split(" ")));
      answers.flush();
    }
    worker.second.shutdown();
  }

  private String obey(String[] order) throws Exception {
    return switch (order[0]) {
      case "warm" -> warm(Integer.parseInt(order[1]), Long.parseLong(order[2]));
      case "sample" -> sample(Integer.parseInt(order[1]), Long.parseLong(order[2]));
      case "write" -> write(Path.of(order[1]));
      case "profile" -> profile(Long.parseLong(order[1]), Path.of(order[2]));
      default -> throw new IOException("unknown order: " + order[0]);
    };
  }

  private String warm(int threads, long most) throws Exception {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    boolean quiet =
        WarmUp.run(
            seconds -> sample(threads, (long) (1000 * seconds)),
            () -> compilers.getTotalCompilationTime() / 1e3,
            most / 1e3);
    return String.valueOf(quiet);
  }

  private String sample(int threads, long millis) throws Exception {
    Future<Sample> other = threads == 2 ? second.submit(() -> sample(millis)) : null;
    Sample own = sample(millis);
    double perSecond = own.perSecond() + (other == null ? 0 : other.get().perSecond());
    return String.format(Locale.ROOT, "%.4f %.4f", perSecond, own.cpuMillis());
  }

  private record Sample(double perSecond, double cpuMillis) {}

  private Sample sample(long millis) throws Exception {
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    long processorStart = processor.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    int made = 0;
    do {
      contender.make(input, OutputStream.nullOutputStream());
      made++;
    } while (System.nanoTime() - start < millis * 1_000_000);
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = processor.getCurrentThreadCpuTime() - processorStart;
    return new Sample(made / seconds, used / 1e6 / made);
  }

  private String write(Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      contender.make(input, out);
    }
    return "";
  }

  private String profile(long millis, Path file) throws Exception {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(BETWEEN_SAMPLES);
      recording.enable("jdk.NativeMethodSample").withPeriod(BETWEEN_SAMPLES);
      recording.start();
      sample(millis);
      recording.stop();
      recording.dump(file);
    }
    return "";
  }
}
