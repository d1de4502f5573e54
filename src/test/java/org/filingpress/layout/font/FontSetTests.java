package org.filingpress.layout.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontSetTests {

  private static final Path FOLDER = Path.of("fonts");
  private static final FontSet FONTS = FontSet.load(FOLDER);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "仿宋_GB2312, 平, GWFang-Regular",
    "fangsong_gb2312, 平, GWFang-Regular",
    "方正仿宋_GBK, 平, GWFang-Regular",
    "楷体_GB2312, 平, GWKai-Regular",
    "黑体, 平, NotoSansCJKsc-Medium-GBK",
    "方正小标宋简体, 平, NotoSerifCJKsc-Bold-Common",
    "宋体, 平, NotoSerifCJKsc-Regular-GB18030L2",
    "NSimSun, 平, NotoSerifCJKsc-Regular-GB18030L2",
    "Times New Roman, A, LiberationSerif-Regular",
    "Times New Roman, 平, NotoSerifCJKsc-Regular-GB18030L2",
    "某某手写体, 平, NotoSerifCJKsc-Regular-GB18030L2",
    "GW Kai, 平, GWKai-Regular",
    "仿宋_GB2312, ①, NotoSerifCJKsc-Regular-GB18030L2",
    "仿宋_GB2312, A, NotoSerifCJKsc-Regular-GB18030L2",
    "仿宋_GB2312, 𬇙, LXGWZhuqueFangsong-Regular",
    "楷体_GB2312, 𠅤, GWKaiSupplement-Regular",
    "宋体, 𬇙, NotoSerifCJKsc-Regular-GB18030L2",
  })
  void drawsACharacterWithTheFirstFaceOfItsChainThatHasIt(String font, String text, String face) {
    assertThat(FONTS.face(font, false, false, text.codePointAt(0)).name()).isEqualTo(face);
  }

  @ParameterizedTest
  @ValueSource(strings = {"仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体", "没有列出的字体"})
  void drawsChinesePunctuationOneEmWide(String font) {
    "“”‘’…—·×±，。、：；（）《》≥≤①Ⅱ℃"
        .codePoints()
        .forEach(
            codePoint -> {
              FontFace face = FONTS.face(font, false, false, codePoint);
              assertThat(face.has(codePoint)).isTrue();
              assertThat(face.advance(codePoint)).as(Character.toString(codePoint)).isEqualTo(1.0);
            });
  }

  @Test
  void hasEveryCharacterOfTheRealFilings() throws IOException {
    try (var filings = Files.list(Path.of("examples"))) {
      for (Path filing : filings.filter(Files::isRegularFile).toList()) {
        Files.readString(filing)
            .codePoints()
            .filter(codePoint -> !Character.isISOControl(codePoint))
            .forEach(
                codePoint ->
                    assertThat(FONTS.face("仿宋_GB2312", false, false, codePoint).has(codePoint))
                        .as(Character.toString(codePoint))
                        .isTrue());
      }
    }
  }

  @Test
  void measuresLatinLettersAsTimesNewRomanDoes() {
    FontFace face = FONTS.face("Times New Roman", false, false, 'A');
    assertThat(face.advance('A')).isCloseTo(0.722, within(0.001));
    assertThat(face.advance('1')).isEqualTo(0.5);
    assertThat(face.ascent()).isCloseTo(0.933, within(0.001));
    assertThat(face.descent()).isCloseTo(0.216, within(0.001));
  }

  @Test
  void takesTheBoldFaceWhereThereIsOne() {
    assertThat(FONTS.face("Times New Roman", true, false, 'A').name())
        .isEqualTo("LiberationSerif-Bold");
    assertThat(FONTS.face("Times New Roman", true, true, 'A').name())
        .isEqualTo("LiberationSerif-BoldItalic");
    assertThat(FONTS.face("宋体", true, false, '平').name()).isEqualTo("NotoSerifCJKsc-Bold-Common");
    assertThat(FONTS.face("仿宋_GB2312", true, false, '平').name()).isEqualTo("GWFang-Regular");
  }

  @Test
  void saysWhichFontNamesItKnows() {
    assertThat(FONTS.knows("仿宋_GB2312")).isTrue();
    assertThat(FONTS.knows("SIMSUN")).isTrue();
    assertThat(FONTS.knows("某某手写体")).isFalse();
  }

  @Test
  void saysWhenNoFaceHasACharacter() {
    int musicalSymbol = 0x1D11E;
    assertThat(FONTS.face("宋体", false, false, musicalSymbol).has(musicalSymbol)).isFalse();
  }

  @Test
  void tellsThatTheFolderHasNoMapping() {
    FontsException thrown = refused(folder.resolve("nowhere"));
    assertThat(thrown).hasMessageContaining("nowhere").hasMessageContaining("fonts.yml");
    assertThat(thrown.problems().get(0).code()).isEqualTo("layout.font-folder");
  }

  @Test
  void tellsEveryMissingFileWithItsLine() throws IOException {
    write("universal: [a.ttf]\nunknown: 宋体\nfonts:\n  - names: [宋体]\n    files: [b.ttf]\n");
    assertThat(refused(folder).problems())
        .extracting(Problem::place)
        .anySatisfy(place -> assertThat(place).endsWith("fonts.yml:1"))
        .anySatisfy(place -> assertThat(place).endsWith("fonts.yml:5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "universal: [a.ttf|1",
        "universal: [a.ttf]\\nfont: []|2",
        "universal: [a.ttf]\\nunknown: X\\nfonts: []|2",
        "universal: a.ttf|1",
        "universal: [{file: a.ttf, only: kana}]|1",
        "!!javax.script.ScriptEngineManager []|1",
        "|1",
      })
  void tellsTheLineOfABrokenMapping(String yaml, int line) throws IOException {
    write(yaml == null ? "" : yaml.replace("\\n", "\n"));
    FontsException thrown = refused(folder);
    assertThat(thrown.problems()).extracting(Problem::code).contains("layout.font-mapping");
    if (yaml != null) {
      assertThat(thrown.problems())
          .extracting(Problem::place)
          .anySatisfy(place -> assertThat(place).endsWith("fonts.yml:" + line));
    }
  }

  @Test
  void doesNotReadOutsideItsFolder() throws IOException {
    write("universal: [../../etc/passwd]\nunknown: 宋体\nfonts: [{names: [宋体]}]\n");
    assertThat(refused(folder).problems().get(0).code()).isEqualTo("layout.font-missing");
  }

  @Test
  void refusesATruncatedFontFile() throws IOException {
    byte[] whole = Files.readAllBytes(FOLDER.resolve("LiberationSerif-Regular.ttf"));
    for (int length : new int[] {0, 5, 100, 300, 5_000, 100_000}) {
      writeFont(Arrays.copyOf(whole, length));
      assertThat(refused(folder).problems())
          .as("%d bytes", length)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("layout.font-file");
                assertThat(problem.message(Locale.ENGLISH)).contains("x.ttf");
              });
    }
  }

  @Test
  void survivesAFontFileThatLies() throws IOException {
    byte[] whole = Files.readAllBytes(FOLDER.resolve("LiberationSerif-Regular.ttf"));
    for (int at = 0; at < 2_000; at++) {
      byte[] bent = whole.clone();
      bent[at] = (byte) 0xFF;
      writeFont(bent);
      try {
        FontSet.load(folder);
      } catch (FontsException refused) {
        assertThat(refused.problems().get(0).code()).isEqualTo("layout.font-file");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "65535, 31.99951171875"})
  void namesAFontWhoseWidthsCannotBe(int width, String ems) throws IOException {
    byte[] font = Files.readAllBytes(FOLDER.resolve("LiberationSerif-Regular.ttf"));
    ByteBuffer bent = ByteBuffer.wrap(font);
    for (int i = 0; i < bent.getChar(4); i++) {
      int entry = 12 + 16 * i;
      if (bent.getInt(entry) == 0x686D7478) { // hmtx
        int table = bent.getInt(entry + 8);
        for (int at = table; at + 4 <= table + bent.getInt(entry + 12); at += 4) {
          bent.putChar(at, (char) width);
        }
      }
    }
    writeFont(font);

    assertThat(refused(folder).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).contains("fonts.yml");
              assertThat(problem.message(Locale.ENGLISH))
                  .contains("x.ttf")
                  .contains("U+0021 is " + ems + " em wide");
            });
  }

  @Test
  void takesAFaceOfACollectionByItsName() throws IOException {
    byte[] regular = Files.readAllBytes(FOLDER.resolve("LiberationSerif-Regular.ttf"));
    byte[] bold = Files.readAllBytes(FOLDER.resolve("LiberationSerif-Bold.ttf"));
    int header = 20;
    ByteBuffer collection = ByteBuffer.allocate(header + regular.length + bold.length);
    collection.putInt(0x74746366).putInt(0x00010000).putInt(2);
    collection.putInt(header).putInt(header + regular.length);
    for (byte[] font : List.of(regular, bold)) {
      int start = collection.position();
      collection.put(font);
      for (int i = 0; i < collection.getChar(start + 4); i++) {
        int offsetAt = start + 12 + 16 * i + 8;
        collection.putInt(offsetAt, collection.getInt(offsetAt) + start);
      }
    }
    write(
        """
        universal: [x.ttc]
        unknown: 甲
        fonts:
          - names: [甲]
            files: [{file: x.ttc, face: Liberation Serif Bold}]
          - names: [乙]
            files: [x.ttc]
        """);
    Files.write(folder.resolve("x.ttc"), collection.array());
    FontSet fonts = FontSet.load(folder);
    assertThat(fonts.face("甲", false, false, 'm').advance('m')).isCloseTo(0.833, within(0.001));
    assertThat(fonts.face("乙", false, false, 'm').advance('m')).isCloseTo(0.778, within(0.001));
  }

  private FontsException refused(Path fonts) {
    assertThatThrownBy(() -> FontSet.load(fonts)).isInstanceOf(FontsException.class);
    return catchThrowableOfType(FontsException.class, () -> FontSet.load(fonts));
  }

  private void writeFont(byte[] font) throws IOException {
    write("universal: [x.ttf]\nunknown: 宋体\nfonts: [{names: [宋体]}]\n");
    Files.write(folder.resolve("x.ttf"), font);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("fonts.yml"), yaml);
  }
}
