package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;

/** The FreeMarker text of a part as it is compiled, and the tables that it refers to by number. */
final class Program {

  private final StringBuilder text = new StringBuilder();
  private final List<RunForm> forms = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private final List<TablePlan> tables = new ArrayList<>();
  private final List<String> emptyParagraphs = new ArrayList<>();

  /** Adds XML that is printed as it is; nothing in it is taken for FreeMarker. */
  void xml(String xml) {
    text.append(
        xml.replace("${", "${\"$\"}{")
            .replace("#{", "${\"#\"}{")
            .replace("[#", "${\"[\"}#")
            .replace("[@", "${\"[\"}@")
            .replace("[/", "${\"[\"}/"));
  }

  /** Adds a directive in FreeMarker's own text. */
  void directive(String freeMarker) {
    text.append(freeMarker);
  }

  /** Adds a call of one of the {@link Filling}'s functions. */
  void call(String function, Object... arguments) {
    text.append("${").append(function).append('(');
    for (int i = 0; i < arguments.length; i++) {
      text.append(i == 0 ? "" : ", ").append(arguments[i]);
    }
    text.append(")}");
  }

  int form(RunForm form) {
    return number(forms, form);
  }

  int literal(String literal) {
    return number(literals, literal);
  }

  int emptyParagraph(String xml) {
    return number(emptyParagraphs, xml);
  }

  /** Keeps a number for a table whose plan follows. */
  int nextTable() {
    tables.add(new TablePlan(0, List.of(), List.of(), List.of()));
    return tables.size() - 1;
  }

  void table(int number, TablePlan plan) {
    tables.set(number, plan);
  }

  String text() {
    return text.toString();
  }

  List<RunForm> forms() {
    return List.copyOf(forms);
  }

  List<String> literals() {
    return List.copyOf(literals);
  }

  List<TablePlan> tables() {
    return List.copyOf(tables);
  }

  List<String> emptyParagraphs() {
    return List.copyOf(emptyParagraphs);
  }

  private static <T> int number(List<T> known, T one) {
    int index = known.indexOf(one);
    if (index < 0) {
      known.add(one);
      return known.size() - 1;
    }
    return index;
  }
}
