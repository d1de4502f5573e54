package org.filingpress.layout.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.filingpress.layout.line.Paragraphs.BODY;
import static org.filingpress.layout.line.Paragraphs.FONTS;
import static org.filingpress.layout.line.Paragraphs.PLAIN;
import static org.filingpress.layout.line.Paragraphs.lines;
import static org.filingpress.layout.line.Paragraphs.paragraph;
import static org.filingpress.layout.line.Paragraphs.runs;

import java.util.List;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.ParagraphStyle.Alignment;
import org.filingpress.layout.word.ParagraphStyle.TabStop;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.api.Test;

class LineSetterTests {
  private static final Inline TAB = new Inline.Tab(BODY, null);
  private static final Inline BREAK = new Inline.LineBreak(BODY);
  private static final Inline PAGE_NUMBER =
      new Inline.Field(Inline.Field.Kind.PAGEREF, "_Toc1", "12", BODY, "_Toc1");
  private static final ParagraphStyle CONTENTS =
      paragraph(Alignment.START, 0, 0, new TabStop(8844, TabStop.Kind.RIGHT, "dot"));

  private static double right(Line line) {
    Line.Piece last = line.pieces().get(line.pieces().size() - 1);
    return last.x() + last.width();
  }

  @Test
  void indentsTheFirstLineByTwoCharacters() {
    List<Line> lines = lines(runs("一".repeat(40)), paragraph(Alignment.START, 0, 640), 8845);

    assertThat(lines).extracting(line -> line.pieces().get(0).x()).containsExactly(640.0, 0.0);
    assertThat(Paragraphs.text(lines.get(0))).hasSize(25);
  }

  @Test
  void setsHangingLinesAtTheLeftIndent() {
    List<Inline> content = List.of(text("1."), TAB, text("二".repeat(12)));

    List<Line> lines = lines(content, paragraph(Alignment.START, 640, -640), 3520);

    assertThat(lines.get(0).pieces()).extracting(Line.Piece::x).containsExactly(0.0, 640.0);
    assertThat(lines.get(1).pieces().get(0).x()).isEqualTo(640);
  }

  @Test
  void stretchesAJustifiedLineToTheEdgeButNotTheLast() {
    List<Line> lines = lines(runs("预".repeat(30)), paragraph(Alignment.JUSTIFY, 0, 0), 6500);

    Line.Glyphs glyphs = (Line.Glyphs) lines.get(0).pieces().get(0);
    assertThat(glyphs.letterSpacing()).isCloseTo(100.0 / 19, within(1e-9));
    assertThat(right(lines.get(0))).isCloseTo(6500, within(0.01));
    assertThat(right(lines.get(1))).isEqualTo(3200);
  }

  @Test
  void keepsTheShapeOfLatinWordsInAJustifiedLine() {
    List<Line> lines = lines(runs("安排资金1234567万元用于乡村振兴"), paragraph(Alignment.JUSTIFY, 0, 0), 3300);

    List<Line.Glyphs> glyphs =
        lines.get(0).pieces().stream().map(piece -> (Line.Glyphs) piece).toList();
    assertThat(glyphs).extracting(Line.Glyphs::text).containsExactly("安排资金", "1234567", "万元");
    assertThat(glyphs.get(1).letterSpacing()).isZero();
    assertThat(glyphs.get(1).x()).isEqualTo(glyphs.get(0).x() + glyphs.get(0).width());
    assertThat(right(lines.get(0))).isCloseTo(3300, within(0.01));
  }

  @Test
  void distributesTheLastLineToo() {
    List<Line> lines = lines(runs("项目AB"), paragraph(Alignment.DISTRIBUTE, 0, 0), 3200);

    assertThat(right(lines.get(0))).isCloseTo(3200, within(0.01));
  }

  @Test
  void stretchesALineThatALineBreakEndsUnlessTheDocumentForbidsIt() {
    List<Inline> content = List.of(text("预算绩效"), BREAK, text("目标"));
    ParagraphStyle style = paragraph(Alignment.JUSTIFY, 0, 0);
    LineBreaker asWord = new LineBreaker(FONTS, "", "", true);
    LineBreaker forbidden = new LineBreaker(FONTS, "", "", false);

    Line stretched = asWord.breakLines(content, style, BODY, 3200, f -> "").get(0);
    Line natural = forbidden.breakLines(content, style, BODY, 3200, f -> "").get(0);

    assertThat(stretched.end()).isEqualTo(Line.End.BREAK);
    assertThat(right(stretched)).isCloseTo(3200, within(0.01));
    assertThat(right(natural)).isEqualTo(1280);
  }

  @Test
  void centresWithoutTheHangingSpaces() {
    List<Line> lines = lines(runs("目录   "), paragraph(Alignment.CENTER, 0, 0), 1640);

    assertThat(lines.get(0).pieces().get(0).x()).isEqualTo(500);
    assertThat(lines(runs("目录"), paragraph(Alignment.END, 0, 0), 1640).get(0).pieces().get(0).x())
        .isEqualTo(1000);
  }

  @Test
  void endsAContentsLineWithItsNumberAtTheRightTab() {
    Line line = lines(List.of(text("一、总体绩效目标"), TAB, PAGE_NUMBER), CONTENTS, 8845).get(0);

    Line.Number number = (Line.Number) line.pieces().get(2);
    assertThat(number.endsAtRightTab()).isTrue();
    assertThat(number.x() + number.width()).isEqualTo(8844);
    Line.Glyphs leader = (Line.Glyphs) line.pieces().get(1);
    assertThat(leader.text()).matches("\\.{50,}");
    assertThat(leader.x()).isGreaterThanOrEqualTo(8 * 320);
    assertThat(leader.x() + leader.width()).isLessThanOrEqualTo(number.x());
  }

  @Test
  void setsTheDotsOfAllContentsLinesBelowEachOther() {
    double one = leaderStart("目标");
    double two = leaderStart("各项指标A");

    double dot = FONTS.face("Times New Roman", false, false, '.').advance('.') * 320;
    assertThat((two - one) / dot).isCloseTo(Math.rint((two - one) / dot), within(1e-6));
  }

  private static double leaderStart(String title) {
    List<Line.Piece> pieces =
        lines(List.of(text(title), TAB, PAGE_NUMBER), CONTENTS, 8845).get(0).pieces();
    return pieces.get(pieces.size() - 2).x();
  }

  @Test
  void wrapsALongContentsEntryAndEndsItsLastLineWithTheNumber() {
    List<Line> lines = lines(List.of(text("项".repeat(30)), TAB, PAGE_NUMBER), CONTENTS, 8845);

    assertThat(lines).hasSize(2);
    assertThat(Paragraphs.text(lines.get(0))).hasSize(27);
    assertThat(Paragraphs.text(lines.get(1))).matches("项{3}\\.+12");
    assertThat(right(lines.get(1))).isEqualTo(8844);
  }

  @Test
  void takesTheTabToTheNextLineWhenItsNumberHasNoRoom() {
    List<Line> lines = lines(List.of(text("项".repeat(27)), TAB, PAGE_NUMBER), CONTENTS, 8845);

    assertThat(lines).extracting(Paragraphs::text).first().isEqualTo("项".repeat(27));
    assertThat(Paragraphs.text(lines.get(1))).matches("\\.+12");
    assertThat(right(lines.get(1))).isEqualTo(8844);
  }

  @Test
  void alignsAtCentreAndDecimalTabs() {
    ParagraphStyle style =
        paragraph(
            Alignment.START,
            0,
            0,
            new TabStop(2000, TabStop.Kind.CENTER, ""),
            new TabStop(5000, TabStop.Kind.DECIMAL, ""));

    List<Line.Piece> pieces =
        lines(List.of(TAB, text("绩效"), TAB, text("12.50")), style, 8845).get(0).pieces();

    assertThat(pieces).extracting(Line.Piece::x).containsExactly(1680.0, 4680.0);
  }

  @Test
  void goesToTheNextDefaultTabBeyondTheCustomOnes() {
    Line line = lines(List.of(text("单位："), TAB, text("元")), PLAIN, 8845).get(0);

    assertThat(line.pieces().get(1).x()).isEqualTo(1260);
  }

  @Test
  void assignsABookmarkToTheLineInWhichItStands() {
    List<Inline> content =
        List.of(
            new Inline.Bookmark("start"),
            text("一".repeat(10)),
            new Inline.Bookmark("second"),
            text("二".repeat(5)),
            new Inline.Bookmark("end"));

    List<Line> lines = lines(content, PLAIN, 3200);

    assertThat(lines)
        .extracting(Line::bookmarks)
        .containsExactly(List.of("start"), List.of("second", "end"));
  }

  @Test
  void makesALineOfAnEmptyParagraphAsHighAsItsMark() {
    Line empty = lines(List.of(), PLAIN, 3200).get(0);
    FontFace face = FONTS.face("仿宋_GB2312", false, false, '中');

    assertThat(empty.pieces()).isEmpty();
    assertThat(empty.ascent()).isCloseTo(face.ascent() * 320, within(1e-9));
    assertThat(empty.descent()).isCloseTo(face.descent() * 320, within(1e-9));
  }

  @Test
  void makesALineAsHighAsItsTallestPiece() {
    Inline picture = new Inline.Picture(1000, 2000, "media/seal.png", "印章", BODY);

    List<Line> lines = lines(List.of(text("财政局"), picture, text("审核")), PLAIN, 2000);

    assertThat(lines.get(0).ascent()).isEqualTo(2000);
    assertThat(lines.get(0).pieces().get(1)).isInstanceOf(Line.Image.class);
    assertThat(Paragraphs.text(lines.get(1))).isEqualTo("审核");
  }

  @Test
  void endsALineAtAPageBreakWithoutAnEmptyLineAfterIt() {
    Inline pageBreak = new Inline.PageBreak(BODY);

    assertThat(lines(List.of(text("封面"), pageBreak), PLAIN, 3200))
        .extracting(Line::end)
        .containsExactly(Line.End.PAGE_BREAK);
    assertThat(lines(List.of(text("封面"), pageBreak, text("目录")), PLAIN, 3200))
        .extracting(Paragraphs::text)
        .containsExactly("封面", "目录");
    assertThat(lines(List.of(text("封面"), BREAK), PLAIN, 3200)).hasSize(2);
  }

  @Test
  void keepsUnderlinedSpacesAtTheEndOfAParagraph() {
    TextStyle underlined =
        new TextStyle(
            "Times New Roman",
            "Times New Roman",
            "仿宋_GB2312",
            false,
            16,
            false,
            false,
            true,
            false,
            0,
            1,
            0,
            true,
            null,
            null);

    Line line =
        lines(List.of(text("负责人："), new Inline.Text("          ", underlined, null)), PLAIN, 8845)
            .get(0);

    assertThat(right(line)).isEqualTo(4 * 320 + 10 * 80);
  }

  @Test
  void keepsALinkOnItsPieces() {
    List<Inline> content = List.of(text("详见"), new Inline.Text("附件", BODY, "_Toc2"), text("。"));

    assertThat(lines(content, PLAIN, 3200).get(0).pieces())
        .extracting(piece -> ((Line.Glyphs) piece).link())
        .containsExactly(null, "_Toc2", null);
  }

  private static Inline text(String text) {
    return Paragraphs.text(text);
  }
}
