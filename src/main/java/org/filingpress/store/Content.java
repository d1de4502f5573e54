package org.filingpress.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;

/**
 * A filing as the store keeps it: its canonical line, line feed included, so that {@code sha256sum}
 * of an exported filing gives the hash.
 */
record Content(String line, String sha256) {

  static Content of(Filing filing) {
    String line = new FilingWriter(FilingWriter.Form.LINE).json(filing) + "\n";
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(line.getBytes(StandardCharsets.UTF_8));
      return new Content(line, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
