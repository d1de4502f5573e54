package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table on a terminal, its columns aligned: a hanzi takes two places, a Latin letter one. */
final class TextTable {

  private static final String GAP = "  ";

  /** A number, perhaps with its unit; or nothing. */
  private static final Pattern AMOUNT = Pattern.compile("([0-9][0-9.,]*( ?[^0-9 ]{1,3})?)?");

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> head) {
    rows.add(head);
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** Writes the rows, amounts to the right and everything else to the left. */
  void print(PrintWriter out) {
    int[] widths = new int[rows.get(0).size()];
    boolean[] amounts = new boolean[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      amounts[i] = rows.stream().skip(1).allMatch(row -> AMOUNT.matcher(row.get(column)).matches());
    }
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], CharacterWidth.of(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String space = " ".repeat(widths[i] - CharacterWidth.of(row.get(i)));
        line.append(i == 0 ? "" : GAP);
        line.append(amounts[i] ? space + row.get(i) : row.get(i) + space);
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
