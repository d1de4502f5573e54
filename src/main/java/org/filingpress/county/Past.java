package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filingpress.county.folder.Entry;
import org.jspecify.annotations.Nullable;

/** The documents that were ever made, by department, and what of them still lies there. */
final class Past {

  private final Path root;
  private final Map<String, List<Entry>> made = new TreeMap<>();

  /**
   * @param journal in the order written
   */
  Past(Path root, Collection<Entry> journal) {
    this.root = root;
    journal.stream().filter(entry -> !entry.department().isEmpty()).forEach(this::add);
  }

  synchronized void add(Entry entry) {
    made.computeIfAbsent(entry.department(), department -> new ArrayList<>()).add(entry);
  }

  /** In order. */
  synchronized Set<String> departments() {
    return new TreeSet<>(made.keySet());
  }

  synchronized @Nullable Entry last(String department) {
    List<Entry> entries = made.get(department);
    return entries == null ? null : entries.get(entries.size() - 1);
  }

  /**
   * What was last made at these places, whatever lies there now; of a department the newest last.
   */
  synchronized List<Entry> lastAt(Set<String> places) {
    Set<String> left = new HashSet<>(places);
    List<Entry> found = new ArrayList<>();
    for (List<Entry> entries : made.values()) {
      Deque<Entry> ofOne = new ArrayDeque<>();
      for (int i = entries.size() - 1; i >= 0; i--) {
        Entry some = entries.get(i).at(left);
        if (!some.files().isEmpty()) {
          ofOne.addFirst(some);
          left.removeAll(some.places());
        }
      }
      found.addAll(ofOne);
    }
    return found;
  }

  /** What lies there of a department, as it was made; the oldest first. */
  synchronized List<Entry> lying(String department) throws IOException {
    List<Entry> entries = made.getOrDefault(department, List.of());
    Deque<Entry> lying = new ArrayDeque<>();
    Set<String> places = new HashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry left = entries.get(i).notAt(places).withWhatLiesIn(root);
      if (!left.files().isEmpty()) {
        lying.addFirst(left);
        places.addAll(left.places());
      }
    }
    return List.copyOf(lying);
  }
}
