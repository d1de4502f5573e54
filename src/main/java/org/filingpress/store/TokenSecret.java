package org.filingpress.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.filingpress.filing.Sha256;

/** What a token looks like: {@code fp_} and 256 random bits in 43 letters (RFC 4648, 5). */
final class TokenSecret {

  private static final Pattern FORM = Pattern.compile("fp_[0-9A-Za-z_-]{43}");
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TokenSecret() {}

  static String random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return "fp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * What is kept of it. So many random bits need neither salt nor a slow hash: nobody can go
   * through them.
   */
  static String sha256(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
  }

  /** Takes the same time wherever they differ. */
  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
