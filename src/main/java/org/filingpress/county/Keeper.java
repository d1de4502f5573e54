package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clears the way for new documents and removes those that no longer belong to the county. A file
 * that the run made is removed; one that somebody has changed since, or put there, is set aside:
 * nobody's work is lost.
 */
final class Keeper {

  private final RunFolder folder;

  /** The hashes of all that was ever made, by place. */
  private final Map<String, Set<String>> made = new ConcurrentHashMap<>();

  private final AtomicInteger setAside = new AtomicInteger();

  Keeper(RunFolder folder, Collection<Entry> journal) {
    this.folder = folder;
    journal.forEach(this::know);
  }

  /** Learns of files that are about to appear. */
  void know(Entry entry) {
    for (MadeFile file : entry.files()) {
      made.computeIfAbsent(file.file(), place -> ConcurrentHashMap.newKeySet()).add(file.sha256());
    }
  }

  /** How many files were set aside. */
  int setAside() {
    return setAside.get();
  }

  /** Makes sure that nothing is lost when a new file takes this place. */
  void clear(String place) throws IOException {
    Path file = folder.root().resolve(place);
    if (Files.isRegularFile(file) && !isOurs(place, file)) {
      setAside(file);
    }
  }

  /**
   * Removes the documents that were once made and are not among these places.
   *
   * @return how many were removed
   */
  int removeAllBut(Set<String> places) throws IOException {
    int removed = 0;
    for (String place : made.keySet()) {
      if (!places.contains(place)) {
        removed += remove(place) ? 1 : 0;
      }
    }
    return removed;
  }

  /**
   * Removes what lies at a place, or sets it aside.
   *
   * @return whether it was removed
   */
  boolean remove(String place) throws IOException {
    Path file = folder.root().resolve(place);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    clear(place);
    return Files.deleteIfExists(file);
  }

  private boolean isOurs(String place, Path file) throws IOException {
    return made.getOrDefault(place, Set.of()).contains(Sha256.of(file));
  }

  private synchronized void setAside(Path file) throws IOException {
    Files.createDirectories(folder.setAside());
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path free = folder.setAside().resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free =
          folder.setAside().resolve(name.substring(0, dot) + "（" + i + "）" + name.substring(dot));
    }
    Files.move(file, free, StandardCopyOption.ATOMIC_MOVE);
    setAside.incrementAndGet();
  }
}
