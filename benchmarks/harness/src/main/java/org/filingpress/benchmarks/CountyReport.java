package org.filingpress.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of {@link CountyBenchmark} as they are printed and kept in RESULTS.md. */
record CountyReport(
    List<CountyProcess.Run> cold,
    Map<String, Figures> warm,
    int warmFilings,
    CountyBenchmark.Peers peers,
    List<CountyBenchmark.Many> many,
    Figures machineScaling,
    double othersShare,
    String date) {

  private static final int EXAMPLE_FILINGS = 24;
  private static final int HEAP = 512;

  String text() {
    return format("Made by `benchmarks/run.sh county` on %s.\n", date)
        + format("Machine: %s.\n", Machine.description())
        + format(
            "Other programs used %.0f %% of the cores during the run%s.\n\n",
            othersShare * 100,
            othersShare > 0.1
                ? ": **the machine was busy, the figures are not to be relied on**"
                : "")
        + "Every process has -Xmx512m. Heap: in use before a collection, and after one, at most."
        + " Medians, quartiles in\nbrackets.\n\n"
        + example()
        + "\n"
        + thousands()
        + "\n"
        + overhead()
        + "\n"
        + besides()
        + "\n"
        + targets()
        + "\n"
        + format(
            "Two threads ÷ one of plain arithmetic on this machine: %s.\n", machineScaling.text(2));
  }

  private String example() {
    return format(
        "The example county (%d filings; Word documents, PDFs, volume, workbook, archive), cold, from"
            + " `java -jar` to its\nend: %s s; resident %s MB; heap %s MB, after collection %s"
            + " MB.\n",
        EXAMPLE_FILINGS,
        cold(CountyProcess.Run::seconds).text(1),
        cold(CountyProcess.Run::residentMegabytes).text(0),
        cold(CountyProcess.Run::heapMegabytes).text(0),
        cold(CountyProcess.Run::liveMegabytes).text(0));
  }

  private Figures cold(ToDoubleFunction<CountyProcess.Run> figure) {
    return new Figures(cold.stream().mapToDouble(figure).boxed().toList());
  }

  private String thousands() {
    StringBuilder table = new StringBuilder();
    table.append(
        "`county --county all`, 120 filings a county, one run each, Java's start included:");
    table.append("\n\n| filings | formats | s | documents/s | heap, MB | after collection, MB |");
    table.append(" resident, MB | killed at | restart, s | made twice |\n");
    table.append("|---|---|---|---|---|---|---|---|---|---|\n");
    for (CountyBenchmark.Many one : many) {
      table.append(
          format(
              "| %,d | %s | %.1f | %.1f | %d | %d | %.0f | %,d | %.1f | %d |\n",
              one.filings(),
              one.formats(),
              one.whole().seconds(),
              one.perSecond(),
              one.whole().heapMegabytes(),
              one.whole().liveMegabytes(),
              one.whole().residentMegabytes(),
              one.found(),
              one.restart().seconds(),
              one.madeTwice()));
    }
    return table.toString();
  }

  private String overhead() {
    StringBuilder table = new StringBuilder();
    table.append(
        format(
            "%d filings of one county, Word documents only, in one warm process, in turns; ms a"
                + " document:\n\n",
            warmFilings));
    table.append("| workers | plain loop | press step | run to the last document, and manifest |");
    table.append(" with workbook and archive |\n|---|---|---|---|---|\n");
    for (int workers = 1; workers <= 2; workers++) {
      table.append(
          format(
              "| %d | %s | %s | %s | %s |\n",
              workers,
              millis("loop", workers),
              millis("press", workers),
              millis("run", workers),
              millis("whole", workers)));
    }
    return table.toString();
  }

  private String millis(String key, int workers) {
    return scaled(warm.get(key + "-" + workers), 1000.0 / warmFilings).text(2);
  }

  private String besides() {
    Figures ours = exampleSeconds();
    String table =
        "The example county's documents, s a document:\n\n| | s | ÷ Filingpress |\n|---|---|---|\n"
            + format(
                "| Filingpress: whole county run, warm, one worker: .docx, PDF, volume, workbook,"
                    + " archive | %s | 1 |\n",
                ours.text(3));
    if (peers.office().isEmpty()) {
      table += "| LibreOffice: there is no `soffice` on the PATH | | |\n";
    } else {
      Figures office =
          new Figures(peers.office().stream().map(LibreOffice.Sample::seconds).toList());
      table +=
          format(
              "| LibreOffice: .docx to PDF, one warm process | %s | %.1f |\n",
              office.text(3), office.median() / ours.median());
    }
    return table
        + format(
            "| docx4j 11.5.9: .docx to PDF, one warm process | %.3f | %.1f |\n",
            peers.docx4jSeconds(), peers.docx4jSeconds() / ours.median());
  }

  private Figures exampleSeconds() {
    return scaled(warm.get("example-1"), 1.0 / EXAMPLE_FILINGS);
  }

  private String targets() {
    StringBuilder rows = new StringBuilder("| what | measured | wanted | |\n|---|---|---|---|\n");
    CountyBenchmark.Many last = many.get(0);
    for (CountyBenchmark.Many one : many) {
      if (one.formats().equals(last.formats()) && one.filings() > last.filings()) {
        double ratio = one.perSecond() / last.perSecond();
        rows.append(
            row(
                format(
                    "documents/s at %,d ÷ at %,d (%s)",
                    one.filings(), last.filings(), one.formats()),
                format("%.2f", ratio),
                "≥ 0.9",
                ratio >= 0.9));
      }
      last = one;
    }
    int heap = many.stream().mapToInt(one -> one.whole().heapMegabytes()).max().orElse(0);
    rows.append(row("heap, MB, at most", String.valueOf(heap), "≤ 512", heap <= HEAP));
    int twice = many.stream().mapToInt(CountyBenchmark.Many::madeTwice).sum();
    rows.append(row("finished documents made twice", String.valueOf(twice), "0", twice == 0));
    Figures press = warm.get("press-1").over(warm.get("press-2"));
    rows.append(
        row("two workers ÷ one, press step", press.text(2), "≥ 1.7", press.median() >= 1.7));
    Figures whole = warm.get("whole-1").over(warm.get("whole-2"));
    rows.append(
        format("| two workers ÷ one, run with workbook and archive | %s | | |\n", whole.text(2)));
    Figures plain = warm.get("loop-1").over(warm.get("loop-2"));
    rows.append(format("| two threads ÷ one, plain loop | %s | | |\n", plain.text(2)));
    for (int workers = 1; workers <= 2; workers++) {
      Figures ratio = warm.get("run-" + workers).over(warm.get("loop-" + workers));
      String what =
          format("run to the last document, and manifest ÷ plain loop, %d at a time", workers);
      rows.append(row(what, ratio.text(2), "≤ 1.15", ratio.median() <= 1.15));
    }
    return rows.toString();
  }

  private static Figures scaled(Figures figures, double factor) {
    return new Figures(figures.values().stream().map(value -> value * factor).toList());
  }

  private static String row(String what, String measured, String wanted, boolean holds) {
    return format(
        "| %s | %s | %s | %s |\n", what, measured, wanted, holds ? "holds" : "**missed**");
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
