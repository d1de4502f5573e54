package org.filingpress.benchmarks;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Documents a second of warm contenders. They take turns in rounds, so that whatever disturbs the
 * machine disturbs all of them; ratios are taken within a round.
 */
final class Throughput {

  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration SAMPLE = Duration.ofMillis(600);

  private final Map<Entry, Contender> contenders = new EnumMap<>(Entry.class);
  private final Map<Entry, Object> filings = new EnumMap<>(Entry.class);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Throughput(Map<Entry, Contender> opened, Path filing) throws Exception {
    contenders.putAll(opened);
    for (Map.Entry<Entry, Contender> one : opened.entrySet()) {
      filings.put(one.getKey(), one.getValue().read(filing));
    }
  }

  void warmUp() throws Exception {
    for (Entry entry : contenders.keySet()) {
      documentsPerSecond(entry, 2, WARM_UP);
    }
  }

  /** One thread's figures, by contender; one for each round. */
  Map<Entry, OneThread> oneThread(int rounds) throws Exception {
    List<Entry> order = new ArrayList<>(contenders.keySet());
    Map<Entry, List<Sample>> samples = new EnumMap<>(Entry.class);
    for (int round = 0; round < rounds; round++) {
      for (Entry entry : order) {
        samples.computeIfAbsent(entry, e -> new ArrayList<>()).add(sample(entry, SAMPLE));
      }
      Collections.rotate(order, 1);
    }
    Map<Entry, OneThread> figures = new EnumMap<>(Entry.class);
    samples.forEach(
        (entry, list) ->
            figures.put(
                entry,
                new OneThread(
                    new Figures(list.stream().map(Sample::perSecond).toList()),
                    new Figures(list.stream().map(Sample::cpuMillis).toList()))));
    return figures;
  }

  /** One round of one thread and two threads, next to each other; two divided by one. */
  Map<Entry, Figures> scaling(int rounds) throws Exception {
    Map<Entry, Figures> scaling = new EnumMap<>(Entry.class);
    for (Entry entry : contenders.keySet()) {
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        double one = documentsPerSecond(entry, 1, SAMPLE);
        double two = documentsPerSecond(entry, 2, SAMPLE);
        ratios.add(two / one);
      }
      scaling.put(entry, new Figures(ratios));
    }
    return scaling;
  }

  void close() {
    threads.shutdown();
  }

  /**
   * @param perSecond documents a second
   * @param cpuMillis milliseconds of the processor for a document: it suffers less from other
   *     programs, but leaves out the threads that compile and collect garbage
   */
  record OneThread(Figures perSecond, Figures cpuMillis) {}

  private record Sample(double perSecond, double cpuMillis) {}

  private double documentsPerSecond(Entry entry, int threadCount, Duration time) throws Exception {
    List<Future<Sample>> running = new ArrayList<>();
    for (int i = 0; i < threadCount; i++) {
      running.add(threads.submit(() -> sample(entry, time)));
    }
    double sum = 0;
    for (Future<Sample> one : running) {
      sum += one.get().perSecond();
    }
    return sum;
  }

  private Sample sample(Entry entry, Duration time) throws Exception {
    Contender contender = contenders.get(entry);
    Object filing = filings.get(entry);
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    long processorStart = processor.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    int made = 0;
    long now;
    do {
      contender.make(filing, OutputStream.nullOutputStream());
      made++;
      now = System.nanoTime();
    } while (now < end);
    double used = processor.getCurrentThreadCpuTime() - processorStart;
    return new Sample(made * 1e9 / (now - start), used / 1e6 / made);
  }
}
