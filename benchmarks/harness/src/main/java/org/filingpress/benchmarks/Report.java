package org.filingpress.benchmarks;

import java.util.Locale;
import java.util.Map;

/** The figures as they are printed and kept in RESULTS.md. */
record Report(
    Map<Entry, Integer> sizes,
    Map<Entry, Throughput.OneThread> warm,
    Map<Entry, Figures> scaling,
    Figures machineScaling,
    Map<Entry, Figures> cold,
    Figures commandLine,
    int manyCount,
    double manySeconds,
    double othersShare,
    String date) {

  String text() {
    return Machine.made("filling", date, othersShare)
        + "The document: `examples/fengrun-yinchengpu-2021.json`, nine projects. All contenders'"
        + " documents hold the same\nparagraphs and tables; this is checked in the run. Medians,"
        + " quartiles in brackets.\n\n"
        + table()
        + "\n"
        + targets()
        + format("\nA cold `java -jar target/filingpress.jar make`: %s ms.\n", commandLine.text(0))
        + format(
            "%,d generated filings with page numbers in -Xmx128m, to files: %.1f s.\n",
            manyCount, manySeconds)
        + format(
            "Two threads ÷ one of plain arithmetic on this machine: %s.\n", machineScaling.text(2));
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| | documents/s, one thread | CPU, ms | two threads ÷ one | cold, ms | bytes |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (Entry entry : Entry.values()) {
      table.append(
          format(
              "| %s | %s | %s | %s | %s | %,d |\n",
              entry.title(),
              warm.get(entry).perSecond().text(0),
              warm.get(entry).cpuMillis().text(2),
              scaling.get(entry).text(2),
              cold.get(entry).text(0),
              sizes.get(entry)));
    }
    return table.toString();
  }

  private String targets() {
    Figures overXDocReport = ratio(Entry.XDOCREPORT);
    Figures overPoiTl = ratio(Entry.POI_TL);
    Figures overFloor = ratio(Entry.FLOOR);
    double size = sizes.get(Entry.FILLING) / (double) sizes.get(Entry.XDOCREPORT);
    Figures coldOverPoiTl = cold.get(Entry.FILLING).over(cold.get(Entry.POI_TL));
    Figures coldWithPages = cold.get(Entry.PRESS).over(cold.get(Entry.POI_TL));
    double twoThreads = scaling.get(Entry.FILLING).median();
    return "| what | measured | wanted | |\n|---|---|---|---|\n"
        + row(
            "documents/s ÷ XDocReport's",
            overXDocReport.text(2),
            "≥ 1.3",
            overXDocReport.median() >= 1.3)
        + row("size ÷ XDocReport's", format("%.2f", size), "≤ 1.10", size <= 1.1)
        + row("documents/s ÷ poi-tl's", overPoiTl.text(1), "≥ 12", overPoiTl.median() >= 12)
        + row("two threads ÷ one", scaling.get(Entry.FILLING).text(2), "≥ 1.8", twoThreads >= 1.8)
        + row("cold ÷ poi-tl's", coldOverPoiTl.text(2), "≤ 0.5", coldOverPoiTl.median() <= 0.5)
        + format(
            "| cold, with page numbers, which poi-tl has not, ÷ poi-tl's | %s | | |\n",
            coldWithPages.text(2))
        + format("| documents/s ÷ the floor's | %s | | |\n", overFloor.text(2))
        + format(
            "\nBy CPU time: %s × XDocReport, %s × poi-tl, %s × the floor.\n",
            cpuRatio(Entry.XDOCREPORT).text(2),
            cpuRatio(Entry.POI_TL).text(1),
            cpuRatio(Entry.FLOOR).text(2));
  }

  private Figures ratio(Entry peer) {
    return warm.get(Entry.FILLING).perSecond().over(warm.get(peer).perSecond());
  }

  private Figures cpuRatio(Entry peer) {
    return warm.get(peer).cpuMillis().over(warm.get(Entry.FILLING).cpuMillis());
  }

  private static String row(String what, String measured, String wanted, boolean holds) {
    return format(
        "| %s | %s | %s | %s |\n", what, measured, wanted, holds ? "holds" : "**missed**");
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
