package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTests {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "docx, 4",
    "柳溪镇, 6",
    "830-柳溪镇, 10",
    "（草案）, 8",
    "“一”、《二》, 12",
    "ＡＢ, 4",
    "𠅤村, 4",
    "한국, 4",
    "Ωé, 2",
    "✅⚡♿, 6",
    "😀🚀🥇🀄, 8",
    "e\u0301a\u0300, 2",
    "柳\u200B溪\u20DD, 4",
    "❤☺≥①, 4"
  })
  void aHanziTakesTwoPlacesAndALatinLetterOne(String text, int places) {
    assertThat(CharacterWidth.of(text)).isEqualTo(places);
  }

  @Test
  void columnsLineUpWhateverTheyHold() {
    TextTable table = new TextTable(List.of("文档", "页数", "结果"));
    table.add("柳溪镇人民政府", "7", "完成");
    table.add("Liuxi", "113", "未生成");
    table.add("", "", "完成");

    assertThat(print(table))
        .containsExactly(
            "文档            页数  结果",
            "柳溪镇人民政府     7  完成",
            "Liuxi            113  未生成",
            "                      完成");
  }

  private static List<String> print(TextTable table) {
    StringWriter out = new StringWriter();
    table.print(new PrintWriter(out));
    return out.toString().lines().toList();
  }
}
