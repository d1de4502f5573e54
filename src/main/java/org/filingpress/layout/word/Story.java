package org.filingpress.layout.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
  final Fields fields = new Fields(field -> warn("layout.field", field));
  final Alternates alternates = new Alternates();

  /** Bookmarks between paragraphs, and text of a paragraph whose end was deleted. */
  final List<Inline> pending = new ArrayList<>();

  private final Map<Props, List<Note>> ofRows = new IdentityHashMap<>();
  private final Deque<UnaryOperator<WordPlace>> table = new ArrayDeque<>();
  private int paragraph;
  private int section;

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

  /** How many paragraphs outside tables have begun. */
  int paragraph() {
    return paragraph;
  }

  /** The properties of a section are looked at, counted from 1. */
  void sectionBegins(int number) {
    section = number;
  }

  /**
   * Goes into a table, row or cell, until {@link #leave}.
   *
   * @param step from where it is to there
   */
  void enter(UnaryOperator<WordPlace> step) {
    table.addLast(step);
  }

  void leave() {
    table.removeLast();
  }

  WordPlace place() {
    if (section > 0) {
      return part.section(section);
    }
    if (table.isEmpty()) {
      return paragraph > 0 ? part.paragraph(paragraph) : part;
    }
    WordPlace place = part;
    for (UnaryOperator<WordPlace> step : table) {
      place = step.apply(place);
    }
    return place;
  }

  void warn(List<Note> notes) {
    if (!notes.isEmpty()) {
      findings.warn(notes, place());
    }
  }

  /** What of a row's properties cannot be followed; rows of one template share theirs. */
  List<Note> ofRow(Props properties) {
    return ofRows.computeIfAbsent(properties, Vocabularies.ROW::notes);
  }

  void error(String code, String... arguments) {
    findings.error(code, place(), arguments);
  }

  /** {@code mc:Choice} or {@code mc:Fallback} has just started. */
  void choose(Xml xml) {
    String requires = String.valueOf(xml.attribute("Requires"));
    if (alternates.choose(xml)) {
      unknown("mc:Choice Requires=\"" + requires + "\"");
    }
  }

  /** An element that is not known, at the place where reading is. */
  void unknown(String element) {
    warn("layout.unknown", Vocabulary.qualified(element));
  }

  /** Takes note of a bookmark that stands between paragraphs, rows or cells. */
  void bookmark(Xml xml) {
    String name = xml.attribute("name");
    if (name != null) {
      pending.add(new Inline.Bookmark(name));
    }
  }

  void warn(String code, String... arguments) {
    findings.warn(code, place(), arguments);
  }
}
