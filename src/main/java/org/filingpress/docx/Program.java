package org.filingpress.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.filingpress.docx.parts.Xml;
import org.jspecify.annotations.Nullable;

/**
 * The FreeMarker text of a part as it is compiled, and the tables that it refers to by number. XML
 * is not in the text: two characters stand for a {@linkplain #pieces piece} of it, so that nothing
 * an officer typed can be taken for FreeMarker's, and FreeMarker has little to parse.
 */
final class Program {

  /** The first of the characters that stand for pieces; Unicode gives them no meaning. */
  private static final char DIGITS = '\uE000';

  /** How many of them there are. */
  private static final int BASE = 4096;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder pending = new StringBuilder(Xml.DECLARATION);
  private final NavigableMap<Integer, Passage> places = new TreeMap<>();
  private @Nullable Passage place;
  private final Numbered<String> pieces = new Numbered<>();
  private final Numbered<RunForm> forms = new Numbered<>();
  private final Numbered<String> literals = new Numbered<>();
  private final List<TablePlan> tables = new ArrayList<>();
  private final Numbered<String> emptyParagraphs = new Numbered<>();

  /** The number that two characters of a program's output stand for, or -1. */
  static int pieceNumber(char high, char low) {
    int number = (high - DIGITS) * BASE + low - DIGITS;
    return high < DIGITS || high >= DIGITS + BASE ? -1 : number;
  }

  /** What is added from here on was written at this place of the template. */
  void at(Passage passage) {
    place = passage;
  }

  private void note() {
    if (place != null) {
      places.put(text.length(), place);
    }
  }

  /** Where in the template the pieces of the text come from, by their first index. */
  NavigableMap<Integer, Passage> places() {
    return Collections.unmodifiableNavigableMap(places);
  }

  /** Adds XML that is printed as it is. */
  void xml(String xml) {
    pending.append(xml);
  }

  /** Adds a directive in FreeMarker's own text. */
  void directive(String freeMarker) {
    flush();
    note();
    text.append(freeMarker);
  }

  private void flush() {
    if (!pending.isEmpty()) {
      int number = pieces.numberOf(pending.toString());
      text.append((char) (DIGITS + number / BASE)).append((char) (DIGITS + number % BASE));
      pending.setLength(0);
    }
  }

  /** Adds a call of one of the {@link Filling}'s functions. */
  void call(String function, Object... arguments) {
    flush();
    note();
    text.append("${").append(function).append('(');
    for (int i = 0; i < arguments.length; i++) {
      text.append(i == 0 ? "" : ", ").append(arguments[i]);
    }
    text.append(")}");
  }

  int form(RunForm form) {
    return forms.numberOf(form);
  }

  int literal(String literal) {
    return literals.numberOf(literal);
  }

  /** The text of a literal. */
  String literal(int number) {
    return literals.things.get(number);
  }

  int emptyParagraph(String xml) {
    return emptyParagraphs.numberOf(xml);
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
    flush();
    return text.toString();
  }

  /** The XML, in UTF-8. */
  List<byte[]> pieces() {
    List<byte[]> encoded = new ArrayList<>();
    for (String piece : pieces.things) {
      encoded.add(piece.getBytes(StandardCharsets.UTF_8));
    }
    return encoded;
  }

  List<RunForm> forms() {
    return forms.all();
  }

  List<String> literals() {
    return literals.all();
  }

  List<TablePlan> tables() {
    return List.copyOf(tables);
  }

  List<String> emptyParagraphs() {
    return emptyParagraphs.all();
  }

  /** Things that the program refers to by number; equal ones have the same. */
  private static final class Numbered<T> {
    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    int numberOf(T thing) {
      Integer number = numbers.putIfAbsent(thing, things.size());
      if (number == null) {
        things.add(thing);
        return things.size() - 1;
      }
      return number;
    }

    List<T> all() {
      return List.copyOf(things);
    }
  }
}
