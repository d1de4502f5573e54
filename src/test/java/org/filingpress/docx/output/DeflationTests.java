package org.filingpress.docx.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed here comes back from the JDK's own inflater, whatever it is. */
class DeflationTests {

  private static final byte[] CELL = xml("</w:tc><w:tc><w:tcPr><w:vAlign/></w:tcPr>");
  private static final byte[] ROW = xml("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");

  private final TextBuffer text = new TextBuffer(Integer.MAX_VALUE, 16);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "目",
        "产出指标产出指标产出指标",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "\uD869\uDED9"
      })
  void givesShortTextsBack(String written) throws IOException {
    text.write(written);

    assertComesBack();
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 258, 259, 260, 261, 515, 516, 517, 518, 519, 32_767, 32_768, 32_769})
  void givesRepetitionsOfEveryLengthBack(int length) throws IOException {
    text.write("数".repeat(length) + "x".repeat(length) + "数".repeat(length));

    assertComesBack();
  }

  @Test
  void givesATextOfManyBlocksBack() throws IOException {
    Random random = new Random(7);
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      written.append((char) ('一' + random.nextInt(20_000)));
    }
    text.write(written.toString());

    assertComesBack();
  }

  @Test
  void givesCharactersOfVeryUnequalFrequencyBack() throws IOException {
    StringBuilder written = new StringBuilder();
    Random random = new Random(11);
    for (int symbol = 0, times = 1; symbol < 22; symbol++, times = times * 8 / 5 + 1) {
      for (int i = 0; i < times; i++) {
        written.insert(random.nextInt(written.length() + 1), (char) ('a' + symbol));
      }
    }
    text.write(written.toString());

    assertComesBack();
  }

  @Test
  void givesATableBackWhosePiecesRepeat() throws IOException {
    table(500);

    assertThat(text.noteCount()).isEqualTo(500 * 7);
    assertComesBack();
  }

  @Test
  void givesBackWhatWasWrittenOverATextThatWasTakenBack() throws IOException {
    table(3);
    int kept = text.position();
    table(3);
    text.truncate(kept - 20);
    text.write("本部门无预算项目".repeat(20));
    table(3);

    assertComesBack();
  }

  @Test
  void givesATextBackThatWasPutTogetherFromStretchesOfAnother() throws IOException {
    table(40);
    TextBuffer whole = new TextBuffer(Integer.MAX_VALUE, 16);
    whole.append(text, 0, 1_000);
    whole.write("目录");
    whole.append(text, 1_000, text.position());

    assertThat(whole.noteCount()).isEqualTo(text.noteCount());
    assertThat(inflated(Deflation.compressed(whole)))
        .isEqualTo(whole.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void makesATableSmallerThanTheJdksFastestWay() {
    table(300);

    Deflater jdk = new Deflater(Deflater.BEST_SPEED, true);
    jdk.setInput(text.bytes(), 0, text.position());
    jdk.finish();
    int size = jdk.deflate(new byte[text.position() + 100]);
    jdk.end();
    assertThat(Deflation.compressed(text)).hasSizeLessThan(size);
  }

  private static byte[] xml(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private void table(int rows) {
    Random random = new Random(3);
    for (int row = 0; row < rows; row++) {
      text.piece(0, ROW);
      for (int cell = 0; cell < 6; cell++) {
        text.piece(1, CELL);
        String value = "指标" + random.nextInt(50) + "≥" + random.nextInt(9);
        text.writeEscaped(value, 0, value.length());
      }
    }
  }

  private void assertComesBack() throws IOException {
    assertThat(inflated(Deflation.compressed(text)))
        .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] inflated(byte[] compressed) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(compressed), inflater)) {
      return in.readAllBytes();
    } finally {
      inflater.end();
    }
  }
}
