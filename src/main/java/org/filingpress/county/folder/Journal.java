package org.filingpress.county.folder;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * What was made, a line of JSON each, written <em>before</em> the document's files appear under
 * their names: so a line counts only when the files lie there with the hashes it gives, and every
 * file that the run ever made is known by its hash. The last line of a department is the one that
 * counts. What a crash left half-written is no line.
 */
public final class Journal implements AutoCloseable {

  private final FileChannel channel;
  private boolean broken;

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /** The entries, in the order written; none when there is no journal. */
  public static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      // Not Files.lines: bytes that are no UTF-8 spoil their line only.
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          try {
            entries.add(Json.LINE.readValue(line, Entry.class));
          } catch (JacksonException | NullPointerException halfWritten) {
            // The document is made again.
          }
        }
      }
    }
    return entries;
  }

  /** Opens a journal to be continued, behind its last whole line. */
  public static Journal open(Path file) throws IOException {
    if (Files.exists(file)) {
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        long end = bytes.length();
        while (end > 0) {
          bytes.seek(end - 1);
          if (bytes.read() == '\n') {
            break;
          }
          end--;
        }
        bytes.setLength(end);
      }
    }
    return new Journal(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  /** Replaces a journal by these entries; what was forced before outlives a power cut still. */
  public static void rewrite(Path file, Collection<Entry> entries) throws IOException {
    Path beside = file.resolveSibling(".journal.part");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      for (Entry entry : entries) {
        out.write(line(entry));
      }
      out.flush();
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(file.toAbsolutePath().getParent());
  }

  /** Where the system can: Windows opens no folder. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unable) {
      // The old journal, should the power fail now, tells less and nothing wrong.
    }
  }

  /** Adds a line; when this returns, it outlives the process. */
  synchronized void add(Entry entry) throws IOException {
    if (broken) {
      throw new IOException("the journal ends in half a line");
    }
    ByteBuffer line = ByteBuffer.wrap(line(entry));
    long end = channel.size();
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
    } catch (IOException e) {
      // Whatever is added next must not become part of half a line.
      broken = true;
      channel.truncate(end);
      broken = false;
      throw e;
    }
  }

  /** Makes what was added outlive a power cut, too. */
  public synchronized void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static byte[] line(Entry entry) {
    return (Json.LINE.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
