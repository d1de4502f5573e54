package org.filingpress.http.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A file's name in {@code Content-Disposition} (RFC 6266, appendix D). */
public final class FileName {

  /** What stands for itself (RFC 5987, 3.2.1), besides letters and digits. */
  private static final String PLAIN = "!#$&+-.^_`|~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private FileName() {}

  /**
   * @param plain for who does not understand the other: ASCII without quotes
   */
  public static String attachment(String plain, String name) {
    StringBuilder header =
        new StringBuilder("attachment; filename=\"").append(plain).append("\"; filename*=UTF-8''");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plainChar = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plainChar) {
        header.append(c);
      } else {
        HEX.toHexDigits(header.append('%'), b);
      }
    }
    return header.toString();
  }
}
