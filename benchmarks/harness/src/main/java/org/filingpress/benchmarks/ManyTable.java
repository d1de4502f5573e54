package org.filingpress.benchmarks;

import java.util.List;
import java.util.Locale;

/** The rows of {@link ManyFilings}, and what is wanted of them. */
record ManyTable(List<ManyFilings.Measured> many) {

  private static final int HEAP = 512;

  String rows() {
    StringBuilder table = new StringBuilder();
    table.append(
        "`county --county all`, 120 filings a county, one run each, Java's start included:");
    table.append("\n\n| filings | formats | s | documents/s | heap, MB | after collection, MB |");
    table.append(" resident, MB | killed at | restart, s | made twice |\n");
    table.append("|---|---|---|---|---|---|---|---|---|---|\n");
    for (ManyFilings.Measured one : many) {
      table.append(
          format(
              "| %,d | %s | %.1f%s | %.1f | %d | %d | %.0f | %,d | %.1f | %d |\n",
              one.filings(),
              one.formats(),
              one.whole().seconds(),
              one.halves() ? " (to the kill, and the restart)" : "",
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

  /** Rows of the table of what is wanted. */
  String targets() {
    StringBuilder rows = new StringBuilder();
    ManyFilings.Measured last = many.get(0);
    for (ManyFilings.Measured one : many) {
      if (one.filings() > last.filings()) {
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
    int twice = many.stream().mapToInt(ManyFilings.Measured::madeTwice).sum();
    rows.append(row("finished documents made twice", String.valueOf(twice), "0", twice == 0));
    return rows.toString();
  }

  static String row(String what, String measured, String wanted, boolean holds) {
    return format(
        "| %s | %s | %s | %s |\n", what, measured, wanted, holds ? "holds" : "**missed**");
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
