package org.filingpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer gets for good filings. */
class MakeTests {

  private static final String LIUXI = "830-平泉市柳溪镇人民政府-2025年部门预算绩效文本";

  @TempDir Path folder;

  @Test
  void makesNeitherFormatWhereAFolderHasTheNameOfTheSecond() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.createDirectory(out.resolve(LIUXI + ".pdf"));

    Made made = Made.of(write("柳溪.json", LineFiling.ofLiuxi()), out, "--format", "docx,pdf");

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(Made.names(out)).containsExactly(LIUXI + ".pdf");
  }

  @Test
  void makesAWordDocumentOfEachExampleAndATableAtTheEnd() throws Exception {
    Path out = folder.resolve("out");

    Made made = Made.ofExamples(out);

    assertThat(made.exitCode()).isZero();
    assertThat(made.err()).isEmpty();
    assertThat(Made.names(out))
        .hasSize(3)
        .allMatch(name -> name.matches("\\d{3}-.+-20\\d\\d年部门预算绩效文本\\.docx"))
        .contains(LIUXI + ".docx")
        .anyMatch(name -> name.contains("银城铺") && name.contains("2021年"))
        .anyMatch(name -> name.contains("柳赞") && name.contains("2023年"));
    List<String> lines = made.out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).startsWith("文档").endsWith("结果");
    assertThat(lines.subList(1, 4)).allMatch(line -> line.endsWith("完成"));
    assertThat(lines.subList(1, 4)).anyMatch(line -> line.startsWith(LIUXI + " "));
    assertThat(lines.get(4)).startsWith("共 3 份：完成 3，未生成 0；用时 ");
  }

  @Test
  void makesBothFormatsWhereBothAreWanted() throws Exception {
    Path out = folder.resolve("out");

    Made made = Made.of(write("柳溪.json", LineFiling.ofLiuxi()), out, "--format", "docx,pdf");

    assertThat(made.exitCode()).isZero();
    assertThat(Made.names(out)).containsExactly(LIUXI + ".docx", LIUXI + ".pdf");
    assertThat(Files.readAllBytes(out.resolve(LIUXI + ".docx"))).startsWith("PK".getBytes(UTF_8));
    assertThat(Files.readAllBytes(out.resolve(LIUXI + ".pdf")))
        .startsWith("%PDF-1.".getBytes(UTF_8));
  }

  @Test
  void tellsOnceWhatIsAmissWithTheTemplate() throws Exception {
    write("申报/柳溪.json", LineFiling.ofLiuxi());
    write("申报/卧龙.json", LineFiling.of("831", "平泉市卧龙镇人民政府"));
    Path templates = folder.resolve("templates");
    OddTemplate.withAnUnknownFont(templates);

    String[] with = {"--templates", templates.toString()};
    Made made = Made.of(folder.resolve("申报"), folder.resolve("out"), with);

    assertThat(made.exitCode()).isZero();
    assertThat(made.err().split("无名体", -1)).as(made.err()).hasSize(2);
    assertThat(made.err()).startsWith("提醒 " + templates.resolve("standard/2021/template.docx"));
    Path none = folder.resolve("none");
    String[] strictly = {"--strict", "--templates", templates.toString()};
    Made refused = Made.of(folder.resolve("申报"), none, strictly);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out().lines().skip(1).limit(2)).allMatch(l -> l.matches(".*json +1 +未生成"));
    assertThat(Made.names(none)).isEmpty();
  }

  @Test
  void makesOnlyThePdfWhereOnlyThatIsWanted() throws Exception {
    Path out = folder.resolve("out");

    Made.of(write("柳溪.json", LineFiling.ofLiuxi()), out, "--format", "PDF");

    assertThat(Made.names(out)).containsExactly(LIUXI + ".pdf");
  }

  @Test
  void makesTheFilingsOfAFolderAndOfTheFoldersInIt() throws Exception {
    Path out = folder.resolve("out");
    write("申报/柳溪.json", LineFiling.ofLiuxi());
    write("申报/乡镇/卧龙.JSONL", LineFiling.of("831", "平泉市卧龙镇人民政府"));
    Files.writeString(folder.resolve("申报/说明.txt"), "不是申报文件");

    Made made = Made.of(folder.resolve("申报"), out);

    assertThat(made.exitCode()).isZero();
    assertThat(Made.names(out))
        .containsExactly(LIUXI + ".docx", "831-平泉市卧龙镇人民政府-2025年部门预算绩效文本.docx");
  }

  @Test
  void theTableIsInTheInputsOrderHoweverManyThreadsThereAre() throws Exception {
    LineFiling[] filings = new LineFiling[12];
    for (int i = 0; i < filings.length; i++) {
      filings[i] = LineFiling.of(String.valueOf(912 - i), "第" + (i + 1) + "镇人民政府");
    }

    Made made = Made.of(write("全市.jsonl", filings), folder.resolve("out"), "--threads", "6");

    List<String> lines = made.out().lines().toList();
    for (int i = 0; i < filings.length; i++) {
      assertThat(lines.get(i + 1)).startsWith((912 - i) + "-第" + (i + 1) + "镇人民政府-");
    }
  }

  @Test
  void replacesTheDocumentOfAnEarlierRun() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path filing = write("柳溪.json", LineFiling.ofLiuxi());
    Made.of(filing, out);
    byte[] first = Files.readAllBytes(out.resolve(LIUXI + ".docx"));
    Files.writeString(out.resolve(LIUXI + ".docx"), "旧文件");

    Made made = Made.of(filing, out);

    assertThat(made.exitCode()).isZero();
    assertThat(Made.names(out)).containsExactly(LIUXI + ".docx");
    assertThat(out.resolve(LIUXI + ".docx")).hasBinaryContent(first);
  }

  @Test
  void makesNeitherFormatWhereAFolderHasTheNameOfTheFirst() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.createDirectory(out.resolve(LIUXI + ".docx"));

    Made made = Made.of(write("柳溪.json", LineFiling.ofLiuxi()), out, "--format", "docx,pdf");

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(Made.names(out)).containsExactly(LIUXI + ".docx");
    assertThat(made.err()).contains("“" + LIUXI + "”写入失败");
    assertThat(made.out()).contains("完成 0，未生成 1");
  }

  @Test
  void makesADocumentWithAReminderWhereNoFontHasACharacter() throws Exception {
    Path out = folder.resolve("out");

    Made made = Made.of(write("柳溪.json", withUnprintable()), out);

    assertThat(made.exitCode()).isZero();
    assertThat(Made.names(out)).containsExactly(LIUXI + ".docx");
    assertThat(made.err()).contains("提醒 ").contains("柳溪.json").contains("U+1F9FF");
    assertThat(made.err()).doesNotContain("错误");
  }

  @Test
  void makesNoDocumentWithAReminderWhenStrict() throws Exception {
    Path out = folder.resolve("out");
    Path filings = write("全市.jsonl", withUnprintable(), LineFiling.of("831", "平泉市卧龙镇人民政府"));

    Made made = Made.of(filings, out, "--strict", "--format", "docx,pdf");

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(Made.names(out))
        .containsExactly("831-平泉市卧龙镇人民政府-2025年部门预算绩效文本.docx", "831-平泉市卧龙镇人民政府-2025年部门预算绩效文本.pdf");
    assertThat(made.err()).contains("U+1F9FF");
    assertThat(made.out()).contains("完成 1，未生成 1");
  }

  private static LineFiling withUnprintable() {
    return LineFiling.ofLiuxi().with("加强党员管理", "加强党员管理\uD83E\uDDFF");
  }

  private Path write(String name, LineFiling... filings) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, List.of(filings).stream().map(LineFiling::json).toList());
  }
}
