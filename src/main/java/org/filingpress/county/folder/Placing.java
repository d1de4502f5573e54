package org.filingpress.county.folder;

import java.io.IOException;
import org.filingpress.press.AtomicFiles;

/** Lets files appear in the folder and go from it. Thread-safe. */
public final class Placing {

  private final Keeper keeper;
  private final Journal journal;

  public Placing(Keeper keeper, Journal journal) {
    this.keeper = keeper;
    this.journal = journal;
  }

  /**
   * Lets finished files appear; the journal knows them before.
   *
   * @param entry what the journal is to have of them
   * @throws BlockedException when a file cannot take its place; others of them may have
   * @throws IOException when the disk fails
   */
  public void appear(AtomicFiles files, Entry entry) throws IOException {
    for (MadeFile file : entry.files()) {
      keeper.clear(file.file());
    }
    keeper.know(entry);
    journal.add(entry);
    appear(files);
  }

  /**
   * Lets finished files appear of which the journal need not know.
   *
   * @throws BlockedException when a file cannot take its place; others of them may have
   */
  public static void appear(AtomicFiles files) throws BlockedException {
    try {
      files.appear();
    } catch (IOException e) {
      throw new BlockedException("", e);
    }
  }

  /**
   * Removes what lies at a place, or sets it aside.
   *
   * @throws BlockedException when neither can be done
   */
  public void remove(String place) throws BlockedException {
    keeper.remove(place);
  }
}
