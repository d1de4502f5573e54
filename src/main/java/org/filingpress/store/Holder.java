package org.filingpress.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A note beside the embedded database: which process has it open, and since when. It only serves
 * the message to the process that finds the database locked; the lock is the database's own, and a
 * note that a killed process left is harmless.
 */
final class Holder {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Path note;
  private boolean signed;

  Holder(Path note) {
    this.note = note;
  }

  void sign() {
    String since = MINUTE.format(LocalDateTime.now());
    try {
      Files.writeString(note, ProcessHandle.current().pid() + " " + since + "\n");
      signed = true;
    } catch (IOException e) {
      // the database is open all the same; the message to others will be less exact
    }
  }

  void leave() {
    if (signed) {
      try {
        Files.deleteIfExists(note);
      } catch (IOException e) {
        // the next holder writes over it
      }
    }
  }

  /** Process id and time ({@code 2026-03-01 09:30}) of the process that is still there. */
  Optional<String[]> read() {
    try {
      String[] words = Files.readString(note).strip().split(" ", 2);
      return words.length == 2 && ProcessHandle.of(Long.parseLong(words[0])).isPresent()
          ? Optional.of(words)
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
