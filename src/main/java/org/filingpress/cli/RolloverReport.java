package org.filingpress.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the officers have to look at, as CSV (RFC 4180) that Excel and WPS open: UTF-8 with its
 * mark. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
@FunctionalInterface
interface RolloverReport {

  RolloverReport NONE = cells -> {};

  void row(List<String> cells);

  /** Writes the head, and rows as they come. */
  static RolloverReport into(OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    RolloverReport report =
        cells -> {
          try {
            String line =
                cells.stream().map(RolloverReport::quoted).collect(Collectors.joining(","));
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    report.row(List.of("申报", "部门", "位置", "须核对"));
    return report;
  }

  private static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + ProblemPrinter.printable(cell).replace("\"", "\"\"") + '"';
  }
}
