package org.filingpress.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask again as soon as they have their answer, each over a connection of its own. */
final class Load {

  /**
   * What came of it.
   *
   * @param millis of every answer with status 200, sorted
   * @param others how often which other status came
   */
  record Answers(int clients, double seconds, double[] millis, Map<Integer, Integer> others) {

    /** Several of as many clients, one after the other. */
    static Answers together(List<Answers> parts) {
      Map<Integer, Integer> others = new TreeMap<>();
      parts.forEach(part -> part.others.forEach((k, v) -> others.merge(k, v, Integer::sum)));
      return new Answers(
          parts.get(0).clients,
          parts.stream().mapToDouble(Answers::seconds).sum(),
          parts.stream().flatMapToDouble(part -> Arrays.stream(part.millis)).sorted().toArray(),
          others);
    }

    double perSecond() {
      return millis.length / seconds;
    }

    double quantile(double share) {
      return millis.length == 0
          ? 0
          : millis[(int) Math.min(millis.length - 1, share * millis.length)];
    }
  }

  private record Own(List<Double> millis, Map<Integer, Integer> others) {}

  private final int port;
  private final byte[] request;

  Load(int port, byte[] request) {
    this.port = port;
    this.request = request;
  }

  Answers run(int clients, double seconds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Future<Own>> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      running.add(threads.submit(() -> client(end)));
    }
    List<Double> millis = new ArrayList<>();
    Map<Integer, Integer> others = new TreeMap<>();
    try {
      for (Future<Own> one : running) {
        millis.addAll(one.get().millis());
        one.get().others().forEach((status, count) -> others.merge(status, count, Integer::sum));
      }
    } finally {
      threads.shutdown();
    }
    double took = (System.nanoTime() - start) / 1e9;
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Answers(clients, took, sorted, others);
  }

  private Own client(long end) throws Exception {
    Own own = new Own(new ArrayList<>(), new TreeMap<>());
    HttpConnection connection = new HttpConnection(port);
    try {
      while (System.nanoTime() < end) {
        if (connection.hasEnded()) {
          connection.close();
          connection = new HttpConnection(port);
        }
        long asked = System.nanoTime();
        int status = connection.exchange(request);
        if (status == 200) {
          own.millis().add((System.nanoTime() - asked) / 1e6);
        } else {
          own.others().merge(status, 1, Integer::sum);
        }
      }
    } finally {
      connection.close();
    }
    return own;
  }
}
