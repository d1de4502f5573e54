package org.filingpress.http.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.filingpress.filing.Sha256;

/** The bytes of an answer and their hash. They are complete before the first is sent. */
final class Content {

  /** Writes the bytes. */
  @FunctionalInterface
  interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  private final ByteArrayOutputStream bytes;
  private final String sha256;

  private Content(ByteArrayOutputStream bytes, String sha256) {
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  static Content of(Source source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    MessageDigest digest = Sha256.digest();
    source.writeTo(new DigestOutputStream(bytes, digest));
    return new Content(bytes, Sha256.hex(digest));
  }

  /** Hexadecimal, lower case. */
  String sha256() {
    return sha256;
  }

  int size() {
    return bytes.size();
  }

  void writeTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }
}
