package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;

/**
 * The state of reading one part with running text: the document's body, a header, a footer. Knows
 * where it is, and which fields are open, for these may begin in one paragraph and end in another.
 */
final class Story {

  final String part;
  final Definitions definitions;
  final Relationships relationships;
  final ListLabels labels;
  final Findings findings;
  final Fields fields = new Fields();
  final Alternates alternates = new Alternates();

  /** Bookmarks between paragraphs, and text of a paragraph whose end was deleted. */
  final List<Inline> pending = new ArrayList<>();

  private final StringBuilder table = new StringBuilder();
  private int paragraph;

  Story(
      String part,
      Definitions definitions,
      Relationships relationships,
      ListLabels labels,
      Findings findings) {
    this.part = part;
    this.definitions = definitions;
    this.relationships = relationships;
    this.labels = labels;
    this.findings = findings;
  }

  void paragraphBegins() {
    paragraph++;
  }

  /** Goes into a cell; give what it returns to {@link #leave}. */
  int enter(int tableNumber, int row, int cell) {
    int mark = table.length();
    table.append(mark == 0 ? "" : "/");
    table.append("tbl[").append(tableNumber).append("]/tr[").append(row);
    table.append("]/tc[").append(cell).append(']');
    return mark;
  }

  void leave(int mark) {
    table.setLength(mark);
  }

  Place place() {
    return new Place(
        part, table.length() > 0 ? table.toString() : paragraph > 0 ? "p[" + paragraph + "]" : "");
  }

  void warn(String code, String... arguments) {
    findings.warn(code, place(), arguments);
  }
}
