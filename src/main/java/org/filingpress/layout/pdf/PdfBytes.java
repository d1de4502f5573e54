package org.filingpress.layout.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TimeZone;
import org.filingpress.layout.PdfInfo;

/**
 * A PDF while it is made. FOP takes the file identifier (ISO 32000-1, 14.4) from the clock and
 * writes the date of creation in the machine's time zone; in their places go a digest of the file
 * and the date in UTC, so that equal documents are equal bytes everywhere.
 */
final class PdfBytes extends ByteArrayOutputStream {
  static final String CREATOR = "Filingpress";

  private static final String DATE = "/CreationDate (";
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int DIGITS = 32;
  private static final int SECOND = DIGITS + "> <".length();

  private final Instant created;

  PdfBytes(Instant created) {
    super(1 << 18);
    this.created = created;
  }

  /**
   * What FOP is to be told as the creator: with as many blanks as the date of creation will be
   * shorter than elsewhere, namely where the machine's time is UTC ({@code Z} for {@code +08'00'}),
   * so that everything behind stands at one place in the file.
   */
  static String creator(PdfInfo info) {
    boolean utc = TimeZone.getDefault().getOffset(info.created().toEpochMilli()) == 0;
    return utc ? CREATOR + " ".repeat("+00'00'".length() - "Z".length()) : CREATOR;
  }

  /** Writes the finished file, and keeps nothing of it: FOP holds on to where it wrote. */
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
    buf = new byte[0];
    reset();
  }

  /** From the creator to the date; the information dictionary is the file's first object. */
  private void setDate() {
    int start = first("/Creator (", 0);
    int date = first(DATE, start);
    int end = first(")", date) + 1;
    int producer = first("/Producer", start);
    String between = new String(buf, producer, date - producer, StandardCharsets.ISO_8859_1);
    String text = "/Creator (" + CREATOR + ")\n" + between + DATE + UTC.format(created) + ")";
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Arrays.fill(buf, start, end, (byte) ' ');
    System.arraycopy(bytes, 0, buf, start, bytes.length);
  }

  private int first(String text, int from) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int at = from; at <= count - wanted.length; at++) {
      if (Arrays.equals(buf, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new IllegalStateException("a PDF without " + text);
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
