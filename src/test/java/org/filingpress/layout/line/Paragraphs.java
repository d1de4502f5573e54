package org.filingpress.layout.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.ParagraphStyle.Alignment;
import org.filingpress.layout.word.ParagraphStyle.LineRule;
import org.filingpress.layout.word.ParagraphStyle.TabStop;
import org.filingpress.layout.word.TextStyle;

/** Paragraphs as the bureau's templates have them, broken with the real fonts. */
final class Paragraphs {
  static final FontSet FONTS = FontSet.load(Path.of("fonts"));

  /** The lists of the templates: Word's, without {@code >}, with the hyphen and ≥ and the like. */
  static final LineBreaker BREAKER =
      new LineBreaker(
          FONTS,
          "!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠-",
          "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥≥≤±≠≈＞＜");

  static final TextStyle BODY = style("Times New Roman", "仿宋_GB2312", 16);

  /** For the characters that the filler gives to the Chinese font. */
  static final TextStyle SIGNS = style("仿宋_GB2312", "仿宋_GB2312", 16);

  static final ParagraphStyle PLAIN = paragraph(Alignment.START, 0, 0);

  private Paragraphs() {}

  static TextStyle style(String latin, String chinese, double size) {
    return new TextStyle(
        latin,
        latin,
        chinese,
        latin.equals(chinese),
        size,
        false,
        false,
        false,
        false,
        0,
        1,
        0,
        true,
        null,
        null);
  }

  static ParagraphStyle paragraph(
      Alignment alignment, double left, double firstLine, TabStop... tabs) {
    return settings(alignment, left, firstLine, true, false, false, true, tabs);
  }

  static ParagraphStyle settings(
      Alignment alignment,
      double left,
      double firstLine,
      boolean kinsoku,
      boolean hanging,
      boolean autospace,
      boolean wordWrap,
      TabStop... tabs) {
    return new ParagraphStyle(
        alignment,
        left,
        0,
        firstLine,
        0,
        0,
        false,
        579,
        LineRule.EXACT,
        false,
        false,
        true,
        false,
        kinsoku,
        hanging,
        autospace,
        autospace,
        wordWrap,
        0,
        "",
        List.of(tabs),
        420);
  }

  static Inline text(String text) {
    return new Inline.Text(text, BODY, null);
  }

  /** Runs as the filler writes them: signs of doubtful width in the Chinese font. */
  static List<Inline> runs(String text) {
    return runs(text, BODY, SIGNS);
  }

  static List<Inline> runs(String text, TextStyle plain, TextStyle signs) {
    List<Inline> runs = new ArrayList<>();
    text.codePoints()
        .forEach(
            c -> {
              boolean sign = "·×±÷§¨°¤".indexOf(c) >= 0 || c >= 0x2000 && c <= 0x2E7F;
              runs.add(new Inline.Text(Character.toString(c), sign ? signs : plain, null));
            });
    return runs;
  }

  static List<Line> lines(List<Inline> content, ParagraphStyle style, double width) {
    return BREAKER.breakLines(content, style, BODY, width, field -> field.filed());
  }

  /** The texts of the lines of a paragraph whose column holds so many hanzi. */
  static List<String> broken(String text, double hanzi) {
    return broken(text, PLAIN, hanzi);
  }

  static List<String> broken(String text, ParagraphStyle style, double hanzi) {
    return lines(runs(text), style, hanzi * 320).stream().map(Paragraphs::text).toList();
  }

  static String text(Line line) {
    return line.pieces().stream()
        .map(
            piece ->
                piece instanceof Line.Glyphs glyphs
                    ? glyphs.text()
                    : piece instanceof Line.Number number ? number.field().filed() : "▣")
        .collect(Collectors.joining());
  }
}
