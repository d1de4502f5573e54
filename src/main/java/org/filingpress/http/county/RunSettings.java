package org.filingpress.http.county;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How county runs are made; {@code application.yml} says what each is for.
 *
 * @param queuePerCounty runs of one county that wait
 * @param workers the most documents of a run made at once; 0: one less than the machine has cores
 * @param node empty: the machine's name and the port
 * @param keep how often a run's state is written down
 * @param lost a run of which another process has said nothing for so long is taken over
 * @param takeOvers after so many a run that loses its process once more is not taken over again
 * @param locked how long a run waits for another one to leave its folder
 */
@ConfigurationProperties("filingpress.http.runs")
record RunSettings(
    @DefaultValue("1") int concurrent,
    @DefaultValue("20") int queue,
    @DefaultValue("5") int queuePerCounty,
    @DefaultValue("0") int workers,
    @DefaultValue("RESUME") OnStart onStart,
    @DefaultValue("") String node,
    @DefaultValue("2s") Duration keep,
    @DefaultValue("60s") Duration lost,
    @DefaultValue("10m") Duration locked,
    @DefaultValue("5") int takeOvers,
    @DefaultValue("10000") int problems,
    @DefaultValue("90d") Duration remembered,
    @DefaultValue("200") int pageSize,
    @DefaultValue Events events) {

  /** What becomes of runs that a process left unfinished. */
  enum OnStart {
    /** They go on. */
    RESUME,
    /** They stay {@link RunState#INTERRUPTED} until somebody restarts them. */
    MARK
  }

  /**
   * @param listeners at once
   * @param listenersPerClient of these
   * @param interval between two looks at a run
   * @param heartbeat the longest silence
   * @param longest that one stays connected; then he comes again
   */
  record Events(
      @DefaultValue("100") int listeners,
      @DefaultValue("20") int listenersPerClient,
      @DefaultValue("500ms") Duration interval,
      @DefaultValue("15s") Duration heartbeat,
      @DefaultValue("1h") Duration longest) {}

  /** What came up in a run has no more entries: each has a problem, and some are the run's own. */
  int mostEntries() {
    return problems + LiveRun.OF_THE_RUN + 2;
  }

  /** A process of this one's name that has kept its book no more so often is its predecessor. */
  Duration silent() {
    return keep.multipliedBy(5);
  }

  /**
   * The name of this process among those that share the database. Where the port is any free one,
   * no process had it before.
   *
   * @param port that the service listens on; 0: any
   */
  String nodeName(int port) {
    if (!node.isEmpty()) {
      return node;
    }
    return host() + ":" + (port == 0 ? UUID.randomUUID() : String.valueOf(port));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }

  int atOnce() {
    return Math.max(1, concurrent);
  }

  /** So that a run does not take every core from single documents. */
  int mostWorkers() {
    return workers > 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
