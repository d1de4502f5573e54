package org.filingpress.http.county;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filingpress.county.CountyFiles.CountyFile;
import org.filingpress.filing.Sha256;
import org.filingpress.http.exchange.FileAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Sends finished files, each by the hash that its bytes have: an entity tag that says more than it
 * knows would let a client join the halves of two documents. Each file is hashed once.
 */
final class OpenedFiles {

  private static final int KNOWN = 2_000;
  private static final int BUFFER = 1 << 16;

  /** A file as it lies there; one that is replaced is another. */
  private record Lying(Path path, long size, FileTime changed, String key) {}

  private final Map<Lying, String> hashes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lying, String> eldest) {
          return size() > KNOWN;
        }
      };

  /**
   * @return false, and nothing is sent, when what lies there is not what the manifest says
   */
  boolean send(
      CountyFile file,
      String type,
      String name,
      String plainName,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file.path())) {
      if (channel.size() != file.size() || !file.sha256().equals(hash(file.path(), channel))) {
        return false;
      }
      new FileAnswer(channel, file.sha256(), type, name, plainName).send(request, response);
      return true;
    } catch (NoSuchFileException replaced) {
      return false;
    }
  }

  private String hash(Path path, FileChannel opened) throws IOException {
    Lying lying = lying(path);
    String known = known(lying);
    if (known != null && lying.size() == opened.size()) {
      return known;
    }
    String hash = hash(opened);
    // Only if the path led to the opened file all the while is it that file's.
    if (lying.equals(lying(path)) && lying.size() == opened.size()) {
      synchronized (hashes) {
        hashes.put(lying, hash);
      }
    }
    return hash;
  }

  private @Nullable String known(Lying lying) {
    synchronized (hashes) {
      return hashes.get(lying);
    }
  }

  private static Lying lying(Path path) throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    return new Lying(path, file.size(), file.lastModifiedTime(), String.valueOf(file.fileKey()));
  }

  private static String hash(FileChannel file) throws IOException {
    MessageDigest digest = Sha256.digest();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long position = 0;
    for (int read = file.read(buffer, position); read >= 0; read = file.read(buffer, position)) {
      position += read;
      digest.update(buffer.flip());
      buffer.clear();
    }
    return Sha256.hex(digest);
  }
}
