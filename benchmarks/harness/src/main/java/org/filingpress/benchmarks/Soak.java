package org.filingpress.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many clients of all kinds for a long time: one request in ten is bad, and among the others are
 * uploads that are broken off, clients that go before their answer comes, and readers of a kilobyte
 * at a time. The same numbers every time.
 */
final class Soak {

  private static final int CLIENTS = 8;
  private static final int SLOW_MILLIS = 20;

  /**
   * @param statuses how often which status came
   * @param brokenOff uploads and answers that the client did not wait for
   * @param slow answers read slowly
   */
  record Result(double seconds, Map<Integer, Integer> statuses, int brokenOff, int slow) {}

  private final int port;
  private final byte[] filing;
  private final String accept;

  Soak(int port, byte[] filing, String accept) {
    this.port = port;
    this.filing = filing;
    this.accept = accept;
  }

  Result run(double seconds) throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Client>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Client client = new Client(new Random(i));
      running.add(threads.submit(() -> client.until(end)));
    }
    Map<Integer, Integer> statuses = new TreeMap<>();
    int brokenOff = 0;
    int slow = 0;
    try {
      for (Future<Client> one : running) {
        Client client = one.get();
        client.statuses.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        brokenOff += client.brokenOff;
        slow += client.slow;
      }
    } finally {
      threads.shutdown();
    }
    return new Result((System.nanoTime() - start) / 1e9, statuses, brokenOff, slow);
  }

  /** One client; each request over a connection of its own or the last one's. */
  private final class Client {
    private final Random random;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int brokenOff;
    private int slow;

    Client(Random random) {
      this.random = random;
    }

    Client until(long end) throws IOException {
      while (System.nanoTime() < end) {
        try (HttpConnection connection = new HttpConnection(port)) {
          for (int i = random.nextInt(20); i >= 0 && !connection.hasEnded(); i--) {
            if (!ask(connection)) {
              break;
            }
          }
        }
      }
      return this;
    }

    /** Whether the connection can be used again. */
    private boolean ask(HttpConnection connection) throws IOException {
      byte[] good = HttpRequests.document(filing, accept);
      int kind = random.nextInt(100);
      if (kind < 10) {
        count(connection.exchange(HttpRequests.document(bad(), accept)));
        return true;
      } else if (kind < 13) {
        connection.send(good, random.nextInt(good.length));
        brokenOff++;
        return false;
      } else if (kind < 16) {
        connection.send(good, good.length);
        brokenOff++;
        return false;
      } else if (kind < 18) {
        connection.send(good, good.length);
        count(connection.answer(SLOW_MILLIS));
        slow++;
        return true;
      }
      count(connection.exchange(good));
      return true;
    }

    private void count(int status) {
      statuses.merge(status, 1, Integer::sum);
    }

    /** The filing cut off, or with some bytes changed. */
    private byte[] bad() {
      if (random.nextBoolean()) {
        return java.util.Arrays.copyOf(filing, random.nextInt(filing.length));
      }
      byte[] bad = filing.clone();
      for (int i = 0; i < 3; i++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      return bad;
    }
  }
}
