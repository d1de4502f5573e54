package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filingpress.filing.Samples.LINE;
import static org.filingpress.filing.Samples.WHOLE;
import static org.filingpress.filing.Samples.bytes;
import static org.filingpress.filing.Samples.read;
import static org.filingpress.filing.Samples.shape;
import static org.filingpress.filing.Samples.with;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs as a whole: many filings, broken ones among them, and encodings. */
class FilingStreamTests {

  @Test
  void readsJsonLinesAndGivesTheLineOfEach() {
    assertThat(shape(LINE + "\n" + LINE + "\r\n\n" + LINE)).containsExactly("1 ok", "2 ok", "4 ok");
  }

  @Test
  void readsFilingsOneAfterAnother() {
    assertThat(shape(WHOLE + WHOLE)).containsExactly("1 ok", "39 ok");
    assertThat(shape(LINE + LINE + " " + LINE)).containsExactly("1 ok", "1 ok", "1 ok");
    assertThat(shape(LINE + "\n" + WHOLE + LINE)).containsExactly("1 ok", "2 ok", "40 ok");
    assertThat(shape(WHOLE.replaceAll("(?m)^ +", ""))).containsExactly("1 ok");
  }

  @Test
  void saysWhereTheTextStopsBeingJson() {
    Problem missingColon =
        read(with("\"name\": \"平泉市\"", "\"name\" \"平泉市\"")).get(0).problems().get(0);

    assertThat(missingColon.place()).isEqualTo("$.county");
    assertThat(missingColon.message()).isEqualTo("第 5 行第 39 列附近不符合 JSON 语法");
  }

  @Test
  void refusesAListOfFilings() {
    assertThat(shape("[" + LINE + "]")).containsExactly("1 filing.array");
    assertThat(shape("[\n" + LINE + ",\n" + LINE + "\n]\n")).containsExactly("1 filing.array");
  }

  @Test
  void refusesWhatStandsBehindAFiling() {
    assertThat(shape(WHOLE.strip() + " x")).containsExactly("1 filing.trailing");
    assertThat(shape(WHOLE + "x")).containsExactly("1 ok", "39 filing.no-object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t", "\uFEFF"})
  void refusesAnInputWithoutAFiling(String empty) {
    assertThat(shape(empty)).containsExactly("1 filing.empty");
  }

  @Test
  void acceptsAByteOrderMarkBeforeAFiling() {
    assertThat(shape("\uFEFF" + WHOLE)).containsExactly("1 ok");
    assertThat(shape("\uFEFF" + LINE + "\n\uFEFF" + LINE)).containsExactly("1 ok", "2 ok");
  }

  @Test
  void namesTheEncodingThatATextSeemsToHave() {
    for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")) {
      assertThat(shape(WHOLE.getBytes(Charset.forName(name)))).containsExactly("1 filing.utf16");
    }
    for (byte[] other : List.of(new byte[] {0, 7, 3, 9}, new byte[] {1, 0, 3, 9})) {
      assertThat(shape(other)).noneMatch(problem -> problem.contains("utf16"));
    }
    for (String name : List.of("GBK", "GB18030")) {
      assertThat(shape(WHOLE.getBytes(Charset.forName(name)))).containsExactly("1 filing.gbk");
    }
    Problem gbk = read(WHOLE.getBytes(Charset.forName("GBK"))).get(0).problems().get(0);
    assertThat(gbk.message()).isEqualTo("第 4 行第 13 列不是 UTF-8 编码，文件似乎是 GBK 编码");
  }

  @Test
  void refusesBytesThatAreNoUtf8AndReadsOn() throws IOException {
    int[][] wrong = {
      {0xFF}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xE4, 0xB8}, {0xF5, 0x80, 0x80, 0x80}
    };
    for (int[] some : wrong) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write((LINE + "\n").getBytes(StandardCharsets.UTF_8));
      int at = LINE.indexOf("草案");
      bytes.write(LINE.substring(0, at).getBytes(StandardCharsets.UTF_8));
      for (int b : some) {
        bytes.write(b);
      }
      bytes.write((LINE.substring(at) + "\n" + LINE).getBytes(StandardCharsets.UTF_8));

      List<Reading> readings = read(bytes.toByteArray());

      assertThat(shape(readings)).containsExactly("1 ok", "2 filing.not-utf8", "3 ok");
      Problem problem = readings.get(1).problems().get(0);
      assertThat(problem.place()).isEqualTo("$.stage");
      assertThat(problem.arguments()).containsExactly("2", String.valueOf(at + 1));
    }
  }

  @Test
  void handsOverTheFirstOfTenThousandFilingsBeforeTheLastIsThere() throws IOException {
    byte[] line = bytes(LINE + "\n");
    int count = 10_000;
    AtomicInteger produced = new AtomicInteger();
    AtomicInteger consumed = new AtomicInteger();
    AtomicInteger furthestBehind = new AtomicInteger();
    InputStream lines =
        new InputStream() {
          private int at = line.length;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            if (at == line.length) {
              if (produced.get() == count) {
                return -1;
              }
              produced.incrementAndGet();
              at = 0;
            }
            int given = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, offset, given);
            at += given;
            return given;
          }
        };

    new FilingReader()
        .read(
            lines,
            reading -> {
              assertThat(reading).isInstanceOf(Reading.Accepted.class);
              assertThat(reading.line()).isEqualTo(consumed.incrementAndGet());
              furthestBehind.accumulateAndGet(produced.get() - consumed.get(), Math::max);
            });

    assertThat(consumed).hasValue(count);
    assertThat(furthestBehind).hasValueLessThanOrEqualTo(1);
  }

  @Test
  void readsTheSameWhateverPiecesTheInputComesIn() throws IOException {
    byte[] text = bytes("\uFEFF" + LINE + "\n{\"year\": \"20\n" + WHOLE + LINE + " 𠅤\n" + LINE);
    List<String> expected = shape(text);

    for (int piece : new int[] {1, 2, 3, 7, 4093}) {
      List<Reading> readings = new ArrayList<>();
      new FilingReader().read(inPieces(text, piece), readings::add);
      assertThat(shape(readings)).isEqualTo(expected);
    }
    assertThat(expected)
        .containsExactly("1 ok", "2 filing.syntax", "3 ok", "41 filing.trailing", "42 ok");
  }

  @Test
  void stopsAtTheSameCharacterWhateverPiecesTheInputComesIn() throws IOException {
    FilingLimits limits = new FilingLimits(7, 50, 1, 3, 2_000, 10);
    List<String> texts =
        List.of(
            with("草案", "草".repeat(51)),
            with("草案", "𠅤".repeat(25) + "\\u8349"),
            with("草案", "\\\\".repeat(51)),
            with("\"草案\"", "1".repeat(51)),
            with("\"stage\": \"草案\"", "\"x\": " + "[".repeat(7)),
            WHOLE.replace("\n", " ".repeat(60) + "\n"),
            WHOLE.replace("草案", "\",\"草\":\"案".repeat(200)));
    for (String text : texts) {
      byte[] whole = bytes(text + LINE);
      String expected = problems(new ByteArrayInputStream(whole), limits);

      assertThat(problems(inPieces(whole, 1), limits)).isEqualTo(expected);
      assertThat(problems(inPieces(whole, 5), limits)).isEqualTo(expected);
      assertThat(expected).containsPattern("filing\\.(too-|text-too-long)");
    }
  }

  @Test
  void readsOnAtTheSameLineWhateverPiecesTheInputComesIn() throws IOException {
    FilingLimits limits = new FilingLimits(7, 50, 1, 3, 2_000, 10);
    String begun = "{\"year\": 2025,";
    String full = begun + " ".repeat(2_000 - 1 - begun.length());
    // a second line that is cut at its first character, and leaves a string open at its end
    byte[] wrong = inLines(begun, "\u00FF\"open");
    byte[] large = inLines(full, "\"open");
    // a first line of which the rest is not looked at any more
    byte[] broken = inLines("{\"year\" 2025,", "\"stage\": \"\u00FF\"}");

    assertThat(shape(read(wrong, limits))).containsExactly("1 ok", "2 filing.not-utf8", "4 ok");
    assertThat(shape(read(large, limits))).containsExactly("1 ok", "2 filing.too-large", "4 ok");
    assertThat(shape(read(broken, limits))).containsExactly("1 ok", "2 filing.syntax", "4 ok");
    for (byte[] text : List.of(wrong, large, broken)) {
      String expected = problems(new ByteArrayInputStream(text), limits);
      assertThat(problems(inPieces(text, 1), limits)).isEqualTo(expected);
      assertThat(problems(inPieces(text, 5), limits)).isEqualTo(expected);
    }
  }

  /** A filing, these two lines and another filing; the letter ÿ is a byte that is no UTF-8. */
  private static byte[] inLines(String first, String second) {
    String text = LINE + "\n" + first + "\n" + second + "\n" + LINE;
    byte[] bytes = bytes(text.replace('\u00FF', '\u0001'));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 1 ? (byte) 0xFF : bytes[i];
    }
    return bytes;
  }

  @Test
  void passesOnAFailureOfTheInputItself() {
    InputStream failing =
        new FilterInputStream(Samples.stream(WHOLE)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, Math.min(length, 100));
            if (available() < 500) {
              throw new IOException("the line is dead");
            }
            return got;
          }
        };

    assertThatThrownBy(() -> new FilingReader().read(failing, reading -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("the line is dead");
  }

  @Test
  void readsOneFilingWhereOnlyOneIsWanted() throws IOException {
    FilingReader reader = new FilingReader();

    assertThat(reader.readOne(Samples.stream(WHOLE))).isInstanceOf(Reading.Accepted.class);
    assertThat(shape(List.of(reader.readOne(Samples.stream(WHOLE + WHOLE)))))
        .containsExactly("1 filing.more-than-one");
    assertThat(shape(List.of(reader.readOne(Samples.stream("")))))
        .containsExactly("1 filing.empty");
  }

  /** Each problem with its place in the text. */
  private static String problems(InputStream in, FilingLimits limits) throws IOException {
    List<Problem> problems = new ArrayList<>();
    new FilingReader(limits).read(in, reading -> problems.addAll(reading.problems()));
    return problems.toString();
  }

  private static InputStream inPieces(byte[] text, int piece) {
    return new FilterInputStream(new ByteArrayInputStream(text)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, piece));
      }
    };
  }
}
