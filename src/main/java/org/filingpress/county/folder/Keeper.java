package org.filingpress.county.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.filing.Sha256;

/**
 * Clears the way for new documents and removes those that no longer belong to the county. A file
 * that the run made is removed; one that somebody has changed since, or put there, is set aside:
 * nobody's work is lost.
 */
public final class Keeper {

  /**
   * What became of the files that had to go.
   *
   * @param removed how many were removed
   * @param blocked why others were not, by place
   */
  public record Removal(int removed, Map<String, BlockedException> blocked) {}

  private final RunFolder folder;

  /** The hashes of all that was ever made, by place. */
  private final Map<String, Set<String>> made = new ConcurrentHashMap<>();

  private final AtomicInteger setAside = new AtomicInteger();

  public Keeper(RunFolder folder, Collection<Entry> journal) {
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
  public int setAside() {
    return setAside.get();
  }

  /**
   * Makes sure that nothing is lost when a new file takes this place.
   *
   * @throws BlockedException when what lies there cannot be set aside
   */
  void clear(String place) throws BlockedException {
    Path file = folder.root().resolve(place);
    try {
      if (Files.isRegularFile(file) && !isOurs(place, file)) {
        setAside(file);
      }
    } catch (IOException e) {
      throw new BlockedException(place, e);
    }
  }

  /** Removes the files that were once made and are not among these places. */
  public Removal removeAllBut(Set<String> places) {
    int removed = 0;
    Map<String, BlockedException> blocked = new TreeMap<>();
    for (String place : made.keySet()) {
      if (!places.contains(place)) {
        try {
          removed += remove(place) ? 1 : 0;
        } catch (BlockedException e) {
          blocked.put(place, e);
        }
      }
    }
    return new Removal(removed, blocked);
  }

  /**
   * Removes what lies at a place, or sets it aside.
   *
   * @return whether it was removed
   */
  boolean remove(String place) throws BlockedException {
    Path file = folder.root().resolve(place);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    clear(place);
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new BlockedException(place, e);
    }
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
