package org.filingpress.county.source;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.filing.Sha256;
import org.filingpress.press.DocumentName;

/**
 * The filings of a run in one file, a canonical line each, so that they can be read again one by
 * one, in any order and by any thread, while memory holds but their places and the first of them.
 */
public final class Staging implements AutoCloseable {

  /** Bytes of the lines of a usual county. */
  private static final long USUAL = 16_000_000;

  private final FilingWriter writer = new FilingWriter(FilingWriter.Form.LINE);
  private final FilingReader reader = new FilingReader();
  private final OutputStream out;
  private final FileChannel in;

  /** Bytes of the lines whose filings stay in memory. */
  private final long inMemory;

  /** By the offsets of their lines. */
  private final Map<Long, Filing> kept = new HashMap<>();

  private long end;

  private Staging(OutputStream out, FileChannel in, long inMemory) {
    this.inMemory = inMemory;
    this.out = out;
    this.in = in;
  }

  /** An empty one; what was in the file is gone. */
  public static Staging create(Path file) throws IOException {
    return create(file, USUAL);
  }

  /**
   * The same.
   *
   * @param inMemory bytes of the lines whose filings stay in memory
   */
  static Staging create(Path file, long inMemory) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return new Staging(out, FileChannel.open(file, StandardOpenOption.READ), inMemory);
  }

  /** Adds a filing, by one thread; what was added can be read after {@link #flush}. */
  Staged add(Offer.Accepted offer) throws IOException {
    Filing filing = offer.filing();
    byte[] line = (writer.json(filing) + "\n").getBytes(StandardCharsets.UTF_8);
    Staged staged =
        new Staged(
            filing.department().code(),
            filing.department().name(),
            DocumentName.of(filing),
            filing.projects().size(),
            Sha256.of(line),
            end,
            line.length,
            offer.origin(),
            offer.revision(),
            offer.warnings());
    out.write(line);
    if (end + line.length <= inMemory) {
      kept.put(end, filing);
    }
    end += line.length;
    return staged;
  }

  void flush() throws IOException {
    out.flush();
  }

  /**
   * @throws ProblemsException when the source let something pass that the contract forbids
   */
  public Filing read(Staged staged) throws IOException, ProblemsException {
    Filing known = kept.get(staged.offset());
    if (known != null) {
      return known;
    }
    ByteBuffer line = ByteBuffer.allocate(staged.length());
    while (line.hasRemaining() && in.read(line, staged.offset() + line.position()) >= 0) {
      // until the line is whole
    }
    Reading reading = reader.readOne(new ByteArrayInputStream(line.array()));
    if (reading instanceof Reading.Accepted accepted) {
      return accepted.filing();
    }
    throw new ProblemsException(reading.problems());
  }

  @Override
  public void close() throws IOException {
    out.close();
    in.close();
  }
}
