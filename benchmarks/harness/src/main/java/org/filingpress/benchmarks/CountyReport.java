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
    ManyTable many,
    Figures machineScaling,
    double othersShare,
    String date) {

  private static final int EXAMPLE_FILINGS = 24;

  String text() {
    return Machine.made("county", date, othersShare)
        + "Every process has -Xmx512m. Heap: in use before a collection, and after one, at most."
        + " Medians, quartiles in\nbrackets.\n\n"
        + example()
        + "\n"
        + many.rows()
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
    rows.append(many.targets());
    Figures press = warm.get("press-1").over(warm.get("press-2"));
    rows.append(
        ManyTable.row(
            "two workers ÷ one, press step", press.text(2), "≥ 1.7", press.median() >= 1.7));
    Figures whole = warm.get("whole-1").over(warm.get("whole-2"));
    rows.append(
        format("| two workers ÷ one, run with workbook and archive | %s | | |\n", whole.text(2)));
    Figures plain = warm.get("loop-1").over(warm.get("loop-2"));
    rows.append(format("| two threads ÷ one, plain loop | %s | | |\n", plain.text(2)));
    for (int workers = 1; workers <= 2; workers++) {
      Figures ratio = warm.get("run-" + workers).over(warm.get("loop-" + workers));
      String what =
          format("run to the last document, and manifest ÷ plain loop, %d at a time", workers);
      rows.append(ManyTable.row(what, ratio.text(2), "≤ 1.15", ratio.median() <= 1.15));
    }
    return rows.toString();
  }

  private static Figures scaled(Figures figures, double factor) {
    return new Figures(figures.values().stream().map(value -> value * factor).toList());
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
