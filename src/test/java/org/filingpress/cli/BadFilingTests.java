package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer is told about filings that cannot be made; the others are made all the same. */
class BadFilingTests {

  private static final String LIUXI = "830-平泉市柳溪镇人民政府-2025年部门预算绩效文本.docx";
  private static final String WOLONG = "831-平泉市卧龙镇人民政府-2025年部门预算绩效文本.docx";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void name() throws Exception {
    in = Files.createDirectory(folder.resolve("申报"));
    out = folder.resolve("out");
  }

  @Test
  void tellsEveryProblemWithFileAndPathAndHintAndMakesTheOthers() throws Exception {
    LineFiling bad =
        LineFiling.of("832", "平泉市榆树林子镇人民政府")
            .with("\"year\":2025", "\"year\":1899")
            .with("\"level1\":\"产出指标\"", "\"level1\":7")
            .with("\"purpose\":", "\"purposes\":");
    write("1.json", LineFiling.ofLiuxi());
    write("2.json", bad);
    write("3.json", LineFiling.of("831", "平泉市卧龙镇人民政府"));

    Made made = Made.of(in, out, "--format", "docx");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(Made.names(out)).containsExactly(LIUXI, WOLONG);
    String file = in.resolve("2.json").toString();
    assertThat(made.err().lines().filter(line -> line.startsWith("错误 " + file + " $")))
        .hasSize(3)
        .allMatch(line -> line.matches(".*：.*\\p{IsHan}.*"))
        .anyMatch(line -> line.contains(" $.year：") && line.contains("1899"))
        .anyMatch(line -> line.contains(" $.projects[0].indicators[0].level1："))
        .anyMatch(line -> line.contains("purposes"));
    assertThat(made.err()).containsPattern("(?m)^    .*\\p{IsHan}").contains("purpose");
    assertThat(made.err()).doesNotContain("1.json").doesNotContain("3.json");
    assertThat(made.out()).contains("共 3 份：完成 2，未生成 1");
    assertThat(made.out().lines().toList().get(2)).startsWith(file).endsWith("3  未生成");
  }

  @Test
  void makesTheLinesBeforeAndAfterABadOne() throws Exception {
    Path lines = in.resolve("全市.jsonl");
    Files.write(
        lines,
        List.of(
            LineFiling.ofLiuxi().json(),
            LineFiling.ofLiuxi().json().substring(0, 200),
            LineFiling.of("831", "平泉市卧龙镇人民政府").json()));

    Made made = Made.of(lines, out);

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(Made.names(out)).containsExactly(LIUXI, WOLONG);
    assertThat(made.err()).contains("错误 " + lines + " 第2行").doesNotContain("第3行");
    assertThat(made.out()).contains("共 3 份：完成 2，未生成 1");
  }

  @Test
  void makesTheFirstOfTwoFilingsOfOneNameAndRefusesTheSecond() throws Exception {
    LineFiling second = LineFiling.ofLiuxi().with("加强党员管理。", "一".repeat(9_000));
    write("1.json", LineFiling.ofLiuxi());
    Made.of(in, out);
    byte[] first = Files.readAllBytes(out.resolve(LIUXI));
    Files.delete(out.resolve(LIUXI));
    write("2.json", second);

    Made made = Made.of(in, out);

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(Made.names(out)).containsExactly(LIUXI);
    assertThat(out.resolve(LIUXI)).hasBinaryContent(first);
    assertThat(made.err())
        .contains("错误 " + in.resolve("2.json") + "：")
        .contains("与“" + in.resolve("1.json") + "”的文档同名");
    assertThat(made.err()).doesNotContain("错误 " + in.resolve("1.json"));
  }

  @Test
  void writesNothingForAFileThatIsNoFiling() throws Exception {
    Files.write(in.resolve("图片.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});

    Made made = Made.of(in, out);

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(Made.names(out)).isEmpty();
    assertThat(made.err()).startsWith("错误 " + in.resolve("图片.json"));
    assertThat(made.out()).contains("共 1 份：完成 0，未生成 1");
  }

  @Test
  void neverSendsControlCharactersOfAFilingToTheTerminal() throws Exception {
    LineFiling steering =
        LineFiling.ofLiuxi()
            .with("\"stage\":\"草案\"", "\"\u009b2J阶段\u202e\":\"草案\\u001b[31m\"")
            .with("\"moneyUnit\":\"万元\"", "\"moneyUnit\":\"\u009b31m万\u2066元\\u001b[2J\\u0007\"")
            .with("平泉市柳溪镇人民政府\"},\"narrative", "柳溪镇\u009b1m\u202e\"},\"narrative");
    write("1.json", steering);
    write(
        "2.json", LineFiling.of("831", "卧龙镇\u009b1m\u202e").with("加强党员", "加强\uD83E\uDDFF\u009b1m"));

    Made made = Made.of(in, out);

    assertThat(made.err()).contains("阶段").contains("万").contains("1.json").contains("2.json");
    assertThat(made.out()).contains("831-卧龙镇");
    assertThat(steeringCharacters(made.err() + made.out())).isEmpty();
  }

  @Test
  void neverSendsControlCharactersOfAFileNameToTheTerminal() throws Exception {
    write("\u001b[31m红\u202e.json", LineFiling.ofLiuxi().with("2025,", "25,"));

    Made made = Made.of(in, out);

    assertThat(made.err()).contains("?[31m红?.json");
    assertThat(made.out()).contains("?[31m红?.json");
    assertThat(steeringCharacters(made.err() + made.out())).isEmpty();
  }

  /** All that is no line end, and steers a terminal or turns the direction of writing. */
  private static List<String> steeringCharacters(String text) {
    return text.codePoints()
        .filter(c -> c != '\n' && c != '\r')
        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
        .mapToObj(Character::getName)
        .toList();
  }

  private void write(String name, LineFiling filing) throws Exception {
    Files.writeString(in.resolve(name), filing.json());
  }
}
