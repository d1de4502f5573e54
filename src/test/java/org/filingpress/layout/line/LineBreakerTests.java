package org.filingpress.layout.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.line.Paragraphs.BODY;
import static org.filingpress.layout.line.Paragraphs.FONTS;
import static org.filingpress.layout.line.Paragraphs.PLAIN;
import static org.filingpress.layout.line.Paragraphs.SIGNS;
import static org.filingpress.layout.line.Paragraphs.broken;
import static org.filingpress.layout.line.Paragraphs.lines;
import static org.filingpress.layout.line.Paragraphs.runs;
import static org.filingpress.layout.line.Paragraphs.text;

import java.util.List;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.ParagraphStyle.Alignment;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTests {

  @Test
  void fillsALineWithTwentySevenHanziOnTheStandardPage() {
    String text = "深入贯彻落实党的二十大精神和省市区委工作部署要求，突出柳赞镇海洋渔业发展优势和妈祖旅游文化特色";

    List<Line> lines = lines(runs(text), PLAIN, 8845);

    assertThat(text(lines.get(0))).hasSize(27);
    assertThat(lines).hasSize(2);
    assertThat(lines).extracting(Line::end).containsExactly(Line.End.WRAPPED, Line.End.PARAGRAPH);
  }

  @ParameterizedTest
  @CsvSource({"6399, 19", "6400, 20", "6401, 20"})
  void fitsALineExactly(double width, int characters) {
    assertThat(text(lines(runs("预".repeat(30)), PLAIN, width).get(0))).hasSize(characters);
  }

  @Test
  void hangsTheSpacesAtALinesEnd() {
    List<Line> lines = lines(runs("防火经费        由镇政府统筹"), PLAIN, 4 * 320);

    assertThat(lines).extracting(Paragraphs::text).startsWith("防火经费", "由镇政府");
    assertThat(broken("防火经费　　　由镇政府", 4)).containsExactly("防火经费", "由镇政府");
  }

  @ParameterizedTest
  @CsvSource({
    "一二三四五，六七, 5, 一二三四",
    "一二三（四五）六, 4, 一二三",
    "一二三“四五”六, 4, 一二三",
    "一二三四％六七, 4, 一二三",
    "完成率达九≥95%以上, 6, 完成率达九",
    "一二三四—五六七八, 5, 一二三四—",
  })
  void keepsPunctuationFromTheWrongEndOfALine(String text, double width, String first) {
    assertThat(broken(text, width)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"——", "……"})
  void doesNotTearADashOrAnEllipsis(String sign) {
    assertThat(broken("优良天数以上" + sign + "较上年", 7))
        .first()
        .asString()
        .doesNotContain(sign.substring(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"25%", ">=90%", "PM2.5", "12345", "1,234,567.89", "2024/01", "3.5%", "don’t"})
  void keepsATokenWhole(String token) {
    List<String> lines = broken("各项目标完成" + token + "为准", 7);

    assertThat(lines.get(0)).isEqualTo("各项目标完成");
    assertThat(lines.get(1)).startsWith(token);
  }

  @Test
  void keepsASignWithItsNumber() {
    assertThat(broken("低温至 -5度", 3.7)).containsExactly("低温", "至 -5度");
  }

  @ParameterizedTest
  @CsvSource({
    "联系电话0314-6082345, 7, 联系电话0314-",
    "传真--6082345678901, 4, 传真--",
    "http://www.pingquan.gov.cn/zwgk/2025/, 12.5, http://www.pingquan.gov.cn/",
    "details-and-notes, 5.5, details-and-",
    "项目A（二期）, 3, 项目A",
    "完成、25年, 3, 完成、",
    "人数/总人数, 2, 人数",
  })
  void breaksWhereATokenAllowsIt(String text, double width, String first) {
    assertThat(broken(text, width)).first().isEqualTo(first);
  }

  @Test
  void cutsATokenThatIsLongerThanALineOnALineOfItsOwn() {
    List<String> lines = broken("编码13082325P00590110010FABCDEFGH完", 5);

    assertThat(lines.get(0)).isEqualTo("编码");
    assertThat(lines.get(1)).hasSizeBetween(8, 10).startsWith("13082325P");
    assertThat(String.join("", lines)).isEqualTo("编码13082325P00590110010FABCDEFGH完");
  }

  @Test
  void breaksAnywhereInAWordWhenWordWrapIsOff() {
    ParagraphStyle style = Paragraphs.settings(Alignment.START, 0, 0, true, false, false, false);

    assertThat(broken("按abcdefghijkl", style, 2)).first().isEqualTo("按abc".substring(0, 3));
  }

  @Test
  void letsPunctuationBeginALineWhenKinsokuIsOff() {
    ParagraphStyle style = Paragraphs.settings(Alignment.START, 0, 0, false, false, false, true);

    assertThat(broken("一二三四五，六七", style, 5)).containsExactly("一二三四五", "，六七");
  }

  @Test
  void appliesTheDocumentsListsToChineseTextOnly() {
    LineBreaker breaker = new LineBreaker(FONTS, "。", "（");
    TextStyle other =
        new TextStyle(
            "Times New Roman",
            "Times New Roman",
            "仿宋_GB2312",
            false,
            16,
            false,
            false,
            false,
            false,
            0,
            1,
            0,
            false,
            null,
            null);

    List<Line> chinese =
        breaker.breakLines(List.of(Paragraphs.text("一二三四，五")), PLAIN, BODY, 1280, f -> "");
    List<Line> japanese =
        breaker.breakLines(
            List.of(new Inline.Text("一二三四，五", other, null)), PLAIN, BODY, 1280, f -> "");

    assertThat(text(chinese.get(0))).isEqualTo("一二三四");
    assertThat(text(japanese.get(0))).isEqualTo("一二三");
  }

  @Test
  void appliesWordsOwnListsWhereTheDocumentHasNone() {
    LineBreaker breaker = new LineBreaker(FONTS, "", "");

    List<Line> lines =
        breaker.breakLines(List.of(Paragraphs.text("一二三四，五")), PLAIN, BODY, 1280, f -> "");

    assertThat(text(lines.get(0))).isEqualTo("一二三");
  }

  @Test
  void hangsOnePunctuationMarkWhereTheParagraphAllowsIt() {
    ParagraphStyle style = Paragraphs.settings(Alignment.START, 0, 0, true, true, false, true);

    assertThat(broken("一二三四五，六七", style, 5)).containsExactly("一二三四五，", "六七");
    assertThat(broken("一二三四五”。六七", style, 5)).first().isEqualTo("一二三四");
    assertThat(broken("一二三四9%六七", style, 4.5)).first().isEqualTo("一二三四");
  }

  @Test
  void putsAQuarterEmBetweenHanziAndDigitsWhereAutospaceIsOn() {
    ParagraphStyle spaced = Paragraphs.settings(Alignment.START, 0, 0, true, false, true, true);

    List<Line.Piece> pieces = lines(runs("完成25项"), spaced, 3000).get(0).pieces();

    assertThat(pieces).extracting(Line.Piece::x).containsExactly(0.0, 720.0, 1120.0);
    assertThat(lines(runs("完成25项"), PLAIN, 3000).get(0).pieces())
        .extracting(Line.Piece::x)
        .containsExactly(0.0, 640.0, 960.0);
  }

  @Test
  void neverTearsACharacterFromItsMarks() {
    String dot = "\uD84C\uDFB4"; // a hanzi beyond the first plane
    List<String> lines = broken((dot + "\uFE00").repeat(5) + "e\u0323\u0308x", 0.1);

    assertThat(lines).startsWith(dot, dot, dot, dot, dot);
    assertThat(lines).last().isEqualTo("x");
    assertThat(lines).hasSize(7);
  }

  @Test
  void obeysInvisibleBreaksAndGlue() {
    assertThat(broken("abcdefgh\u200Bijklmnop", 5)).containsExactly("abcdefgh", "ijklmnop");
    assertThat(broken("一二三\u2060四五", 3)).containsExactly("一二", "三四五");
    assertThat(broken("一二 10\u00A0kg", 3)).containsExactly("一二", "10\u00A0kg");
    assertThat(broken("perform\u00ADance", 4)).containsExactly("perform-", "ance");
    assertThat(broken("perform\u00ADance", 8)).containsExactly("performance");
  }

  @Test
  void treatsALineSeparatorAsALineBreak() {
    List<Line> lines = lines(List.of(Paragraphs.text("一\u2028二")), PLAIN, 3000);

    assertThat(lines).extracting(Line::end).containsExactly(Line.End.BREAK, Line.End.PARAGRAPH);
    assertThat(lines).extracting(Paragraphs::text).containsExactly("一", "二");
  }

  @Test
  void drawsChineseQuotesAndSignsOneEmWide() {
    List<Line> lines = lines(runs("“十四五”×…"), PLAIN, 8845);

    double right =
        lines.get(0).pieces().stream().mapToDouble(p -> p.x() + p.width()).max().orElse(0);
    assertThat(right).isEqualTo(7 * 320);
    assertThat(SIGNS.hintEastAsia()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -500, Double.NaN, Double.NEGATIVE_INFINITY, 1e-9})
  void setsOneCharacterOnALineWhereNothingFits(double width) {
    assertThat(lines(runs("预算25%"), PLAIN, width))
        .extracting(Paragraphs::text)
        .containsExactly("预", "算", "2", "5", "%");
  }

  @Test
  void livesWithAFontThatLies() {
    TextStyle lying = Paragraphs.style("Times New Roman", "仿宋_GB2312", Double.NaN);

    List<Line> lines = lines(List.of(new Inline.Text("预算25%", lying, null)), PLAIN, 320);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).pieces()).allMatch(piece -> piece.width() == 0);
  }

  @Test
  void swallowsATokenOfTenMillionLetters() {
    List<Line> lines = lines(List.of(Paragraphs.text("x".repeat(10_000_000))), PLAIN, 160_000);

    assertThat(lines.size()).isBetween(9_000, 11_000);
  }

  @Test
  void swallowsAHundredThousandSpacesAndMarks() {
    assertThat(lines(List.of(Paragraphs.text(" ".repeat(100_000))), PLAIN, 3200)).hasSize(1);
    assertThat(lines(List.of(Paragraphs.text("，".repeat(100_000))), PLAIN, 3200)).hasSize(10_000);
    assertThat(lines(List.of(Paragraphs.text("e" + "\u0323".repeat(100_000))), PLAIN, 0))
        .hasSize(1);
  }

  @Test
  void givesTheSameLinesTwice() {
    List<Inline> content = runs("按照冀财预〔2023〕15号文件，2024年安排12.50万元，完成率≥95%。");

    assertThat(lines(content, PLAIN, 2000)).isEqualTo(lines(content, PLAIN, 2000));
  }
}
