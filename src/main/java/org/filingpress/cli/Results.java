package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a run made, as the table at its end. */
final class Results {

  /**
   * One filing's documents.
   *
   * @param order of the filing in the input
   * @param document their name, or the filing's file when none was made
   * @param pages 0 when it was not laid out
   * @param bytes of all formats together
   * @param problems how many were found
   */
  record Row(
      int order,
      String document,
      boolean made,
      int projects,
      int pages,
      long bytes,
      long nanos,
      int problems) {}

  private static final List<String> HEAD = List.of("文档", "项目", "页数", "大小", "用时", "问题", "结果");

  private final List<Row> rows = new ArrayList<>();
  private final long start = System.nanoTime();

  synchronized void add(Row row) {
    rows.add(row);
  }

  synchronized void print(PrintWriter out) {
    rows.sort(Comparator.comparingInt(Row::order));
    TextTable table = new TextTable(HEAD);
    for (Row row : rows) {
      table.add(
          ProblemPrinter.printable(row.document()),
          row.made() ? String.valueOf(row.projects()) : "",
          row.pages() == 0 ? "" : String.valueOf(row.pages()),
          row.made() ? kilobytes(row.bytes()) : "",
          row.made() ? milliseconds(row.nanos()) : "",
          row.problems() == 0 ? "" : String.valueOf(row.problems()),
          row.made() ? "完成" : "未生成");
    }
    table.print(out);
    long made = rows.stream().filter(Row::made).count();
    out.printf(
        Locale.ROOT,
        "共 %d 份：完成 %d，未生成 %d；用时 %.1f 秒%n",
        rows.size(),
        made,
        rows.size() - made,
        (System.nanoTime() - start) / 1e9);
    out.flush();
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
  }

  private static String milliseconds(long nanos) {
    return String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
  }
}
