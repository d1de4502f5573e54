package org.filingpress.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the HTTP benchmark found, as a part of RESULTS.md. */
final class HttpReport {

  private static final double LEAST_SHARE = 0.85;
  private static final int COMPARED = 4;
  private static final int BUSY = 503;
  private static final int LIMITED = 429;

  private final HttpBenchmark.Measured measured;
  private final double othersShare;
  private final String date;

  HttpReport(HttpBenchmark.Measured measured, double othersShare, String date) {
    this.measured = measured;
    this.othersShare = othersShare;
    this.date = date;
  }

  String text() {
    return Machine.made("http", date, othersShare)
        + startUp()
        + "\n"
        + loads()
        + "\n"
        + office()
        + "\n"
        + holding()
        + "\n"
        + targets();
  }

  private String startUp() {
    StartUp startUp = measured.startUp();
    return format("`serve` with %s, from", String.join(" ", ServiceProcess.OPTIONS))
        + " the start of Java until it is ready, s:\n\n"
        + "| | s |\n|---|---|\n"
        + format("| `java -jar target/filingpress.jar` | %s |\n", startUp.jar().text(1))
        + format(
            "| installed by `deploy/install.sh`: unpacked, with class-data sharing | %s |\n\n",
            startUp.installed().text(1))
        + "Clients and service share the machine. When they began, the compilers of the service and of"
        + (measured.warm() ? " the loops were quiet.\n" : " the loops **had still to compile**.\n");
  }

  private String loads() {
    StringBuilder table =
        new StringBuilder(
            "| clients | documents/s | p50, ms | p95, ms | p99, ms | ÷ press in a loop, two threads"
                + " | ÷ the same that reads JSON, too | other answers |\n"
                + "|---|---|---|---|---|---|---|---|\n");
    for (LoadBesideLoops beside : measured.loads()) {
      Load.Answers load = beside.answers();
      table.append(
          format(
              "| %d | %.1f | %.1f | %.1f | %.1f | %s | %s | %s |\n",
              load.clients(),
              load.perSecond(),
              load.quantile(0.5),
              load.quantile(0.95),
              load.quantile(0.99),
              beside.ofPress().text(2),
              beside.ofReading().text(2),
              load.others().isEmpty() ? "none" : load.others()));
    }
    return table.toString();
  }

  private String office() {
    List<LibreOffice.Sample> office = measured.office();
    if (office.isEmpty()) {
      return "LibreOffice is not installed.\n";
    }
    Figures seconds = new Figures(office.stream().map(LibreOffice.Sample::seconds).toList());
    return format(
        "LibreOffice, the same document to PDF, one warm process: %s s a document; the service"
            + " answers %.0f times as many to one client.\n",
        seconds.text(3), seconds.median() * measured.loads().get(0).answers().perSecond());
  }

  private String holding() {
    return "| | threads | open files | heap after a collection, MB | resident, MB |\n"
        + "|---|---|---|---|---|\n"
        + row("warm", measured.before())
        + row("after the loads", measured.afterLoad())
        + row(
            format("after %.0f s of clients of all kinds", measured.soak().seconds()),
            measured.afterSoak())
        + format(
            "\nAnswers of those %.0f s: %s; broken off by the client: %d; read slowly: %d.\n",
            measured.soak().seconds(),
            measured.soak().statuses(),
            measured.soak().brokenOff(),
            measured.soak().slow());
  }

  private static String row(String when, ServiceProcess.Holding holding) {
    return format(
        "| %s | %d | %d | %.0f | %.0f |\n",
        when,
        holding.threads(),
        holding.files(),
        holding.liveMegabytes(),
        holding.residentMegabytes());
  }

  private String targets() {
    double share =
        measured.loads().stream()
            .filter(load -> load.answers().clients() == COMPARED)
            .findFirst()
            .orElseThrow()
            .ofPress()
            .median();
    boolean onlyBusy =
        measured.loads().stream().allMatch(load -> isOnlyBusy(load.answers().others()));
    boolean noServerError =
        measured.soak().statuses().keySet().stream().allMatch(s -> s < 500 || s == BUSY);
    return "| what | measured | wanted | |\n|---|---|---|---|\n"
        + target(
            "service at 4 clients ÷ press in a loop",
            format("%.2f", share),
            "≥ 0.85",
            share >= LEAST_SHARE)
        + target(
            "answers under load but 200, 429, 503", onlyBusy ? "none" : "some", "none", onlyBusy)
        + target(
            "server errors in the soak", noServerError ? "none" : "some", "none", noServerError)
        + target(
            "heap after the soak ÷ before",
            format(
                "%.2f", measured.afterSoak().liveMegabytes() / measured.before().liveMegabytes()),
            "flat",
            measured.afterSoak().liveMegabytes() < measured.before().liveMegabytes() * 1.2)
        + target(
            "open files after the soak − before",
            String.valueOf(measured.afterSoak().files() - measured.before().files()),
            "≤ 8",
            measured.afterSoak().files() - measured.before().files() <= 8);
  }

  private static boolean isOnlyBusy(Map<Integer, Integer> others) {
    return others.keySet().stream().allMatch(status -> status == BUSY || status == LIMITED);
  }

  private static String target(String what, String found, String wanted, boolean holds) {
    return format("| %s | %s | %s | %s |\n", what, found, wanted, holds ? "holds" : "**missed**");
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
