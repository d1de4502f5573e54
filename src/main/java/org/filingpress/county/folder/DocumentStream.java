package org.filingpress.county.folder;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document's bytes, hashes them, and tells a disk that fails from a document that cannot be
 * written: the one ends the run, the other concerns nobody else.
 */
public final class DocumentStream extends FilterOutputStream {

  /** A document could not be written, though the disk took all it was given. */
  public static final class WriterException extends IOException {
    private static final long serialVersionUID = 1L;

    public WriterException(IOException failure) {
      super(failure);
    }

    public Throwable failure() {
      Throwable cause = getCause();
      return cause == null ? this : cause;
    }
  }

  /** Writes the document. */
  @FunctionalInterface
  public interface Writer {
    void write() throws IOException;
  }

  private final MessageDigest digest;
  private @Nullable IOException diskFailure;

  public DocumentStream(OutputStream disk, MessageDigest digest) {
    super(disk);
    this.digest = digest;
  }

  /**
   * @throws WriterException when the document, not the disk, is at fault
   */
  public void take(Writer writer) throws IOException {
    try {
      writer.write();
    } catch (IOException e) {
      throw diskFailure == null ? new WriterException(e) : diskFailure;
    } catch (RuntimeException e) {
      if (diskFailure != null) {
        // Libraries wrap it.
        throw diskFailure;
      }
      throw e;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      diskFailure = e;
      throw e;
    }
    digest.update(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      diskFailure = e;
      throw e;
    }
  }
}
