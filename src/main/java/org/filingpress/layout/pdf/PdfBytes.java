package org.filingpress.layout.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A PDF while it is made. FOP takes the file identifier (ISO 32000-1, 14.4) and the date of the
 * metadata from the clock; in their places go a digest of the file and the date of its creation, so
 * that equal documents are equal bytes.
 */
final class PdfBytes extends ByteArrayOutputStream {
  private static final String DATE = "<xmp:MetadataDate>";
  private static final String DATE_END = "</xmp:MetadataDate>";
  private static final int DIGITS = 32;
  private static final int SECOND = DIGITS + "> <".length();

  private final Instant created;

  PdfBytes(Instant created) {
    super(1 << 18);
    this.created = created.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Writes the finished file. */
  @Override
  public synchronized void writeTo(OutputStream out) throws IOException {
    setDate();
    int identifier = last("/ID [<", count) + "/ID [<".length();
    Arrays.fill(buf, identifier, identifier + DIGITS, (byte) '0');
    Arrays.fill(buf, identifier + SECOND, identifier + SECOND + DIGITS, (byte) '0');
    byte[] digest = HexFormat.of().formatHex(digest()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digest, 0, buf, identifier, DIGITS);
    System.arraycopy(digest, 0, buf, identifier + SECOND, DIGITS);
    super.writeTo(out);
  }

  /** The packet is not compressed (ISO 19005-2, 6.6.2.1); the shortest form of date always fits. */
  private void setDate() {
    int end = last(DATE_END, count) + DATE_END.length();
    int start = last(DATE, end);
    byte[] date = (DATE + created + DATE_END).getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(buf, start, end, (byte) ' ');
    System.arraycopy(date, 0, buf, start, date.length);
  }

  private int last(String text, int end) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int at = end - wanted.length; at >= 0; at--) {
      if (Arrays.equals(buf, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new IllegalStateException("a PDF without " + text);
  }

  private byte[] digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      digest.update(buf, 0, count);
      return digest.digest();
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent); // every JDK has it
    }
  }
}
