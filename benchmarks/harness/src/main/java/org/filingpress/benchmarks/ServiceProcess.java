package org.filingpress.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command {@code serve} of the packaged application, in a process of its own with 512 MB. */
final class ServiceProcess implements AutoCloseable {

  /**
   * Java's, as deploy/ has them but for the size: all memory from the start, since a heap that
   * grows is collected more often.
   */
  static final List<String> OPTIONS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC");

  private static final Pattern URL = Pattern.compile("http://[^ /:]+:(\\d+)");
  private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern USED = Pattern.compile(" total \\d+K, used (\\d+)K");
  private static final Pattern COMPILED = Pattern.compile("java\\.ci\\.totalTime=(\\d+)");
  private static final Pattern TICKS = Pattern.compile("sun\\.os\\.hrt\\.frequency=(\\d+)");
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;
  private final double secondsToReady;

  /**
   * What the process holds.
   *
   * @param liveMegabytes of the heap, after a whole collection
   */
  record Holding(int threads, int files, double liveMegabytes, double residentMegabytes) {}

  private ServiceProcess(Process process, int port, double secondsToReady) {
    this.process = process;
    this.port = port;
    this.secondsToReady = secondsToReady;
  }

  /** The jar as it was built; started, and waited for until it calls itself ready. */
  static ServiceProcess start(Path repository, Path folder) throws Exception {
    return start(repository, folder, List.of("-jar", repository + "/target/filingpress.jar"));
  }

  /** The same of the program that deploy/install.sh has put into {@code installed}/app. */
  static ServiceProcess startInstalled(Path repository, Path folder, Path installed)
      throws Exception {
    Path app = installed.resolve("app");
    return start(
        repository,
        folder,
        List.of(
            "-XX:SharedArchiveFile=" + app.resolve("filingpress.jsa"),
            "-jar",
            app.resolve("filingpress.jar").toString()));
  }

  private static ServiceProcess start(Path repository, Path folder, List<String> program)
      throws Exception {
    Path log = Files.createDirectories(folder).resolve("log");
    long start = System.nanoTime();
    List<String> command =
        new ArrayList<>(List.of(java("java"), "-Dfilingpress.http.rates.requests=0"));
    command.addAll(OPTIONS);
    command.addAll(program);
    command.addAll(
        List.of(
            "serve",
            "--port",
            "0",
            "--data",
            folder.resolve("data").toString(),
            "--templates",
            repository.resolve("templates").toString(),
            "--fonts",
            repository.resolve("fonts").toString()));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile()).start();
    BufferedReader said = process.inputReader();
    Thread reader = null;
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher url = URL.matcher(line);
      if (url.find()) {
        reader = new Thread(() -> said.lines().forEach(rest -> {}), "service-output");
        reader.setDaemon(true);
        reader.start();
        int port = Integer.parseInt(url.group(1));
        awaitReady(port);
        return new ServiceProcess(process, port, (System.nanoTime() - start) / 1e9);
      }
    }
    throw new IOException("The service did not start: " + Files.readString(log));
  }

  private static void awaitReady(int port) throws Exception {
    byte[] ask = HttpRequests.get("/actuator/health/readiness");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      try (HttpConnection connection = new HttpConnection(port)) {
        if (connection.exchange(ask) == 200) {
          return;
        }
      } catch (IOException notYet) {
        // asked again
      }
      Thread.sleep(50);
    }
    throw new IOException("The service is not ready after " + PATIENCE_SECONDS + " s");
  }

  int port() {
    return port;
  }

  /** From the start of Java until it was ready. */
  double secondsToReady() {
    return secondsToReady;
  }

  Holding holding() throws Exception {
    String pid = String.valueOf(process.pid());
    jcmd(pid, "GC.run");
    double live = 0;
    for (Matcher part = USED.matcher(jcmd(pid, "GC.heap_info")); part.find(); ) {
      live += Double.parseDouble(part.group(1)) / 1024;
    }
    if (live == 0) {
      throw new IOException("the heap of process " + pid + " cannot be read");
    }
    Path proc = Path.of("/proc", pid);
    String status = Files.readString(proc.resolve("status"));
    try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
      return new Holding(
          (int) number(THREADS, status),
          (int) files.count(),
          live,
          number(RESIDENT, status) / 1024);
    }
  }

  /** How long Java's compilers have worked so far. */
  double compilerSeconds() throws Exception {
    String counters = jcmd(String.valueOf(process.pid()), "PerfCounter.print");
    return number(COMPILED, counters) / number(TICKS, counters);
  }

  private static double number(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("no " + pattern + " in " + text);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private static String jcmd(String pid, String command) throws Exception {
    Process asked = new ProcessBuilder(List.of(java("jcmd"), pid, command)).start();
    String answer = new String(asked.getInputStream().readAllBytes());
    asked.waitFor();
    return answer;
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("The service does not end when it is asked to");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
