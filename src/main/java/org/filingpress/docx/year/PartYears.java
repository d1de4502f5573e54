package org.filingpress.docx.year;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.filingpress.docx.parts.Whereabouts;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The literal years of one part, paragraph by paragraph, whatever runs Word has cut them into. */
final class PartYears {

  private static final Set<String> SPACES = Set.of("tab", "br", "cr", "drawing", "pict", "object");

  /** What was moved away or deleted is no text of the document (ECMA-376-1, 17.13.5). */
  private static final Set<String> NO_TEXT = Set.of("moveFrom", "del", "pPr", "rPr");

  private static final int AROUND = 12;

  /** Of a part: who has so many will look through it as a whole. */
  private static final int MOST = 100;

  /**
   * A character of a paragraph's text.
   *
   * @param element the number of its {@code w:t}; -1 for what only parts words
   * @param index in that element's text
   */
  private record Letter(int element, int index, boolean marked) {}

  private final WordPlace part;
  private final Set<String> marks;
  private final int from;
  private final int to;
  private final Map<Element, Integer> numbers = new IdentityHashMap<>();
  private final List<Element> elements;
  private final List<LiteralYear> found = new ArrayList<>();

  /** By element and index: the character that takes the place of another. */
  private final Map<Integer, Map<Integer, Character>> replaced = new TreeMap<>();

  /**
   * @param marks the ids of the character styles that mark a year to be moved on
   */
  PartYears(Document tree, WordPlace part, Set<String> marks, int from, int to) {
    this.part = part;
    this.marks = marks;
    this.from = from;
    this.to = to;
    this.elements = Wml.all(tree, "t");
    for (int i = 0; i < elements.size(); i++) {
      numbers.put(elements.get(i), i);
    }
    for (Element paragraph : Wml.all(tree, "p")) {
      paragraph(paragraph);
    }
  }

  List<LiteralYear> found() {
    return found;
  }

  private void paragraph(Element paragraph) {
    StringBuilder text = new StringBuilder();
    List<Letter> letters = new ArrayList<>();
    collect(paragraph, text, letters);
    for (YearWord word : YearWord.in(text.toString())) {
      List<Letter> at = letters.subList(word.start(), word.end());
      boolean marked = at.stream().allMatch(Letter::marked);
      if (!marked && !word.isMeant(text.toString(), from, to)) {
        continue;
      }
      String becomes = word.shifted(to - from);
      if (marked) {
        for (int i = 0; i < at.size(); i++) {
          replaced
              .computeIfAbsent(at.get(i).element(), e -> new TreeMap<>())
              .put(at.get(i).index(), becomes.charAt(i));
        }
      }
      if (found.size() < MOST && !isFallback(paragraph)) {
        String place = Whereabouts.of(paragraph, part).toString();
        found.add(
            new LiteralYear(place, excerpt(text, word), word.year(), marked ? becomes : null));
      }
    }
  }

  private void collect(Element parent, StringBuilder text, List<Letter> letters) {
    for (Element child : Wml.elements(parent)) {
      String name = child.getLocalName();
      Integer number = numbers.get(child);
      if (number != null) {
        String content = child.getTextContent();
        boolean marked = isMarked(child);
        for (int i = 0; i < content.length(); i++) {
          letters.add(new Letter(number, i, marked));
        }
        text.append(content);
      } else if (SPACES.contains(name)) {
        letters.add(new Letter(-1, 0, false));
        text.append('\n');
      } else if (!NO_TEXT.contains(name) && !Wml.is(child, "p")) {
        collect(child, text, letters);
      }
    }
  }

  private boolean isMarked(Element text) {
    return text.getParentNode() instanceof Element run
        && Wml.is(run, "r")
        && marks.contains(Wml.value(Wml.child(run, "rPr"), "rStyle"));
  }

  /** The same text again, for older programs (ECMA-376-3, 7.7). */
  private static boolean isFallback(Element element) {
    for (Object n = element.getParentNode();
        n instanceof Element around;
        n = around.getParentNode()) {
      if ("Fallback".equals(around.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  private static String excerpt(CharSequence text, YearWord word) {
    int start = Math.max(0, word.start() - AROUND);
    int end = Math.min(text.length(), word.end() + AROUND);
    String piece = text.subSequence(start, end).toString().replaceAll("\\s+", " ").strip();
    return (start > 0 ? "…" : "") + piece + (end < text.length() ? "…" : "");
  }

  /**
   * The part with the marked years moved on; empty when it has none. A year that is written in such
   * a way that its characters cannot be told apart in the file is taken for one that is not marked.
   */
  Optional<byte[]> changed(byte[] bytes) {
    if (replaced.isEmpty()) {
      return Optional.empty();
    }
    String xml = new String(bytes, StandardCharsets.UTF_8);
    RawText raw = new RawText(xml);
    boolean readable =
        raw.count() == elements.size()
            && Arrays.equals(xml.getBytes(StandardCharsets.UTF_8), bytes);
    TreeMap<Integer, int[]> ends = new TreeMap<>();
    for (Map.Entry<Integer, Map<Integer, Character>> element : replaced.entrySet()) {
      String text = elements.get(element.getKey()).getTextContent();
      List<int[]> places = readable ? raw.characters(element.getKey(), text) : List.of();
      if (places.isEmpty()) {
        found.replaceAll(year -> new LiteralYear(year.place(), year.excerpt(), year.year(), null));
        return Optional.empty();
      }
      element
          .getValue()
          .forEach(
              (index, c) -> {
                int[] place = places.get(index);
                ends.put(place[0], new int[] {place[1], c});
              });
    }
    StringBuilder result = new StringBuilder(xml.length());
    int at = 0;
    for (Map.Entry<Integer, int[]> each : ends.entrySet()) {
      result.append(xml, at, each.getKey()).append((char) each.getValue()[1]);
      at = each.getValue()[0];
    }
    return Optional.of(
        result.append(xml.substring(at)).toString().getBytes(StandardCharsets.UTF_8));
  }
}
