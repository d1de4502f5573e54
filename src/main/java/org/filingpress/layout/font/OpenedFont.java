package org.filingpress.layout.font;

import static java.nio.channels.FileChannel.MapMode.READ_ONLY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A font file as it was opened. It is mapped: another file in its place changes nothing here, but
 * who writes into the file itself writes into what is drawn with.
 *
 * @param state the file's at that time
 */
record OpenedFont(Path path, ByteBuffer bytes, State state) {

  /**
   * @param file which file it is, where the file system tells that
   */
  record State(String file, long size, FileTime changed) {
    static State of(Path path) throws IOException {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(String.valueOf(now.fileKey()), now.size(), now.lastModifiedTime());
    }
  }

  static OpenedFont open(Path path) throws IOException {
    State state = State.of(path);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new IOException("larger than 2 GB");
      }
      return new OpenedFont(path, channel.map(READ_ONLY, 0, channel.size()), state);
    }
  }

  /**
   * Whether somebody wrote into it; a file that is gone or is another one now is left as it was.
   */
  boolean isChanged() {
    try {
      State now = State.of(path);
      return now.file().equals(state.file()) && !now.equals(state);
    } catch (IOException gone) {
      return false;
    }
  }
}
