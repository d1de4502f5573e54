package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.filingpress.samples.ExampleCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountyCommandTests {

  @TempDir private Path folder;

  @Test
  void theCountiesOfASourceAreMadeOneAfterTheOtherAndVerified() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 3, 2, 2025, 1, false);
    Files.writeString(filings.resolve("坏.json"), "{");

    Made made = county(filings.toString(), "all");

    assertThat(made.exitCode()).as(made.err()).isEqualTo(1);
    assertThat(made.out())
        .contains("示例县（139901）2025 年：生成 2 份", "示例二县（139902）2025 年：生成 1 份", "共 2 个县");
    assertThat(made.err()).contains("坏.json");
    assertThat(made.out()).contains("另有 1 份申报看不出属于哪个县，未受理");
    assertThat(Made.names(folder.resolve("out")))
        .containsExactly(".sorted", "139901-2025", "139902-2025");
    assertThat(Made.names(folder.resolve("out/139902-2025")))
        .containsExactly(".run", "139902-2025.zip", "docx", "manifest.json", "汇总表.xlsx");

    String result = folder.resolve("out/139901-2025").toString();
    Made verified = Made.by("county", "verify", result);
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out()).contains("相符：4 个文件");
    Files.delete(folder.resolve("out/139901-2025/汇总表.xlsx"));
    assertThat(Made.by("county", "verify", result))
        .satisfies(
            m -> assertThat(m.exitCode()).isEqualTo(1),
            m -> assertThat(m.err()).contains("汇总表.xlsx", "缺少文件"));
  }

  @Test
  void importedFilingsAreMadeFromTheDatabase() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 2, 120, 2025, 1, true);
    String data = folder.resolve("data").toString();
    assertThat(Made.by("filing", "import", filings.toString(), "--data", data).exitCode()).isZero();

    assertThat(county("db", "139901").out()).contains("生成 2 份");
    assertThat(county("db", "all").out()).contains("2 份没有变化，未重新生成");
    Made none = county("db", "130823");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("没有区划代码 130823、2025 年度的申报");
    assertThat(Made.names(folder.resolve("out"))).containsExactly("139901-2025");
    assertThat(county("db", "139901,139901").out()).containsOnlyOnce("示例县（139901）");
  }

  @Test
  void linesTellHowARunGoesOnWhereThereIsNoTerminal() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 2, 120, 2025, 1, false);

    Made made = county(filings.toString(), "139901", "docx,pdf");

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.err())
        .containsSubsequence("示例县（139901）：2 份待生成，0 份没有变化", "2/2，失败 0，每秒 ", "正在装订汇编 0/2", "正在汇总打包");
    assertThat(county(filings.toString(), "139901", "docx,pdf").err())
        .contains("0 份待生成，2 份没有变化")
        .doesNotContain("正在装订", "正在汇总打包");
  }

  @Test
  void theEmbeddedDatabaseServesOneProcessAndTheSecondIsToldWhatToDo() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 1, 120, 2025, 1, false);
    Process holder = HoldingProcess.start(folder.resolve("data"));
    try {
      Made refused = county(filings.toString(), "139901");

      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err())
          .contains("数据库正被另一个程序使用：进程号 " + holder.pid(), "--data", "PostgreSQL")
          .doesNotContain("Exception");
      assertThat(folder.resolve("out")).doesNotExist();

      Made beside =
          Made.by(
              "county",
              "--from",
              filings.toString(),
              "--county",
              "139901",
              "--year",
              "2025",
              "--format",
              "docx",
              "--data",
              folder.resolve("data2").toString(),
              "--out",
              folder.resolve("out").toString());
      assertThat(beside.exitCode()).as(beside.err()).isZero();
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  @Test
  void aYearWithoutFilingsIsTold() throws Exception {
    Made made = county("db", "all");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("来源中没有 2025 年度的申报");
  }

  @Test
  void resultsAmongTheFilingsAreNoInput() throws Exception {
    Path filings = folder.resolve("out");
    ExampleCounty.write(filings, 2, 120, 2025, 1, false);

    assertThat(county(filings.toString(), "all").out()).contains("生成 2 份");
    Made again = county(filings.toString(), "139901,139902");

    assertThat(again.out()).contains("2 份没有变化，未重新生成");
    assertThat(again.err()).doesNotContain("manifest", ".run", ".sorted");
    assertThat(county(filings.toString(), "139901").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"汇总表.xlsx", "manifest.json"})
  void whatTakesThePlaceOfAFileStopsNoOtherCounty(String file) throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 2, 1, 2025, 1, false);
    Files.createDirectories(folder.resolve("out/139901-2025/" + file + "/里面"));

    Made made = county(filings.toString(), "all");

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("文件不能替换或删去", file);
    assertThat(made.out()).contains("示例县（139901）2025 年：生成 1 份", "示例二县（139902）2025 年：生成 1 份");
  }

  @Test
  void afterAForcedRunThatBrokeTheSameCommandIsSaidToBeginAnew() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 1, 120, 2025, 1, false);
    Files.createDirectories(folder.resolve("out/139901-2025"));
    Files.writeString(folder.resolve("out/139901-2025/docx"), "in the way");

    assertThat(county(filings.toString(), "139901").out()).contains("再次运行同一命令即可接着做");
    String[] forced = {
      "county",
      "--from",
      filings.toString(),
      "--county",
      "139901",
      "--year",
      "2025",
      "--force",
      "--data",
      folder.resolve("data").toString(),
      "--out",
      folder.resolve("out").toString()
    };
    assertThat(Made.by(forced).out())
        .contains("去掉 --force 再次运行即可接着做")
        .doesNotContain("再次运行同一命令即可接着做");
  }

  @Test
  void aFolderInWhichNothingCanBeSortedIsTold() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 2, 1, 2025, 1, false);
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/.sorted"), "in the way");

    Made made = county(filings.toString(), "all");

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("文件读写失败", ".sorted").doesNotContain("Exception");
  }

  @Test
  void aFolderOfFilingsThatCannotBeReadIsToldByItsName() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 2, 120, 2025, 1, false);
    Path closed = Files.createDirectory(filings.resolve("乡镇"));
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root reads all");
    try {
      Made made = county(filings.toString(), "139901");

      assertThat(made.exitCode()).isEqualTo(2);
      assertThat(made.err()).contains("乡镇", "不能读取").doesNotContain("Exception");
    } finally {
      assertThat(closed.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  void anOutputFolderThatCannotBeMadeIsTold() throws Exception {
    Path filings = folder.resolve("filings");
    ExampleCounty.write(filings, 1, 120, 2025, 1, false);
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/139901-2025"), "in the way");

    Made made = county(filings.toString(), "139901");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("139901-2025").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "--from x --year 2025 --out y, 缺少：--county",
    "--county 139901, 缺少：--from、--year、--out",
    "--from x --county 1399 --year 2025 --out y, 六位区划代码",
    "--from x --county all;139901 --year 2025 --out y, 不能与区划代码并用",
    "--from x --county 139901 --year 25 --out y, 1990 与 2100",
    "--from x --county 139901 --year 2025 --out y --workers 0, --workers",
    "--from x --county 139901 --year 2025 --out pom.xml, --out 须是文件夹",
    "verify target, manifest.json"
  })
  void wrongUsageIsToldInChinese(String line, String message) {
    Made made =
        Made.by(
            Stream.concat(Stream.of("county"), Stream.of(line.replace(';', ',').split(" ")))
                .toArray(String[]::new));

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains(message);
  }

  private Made county(String from, String county) {
    return county(from, county, "docx");
  }

  private Made county(String from, String county, String formats) {
    return Made.by(
        List.of(
                "county",
                "--from",
                from,
                "--county",
                county,
                "--year",
                "2025",
                "--format",
                formats,
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString())
            .toArray(String[]::new));
  }
}
