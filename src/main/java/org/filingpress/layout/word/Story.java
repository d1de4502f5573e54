package org.filingpress.layout.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.filingpress.filing.WordPlace;

/**
 * The state of reading one part with running text: the document's body, a header, a footer. Knows
 * where it is, and which fields are open, for these may begin in one paragraph and end in another.
 */
final class Story {

  private final WordPlace part;
  final Definitions definitions;
  final Relationships relationships;
  final ListLabels labels;
  final Findings findings;
  final Fields fields = new Fields();
  final Alternates alternates = new Alternates();

  /** Bookmarks between paragraphs, and text of a paragraph whose end was deleted. */
  final List<Inline> pending = new ArrayList<>();

  private final Deque<int[]> cells = new ArrayDeque<>();
  private int paragraph;

  Story(
      WordPlace part,
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

  /**
   * Goes into a cell.
   *
   * @param table its number among those beside it
   */
  void enter(int table, int row, int cell) {
    cells.addLast(new int[] {table, row, cell});
  }

  void leave() {
    cells.removeLast();
  }

  WordPlace place() {
    WordPlace place = part;
    if (cells.isEmpty() && paragraph > 0) {
      return place.paragraph(paragraph);
    }
    for (int[] cell : cells) {
      place = place.table(cell[0]).row(cell[1]).cell(cell[2]);
    }
    return place;
  }

  void warn(String code, String... arguments) {
    findings.warn(code, place(), arguments);
  }
}
