package org.filingpress.county.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time work in a folder. The operating system holds the lock and lets it go when
 * the process ends, however it ends; a file beside it says who holds it.
 *
 * <p>Such a lock is the process's, not the channel's (POSIX, fcntl): closing any channel of the
 * file lets it go. So this process opens no lock file a second time while it holds it.
 */
public final class RunLock implements AutoCloseable {

  /** The lock files that this process holds or is about to. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @param wanted the lock's file; its folder is made where it is not there
   * @throws ProblemsException when another run works here; says which
   */
  public static RunLock take(Path wanted) throws IOException, ProblemsException {
    while (true) {
      try {
        Path folder = Files.createDirectories(wanted.toAbsolutePath().getParent()).toRealPath();
        @Nullable RunLock taken = take(folder.resolve(wanted.getFileName()), wanted);
        if (taken != null) {
          return taken;
        }
      } catch (NoSuchFileException removed) {
        // A run that took nothing in has just removed its traces.
      } catch (FileAlreadyExistsException e) {
        if (Files.exists(Path.of(e.getFile())) && !Files.isDirectory(Path.of(e.getFile()))) {
          throw e;
        }
        // The same, between two looks.
      }
    }
  }

  private static @Nullable RunLock take(Path file, Path wanted)
      throws IOException, ProblemsException {
    if (!HELD.add(file)) {
      throw heldByAnother(wanted);
    }
    @Nullable RunLock taken = null;
    try {
      taken = tryToTake(file, wanted);
      return taken;
    } finally {
      if (taken == null) {
        HELD.remove(file);
      }
    }
  }

  /**
   * @return null when the file was removed before it was locked
   */
  private static @Nullable RunLock tryToTake(Path file, Path wanted)
      throws IOException, ProblemsException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException asUsual) {
      // of a run before
    }
    Object before = key(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        throw heldByAnother(wanted);
      }
      if (Objects.equals(before, key(file))) {
        Files.writeString(holder(file), thisProcess());
        taken = true;
        return new RunLock(file, channel);
      }
      return null;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /** What tells a file from another that takes its place; null where the system has no such. */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  private static ProblemsException heldByAnother(Path file) {
    String holder;
    try {
      holder = Files.readString(holder(file)).strip();
    } catch (IOException notSaidYet) {
      holder = "?";
    }
    return new ProblemsException(
        List.of(Problem.error("county.locked", file.getParent().getParent().toString(), holder)));
  }

  private static Path holder(Path file) {
    return file.resolveSibling(file.getFileName() + ".holder");
  }

  private static String thisProcess() {
    return ProcessHandle.current().pid()
        + " "
        + LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)
        + "\n";
  }

  /** Whether a file is one of those by which a lock is held. */
  public static boolean isPartOf(Path lock, Path file) {
    return file.equals(lock) || file.equals(holder(lock));
  }

  /** Lets the lock go, and leaves nothing of it. */
  public void remove() throws IOException {
    try {
      Files.deleteIfExists(holder(file));
      Files.deleteIfExists(file);
    } finally {
      close();
    }
  }

  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
