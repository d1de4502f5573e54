package org.filingpress.layout.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.line.Paragraphs.lines;
import static org.filingpress.layout.line.Paragraphs.paragraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.ParagraphStyle.Alignment;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The texts of the three example filings in columns of several widths, line by line as LibreOffice
 * 7.4 broke them (how it was asked: docs/layout.md, "Lines").
 */
class RealLinesTests {
  private static final Path FOLDER = Path.of("src/test/resources/org/filingpress/layout/line");

  /** Column in twips, size in half-points, first-line indent in twips. */
  @ParameterizedTest
  @CsvSource({"8845, 32, 640", "2559, 21, 0", "1929, 21, 0", "1299, 21, 0"})
  void breaksTheExampleFilingsAsLibreOfficeDoes(int column, int halfPoints, int indent)
      throws IOException {
    Path expected =
        FOLDER.resolve("column-%d-size-%d-indent-%d.txt".formatted(column, halfPoints, indent));

    assertThat(broken(column, halfPoints, indent)).isEqualTo(Files.readAllLines(expected));
  }

  @ParameterizedTest
  @CsvSource({"8845, 32, 640"})
  void breaksThemAlikeInManyThreads(int column, int halfPoints, int indent) throws IOException {
    List<String> once = broken(column, halfPoints, indent);

    List<List<String>> often =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return broken(column, halfPoints, indent);
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toList();

    assertThat(often).allMatch(once::equals);
  }

  private static List<String> broken(int column, int halfPoints, int indent) throws IOException {
    ParagraphStyle style = paragraph(Alignment.JUSTIFY, 0, indent);
    TextStyle text = Paragraphs.style("Times New Roman", "仿宋_GB2312", halfPoints / 2.0);
    TextStyle signs = Paragraphs.style("仿宋_GB2312", "仿宋_GB2312", halfPoints / 2.0);
    List<String> broken = new ArrayList<>();
    for (String paragraph : Files.readAllLines(FOLDER.resolve("paragraphs.txt"))) {
      for (Line line : lines(Paragraphs.runs(paragraph, text, signs), style, column)) {
        broken.add(Paragraphs.text(line).replaceAll("\\s", ""));
      }
    }
    return broken;
  }
}
