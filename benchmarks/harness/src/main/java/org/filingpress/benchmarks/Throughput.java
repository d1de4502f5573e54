package org.filingpress.benchmarks;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

  private static final Duration WARM_UP = Duration.ofSeconds(6);
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

  /** Documents a second, by contender; a figure for each round. */
  Map<Entry, Figures> measure(int threadCount, int rounds) throws Exception {
    List<Entry> order = new ArrayList<>(contenders.keySet());
    Map<Entry, List<Double>> values = new EnumMap<>(Entry.class);
    for (int round = 0; round < rounds; round++) {
      for (Entry entry : order) {
        double one = documentsPerSecond(entry, threadCount, SAMPLE);
        values.computeIfAbsent(entry, e -> new ArrayList<>()).add(one);
      }
      java.util.Collections.rotate(order, 1);
    }
    Map<Entry, Figures> figures = new EnumMap<>(Entry.class);
    values.forEach((entry, list) -> figures.put(entry, new Figures(list)));
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

  private double documentsPerSecond(Entry entry, int threadCount, Duration time) throws Exception {
    List<Future<Double>> running = new ArrayList<>();
    for (int i = 0; i < threadCount; i++) {
      running.add(threads.submit(() -> oneThread(entry, time)));
    }
    double sum = 0;
    for (Future<Double> one : running) {
      sum += one.get();
    }
    return sum;
  }

  private double oneThread(Entry entry, Duration time) throws Exception {
    Contender contender = contenders.get(entry);
    Object filing = filings.get(entry);
    long start = System.nanoTime();
    long end = start + time.toNanos();
    int made = 0;
    long now;
    do {
      contender.make(filing, OutputStream.nullOutputStream());
      made++;
      now = System.nanoTime();
    } while (now < end);
    return made * 1e9 / (now - start);
  }
}
