package org.filingpress.layout.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Alternate content (ECMA-376-3, 9.3): the first choice that is understood is read, else the
 * fallback.
 */
final class Alternates {

  private static final Set<String> UNDERSTOOD = Set.of("w14", "w15", "w16", "wp14", "a14", "wps");

  /** Depths of the open {@code mc:AlternateContent} elements, negative once a choice is made. */
  private final Deque<Integer> open = new ArrayDeque<>();

  /** {@code mc:AlternateContent} has just started. */
  void enter(Xml xml) {
    while (!open.isEmpty() && Math.abs(open.peek()) >= xml.depth()) {
      open.pop();
    }
    open.push(xml.depth());
  }

  /**
   * {@code mc:Choice} or {@code mc:Fallback} has just started: goes into it or passes over it.
   *
   * @return whether none of the alternatives was understood, and this was the last
   */
  boolean choose(Xml xml) {
    while (!open.isEmpty() && Math.abs(open.peek()) >= xml.depth()) {
      open.pop();
    }
    String requires = xml.attribute("Requires");
    boolean understood =
        xml.name().equals("mc:Fallback")
            || requires != null && UNDERSTOOD.containsAll(List.of(requires.strip().split("\\s+")));
    if (understood && !open.isEmpty() && open.peek() == xml.depth() - 1) {
      open.push(-open.pop());
      return false;
    }
    xml.skip();
    while (xml.next() == Xml.Event.TEXT) {
      // white space between the alternatives
    }
    xml.pushBack();
    return !xml.started() && !open.isEmpty() && open.peek() > 0;
  }
}
