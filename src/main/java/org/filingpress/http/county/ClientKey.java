package org.filingpress.http.county;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.filingpress.http.guard.Client;

/**
 * Whose a run is.
 *
 * @param name for people
 * @param hash the same for the same client, and for no other
 */
record ClientKey(String name, String hash) {

  static ClientKey of(Client client) {
    String all = client.role() + "/" + client.county() + "/" + client.department() + "/";
    return new ClientKey(client.name(), sha256(all + client.name()));
  }

  /** Hexadecimal, lower case. */
  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
