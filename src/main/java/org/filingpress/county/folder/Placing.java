package org.filingpress.county.folder;

import java.io.IOException;
import org.filingpress.press.AtomicFiles;

/** Lets finished files appear in the folder; the journal knows them before. Thread-safe. */
public final class Placing {

  private final Keeper keeper;
  private final Journal journal;

  public Placing(Keeper keeper, Journal journal) {
    this.keeper = keeper;
    this.journal = journal;
  }

  /**
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
    try {
      files.appear();
    } catch (IOException e) {
      throw new BlockedException("", e);
    }
  }
}
