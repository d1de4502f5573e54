package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on, and how much of it others took meanwhile (Linux). */
final class Machine {

  private static final double TICKS_PER_SECOND = 100;
  private static final Duration SPIN = Duration.ofMillis(300);

  private final long busyAtStart = busyTicks();
  private final long ownAtStart = ownTicks();
  private final long wallAtStart = System.nanoTime();

  static String description() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %s %s, %s %s",
        runtime.availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        Runtime.version());
  }

  /** The first lines of a benchmark's report: its command, its day and its machine. */
  static String made(String benchmark, String date, double othersShare) {
    return String.format(
        Locale.ROOT,
        "Made by `benchmarks/run.sh %s` on %s.\nMachine: %s.\n"
            + "Other programs used %.0f %% of the cores during the run%s.\n\n",
        benchmark,
        date,
        description(),
        othersShare * 100,
        othersShare > 0.1 ? ": **the machine was busy, the figures are not to be relied on**" : "");
  }

  /** Seconds of the processor that this process and its ended children have used. */
  static double ownSeconds() {
    return ownTicks() / TICKS_PER_SECOND;
  }

  /** The share of all cores, 0 to 1, that other programs used since this object was made. */
  double othersShare() {
    double seconds = (System.nanoTime() - wallAtStart) / 1e9;
    double others = (busyTicks() - busyAtStart) - (ownTicks() - ownAtStart);
    return Math.max(0, others)
        / TICKS_PER_SECOND
        / seconds
        / Runtime.getRuntime().availableProcessors();
  }

  /** What two threads do of plain arithmetic, by what one does: 2 on two cores that are idle. */
  static Figures scaling(int rounds) throws InterruptedException {
    List<Double> ratios = new ArrayList<>();
    arithmetic(SPIN);
    for (int round = 0; round < rounds; round++) {
      double one = arithmetic(SPIN);
      double[] other = new double[1];
      Thread thread = new Thread(() -> other[0] = arithmetic(SPIN));
      thread.start();
      double both = arithmetic(SPIN);
      thread.join();
      ratios.add((both + other[0]) / one);
    }
    return new Figures(ratios);
  }

  private static double arithmetic(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long turns = 0;
    long x = 1;
    while (System.nanoTime() < end && x != 0) {
      for (int i = 0; i < 10_000; i++) {
        x = x * 6364136223846793005L + 1442695040888963407L;
      }
      turns++;
    }
    return turns;
  }

  private static String processor() {
    try {
      return Files.lines(Path.of("/proc/cpuinfo"))
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** User, nice, system, interrupts and stolen: the first line of /proc/stat. */
  private static long busyTicks() {
    try {
      String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+");
      long sum = 0;
      for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
        sum += Long.parseLong(fields[field]);
      }
      return sum;
    } catch (IOException e) {
      return 0;
    }
  }

  /** This process and its ended children. */
  private static long ownTicks() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long sum = 0;
      for (int field = 11; field <= 14; field++) {
        sum += Long.parseLong(fields[field]);
      }
      return sum;
    } catch (IOException e) {
      return 0;
    }
  }
}
