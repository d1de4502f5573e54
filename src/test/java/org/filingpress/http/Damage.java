package org.filingpress.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What happens to requests on their way, or in a stranger's head; the same for the same seed. */
record Damage(Random random) {

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "true",
          "1e999",
          "-0",
          "9999999999",
          "\u0000",
          "\uFEFF",
          "\n{",
          "\r\n--",
          "[[[[[[[[[[[[[[[[[[[[",
          "\"year\":",
          "${1/0}",
          "[#list x as y]",
          "\u202e",
          "\uD869\uDED6",
          "x".repeat(5000));

  private static final List<String> WORDS =
      List.of(
          "",
          ".",
          "..",
          "../..",
          "*",
          "-1",
          "0",
          "00",
          "2147483648",
          "99999999999999999999",
          "1e3",
          "NaN",
          "null",
          "x",
          "a b",
          "a;b=c",
          "a/b",
          "a\\b",
          "a%b",
          "'",
          "\"",
          "\u0000",
          "\n",
          "平泉",
          "\uD869\uDED6",
          "\u202e",
          "130823",
          "999",
          "2025",
          "9999",
          "standard",
          "x".repeat(300));

  /** One to three changes to a body. */
  byte[] of(byte[] body) {
    byte[] damaged = body;
    for (int times = 1 + random.nextInt(3); times > 0 && damaged.length > 0; times--) {
      int at = random.nextInt(damaged.length);
      int length = Math.min(random.nextInt(40), damaged.length - at);
      damaged =
          switch (random.nextInt(5)) {
            case 0 -> replaced(damaged, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(damaged, at, length, new byte[0]);
            case 2 -> replaced(damaged, at, 0, piece());
            case 3 -> replaced(damaged, at, damaged.length - at, new byte[0]);
            default -> replaced(damaged, at, length, piece());
          };
    }
    return damaged;
  }

  /** A body that was never one. */
  byte[] noise() {
    byte[] noise = new byte[random.nextInt(200)];
    random.nextBytes(noise);
    return noise;
  }

  /** What a body does not expect. */
  static List<String> pieces() {
    return PIECES;
  }

  /** Values that make no sense, most of them. */
  static List<String> words() {
    return WORDS;
  }

  /** A value for a variable of an address or for a header. */
  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** The same as it stands in an address; or bytes that are no UTF-8. */
  String encodedWord() {
    return encoded(random.nextInt(8) == 0 ? noise() : word().getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a value as they stand in an address. */
  static String encoded(byte[] bytes) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : bytes) {
      encoded.append(
          Character.isLetterOrDigit(b & 0xFF) && b > 0
              ? String.valueOf((char) b)
              : "%%%02X".formatted(b));
    }
    return encoded.toString();
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] replaced(byte[] body, int at, int length, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(body, 0, at);
    out.write(with, 0, with.length);
    out.write(body, at + length, body.length - at - length);
    return out.toByteArray();
  }
}
