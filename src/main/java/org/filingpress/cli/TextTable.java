package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table on a terminal, its columns aligned: a hanzi takes two places, a Latin letter one. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> head) {
    rows.add(head);
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** Writes the rows, the first column to the left and the others to the right. */
  void print(PrintWriter out) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], CharacterWidth.of(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String space = " ".repeat(widths[i] - CharacterWidth.of(row.get(i)));
        line.append(i == 0 ? row.get(i) + space : GAP + space + row.get(i));
      }
      out.println(line);
    }
  }
}
