package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.filing.Samples.LINE;
import static org.filingpress.filing.Samples.WHOLE;
import static org.filingpress.filing.Samples.bytes;
import static org.filingpress.filing.Samples.shape;
import static org.filingpress.filing.Samples.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A filing whose text is broken does not spoil the ones around it. */
class BrokenFilingTests {

  @ParameterizedTest
  @MethodSource
  void goesOnWithTheNextLineAfterABrokenOne(String broken) {
    List<String> expected = List.of("1 ok", "2 " + code(broken), "3 ok");

    assertThat(shape(LINE + "\n" + broken + "\n" + LINE + "\n")).isEqualTo(expected);
    assertThat(shape(LINE + "\r\n" + broken + "\r\n" + LINE)).isEqualTo(expected);
  }

  static List<String> goesOnWithTheNextLineAfterABrokenOne() {
    return List.of(
        "oops",
        "null",
        "\"text\"",
        "}",
        ",",
        "[" + LINE + "]",
        LINE + ",",
        LINE + " x",
        LINE + "}",
        "{",
        "{\"format\": \"filingpress/fil",
        "{\"format\": \"filingpress/filing/1\"",
        "{\"format\": \"filingpress/filing/1\",",
        "{\"format\":",
        "{\"projects\": [",
        "{\"projects\": [{]}",
        "{\"a\"b\": 1}",
        "{'year': 2025}",
        "{\"year\": 2025 /* Jahr */}",
        "{\"year\": NaN}",
        "{\"year\": 2025,}",
        "{\"stage\": \"a\tb\"}",
        "{\"stage\": \"\\x\"}",
        "{\"stage\": \"\\u12\"}",
        "{}");
  }

  @Test
  void noDamageToALineReachesTheLinesAroundIt() throws IOException {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      text.write(bytes(LINE + "\n"));
      text.write(damaged(bytes(LINE), random));
      text.write(bytes("\n" + LINE + "\n"));

      List<String> shape = shape(text.toByteArray());

      assertThat(shape).as("seed " + seed).startsWith("1 ok").endsWith("3 ok");
      assertThat(shape.subList(1, shape.size() - 1)).allMatch(one -> one.startsWith("2 "));
    }
  }

  @Test
  void noDamageToALongTextReachesTheLineBehindIt() throws IOException {
    for (int seed = 0; seed < 3_000; seed++) {
      byte[] damaged = damaged(bytes(WHOLE), new Random(seed));
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      text.write(damaged);
      text.write(bytes("\n" + LINE + "\n"));

      List<String> shape = shape(text.toByteArray());

      String rest = new String(damaged, StandardCharsets.ISO_8859_1).stripTrailing();
      if (!rest.isEmpty() && ",[:".indexOf(rest.charAt(rest.length() - 1)) < 0) {
        assertThat(shape).as("seed " + seed).last().asString().endsWith(" ok");
      }
    }
  }

  /** A few bytes replaced, taken out or put in; no line feeds. */
  private static byte[] damaged(byte[] line, Random random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte b : line) {
      bytes.add(b);
    }
    String punctuation = "{}[]\":,\\ \r\t0u";
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      int at = random.nextInt(bytes.size());
      byte other =
          random.nextInt(3) == 0
              ? (byte) (0x80 + random.nextInt(0x80))
              : (byte) punctuation.charAt(random.nextInt(punctuation.length()));
      switch (random.nextInt(4)) {
        case 0 -> bytes.set(at, other);
        case 1 -> bytes.remove(at);
        case 2 -> bytes.add(at, other);
        default -> bytes.subList(at, bytes.size()).clear();
      }
      if (bytes.isEmpty()) {
        bytes.add((byte) '{');
      }
    }
    byte[] damaged = new byte[bytes.size()];
    for (int i = 0; i < damaged.length; i++) {
      damaged[i] = bytes.get(i);
    }
    return damaged;
  }

  @Test
  void goesOnAfterABrokenFirstFiling() {
    assertThat(shape("{\"year\": 2025\n" + LINE)).containsExactly("1 filing.ends-early", "2 ok");
    assertThat(shape("{\"year\": \"20\n" + LINE)).containsExactly("1 filing.syntax", "2 ok");
    assertThat(shape("oops\n" + LINE)).containsExactly("1 filing.no-object", "2 ok");
    assertThat(shape(with("\"year\": 2025,", "\"year\" 2025,") + WHOLE))
        .containsExactly("1 filing.syntax", "39 ok");
    assertThat(shape("{\n" + WHOLE)).containsExactly("1 filing.ends-early", "2 ok");
  }

  private static String code(String broken) {
    if (broken.equals("{}")) {
      return "filing.required filing.required filing.required filing.required";
    }
    if (broken.startsWith("[")) {
      return "filing.array";
    }
    if (broken.startsWith(LINE)) {
      return "filing.trailing";
    }
    if (!broken.startsWith("{")) {
      return "filing.no-object";
    }
    boolean open = List.of("{", "{\"format\":", "{\"projects\": [").contains(broken);
    return open || broken.endsWith("filing/1\"") || broken.endsWith("filing/1\",")
        ? "filing.ends-early"
        : "filing.syntax";
  }
}
