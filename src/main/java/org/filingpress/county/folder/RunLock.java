package org.filingpress.county.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time work in a folder. The operating system holds the lock and lets it go when
 * the process ends, however it ends; the file's text only says who holds it.
 */
public final class RunLock implements AutoCloseable {

  /** Beyond the text, which Windows would otherwise not let others read. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws ProblemsException when another run works here; says which
   */
  public static RunLock take(Path file) throws IOException, ProblemsException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      String holder = Files.readString(file).strip();
      throw new ProblemsException(
          List.of(Problem.error("county.locked", file.getParent().getParent().toString(), holder)));
    }
    String text =
        ProcessHandle.current().pid()
            + " "
            + LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    return new RunLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
