package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Next year's drafts in the store. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FilingRolloverTests {

  private static final Path LIUXI = Path.of("examples/pingquan-liuxi-2025.json");

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  @AutoClose private NamedDatabase named;

  @BeforeEach
  void nameTheDatabase() {
    named = new NamedDatabase(database, folder);
  }

  @Test
  void aDraftIsTheOldFilingButForItsYear() throws IOException {
    Made.by("filing", "import", LIUXI.toString());

    Made made = rollover("2025", "2026");

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out())
        .contains("130823-830-2026 平泉市柳溪镇人民政府：新存，项目")
        .contains("    $.projects[0].name：写有旧年度“2025”：2025年防火经费")
        .contains("    $.projects[0].code：项目编码 13082325P")
        .contains("新存 1，未变 0，已有而未动 0，未能结转 0，须核对");
    assertThat(exported("2026"))
        .isEqualTo(exported("2025").replaceFirst("\"year\":2025", "\"year\":2026"));
  }

  @Test
  void plansTakeTheColumnsOfTheFormInForceThen() throws IOException {
    Path library = folder.resolve("templates");
    version(library, "standard", 2021, "[]", "plan: [\"3月底\", \"6月底\", \"10月底\", \"12月底\"]\n");
    version(library, "平泉", 2026, "[\"130823\"]", "plan: [\"6月底\", \"9月底\", \"12月底\"]\n");
    Made.by("filing", "import", LIUXI.toString());

    Made made = rollover("2025", "2026", "--templates", library.toString());

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out())
        .contains("    $.projects[0].plan[1].value：支出计划新增的“9月底”栏待填")
        .contains("    $.projects[0].plan：支出计划原有的“3月底”栏（");
    assertThat(exported("2026"))
        .contains("{\"by\":\"9月底\"}")
        .doesNotContain("3月底\",\"value\"", "10月底\",\"value\"");
  }

  @Test
  void whatIsThereForTheNewYearIsLeftAloneAndTold() throws IOException {
    Path other = folder.resolve("other.json");
    Files.writeString(
        other,
        Files.readString(LIUXI)
            .replace("\"year\": 2025", "\"year\": 2026")
            .replace("\"stage\": \"草案\"", "\"stage\": \"已改\""));
    Made.by("filing", "import", LIUXI.toString(), other.toString());
    String before = exported("2026");

    Made made = rollover("2025", "2026");

    assertThat(made.exitCode()).isZero();
    assertThat(made.out())
        .contains("130823-830-2026 平泉市柳溪镇人民政府：已有而未动（数据库中已有内容不同的 2026 年度申报）")
        .contains("新存 0，未变 0，已有而未动 1，未能结转 0，须核对 0 处");
    assertThat(exported("2026")).isEqualTo(before);
  }

  @Test
  void runAgainItChangesNothingAndTellsTheSamePlaces() {
    Made.by("filing", "import", "examples/county");
    Made first = rollover("2025", "2026", "--county", "139901");

    Made second = rollover("2025", "2026", "--county", "139901");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("新存 24，未变 0，已有而未动 0，未能结转 0");
    assertThat(second.out().replace("：未变，", "：新存，").replace("新存 0，未变 24", "新存 24，未变 0"))
        .isEqualTo(first.out());
    assertThat(
            Made.by("template", "history", "--filings", "--year", "2026")
                .out()
                .lines()
                .filter(line -> line.contains("申报新修订")))
        .isEmpty();
  }

  @Test
  void aFilingThatCannotBeReadDoesNotStopTheOthers() {
    Made.by("filing", "import", "examples/county");
    try (ConfigurableApplicationContext context = named.open()) {
      new JdbcTemplate(context.getBean(DataSource.class))
          .update("update filing_revision set content = '{\"format\":1}' where department = '105'");
    }

    Made made = rollover("2025", "2026");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("139901-105-2025");
    assertThat(made.out()).contains("新存 23，未变 0，已有而未动 0，未能结转 1");
  }

  @Test
  void aCountyWithoutAFormIsToldAndItsFilingsAreNotDrafted() throws IOException {
    Path library = folder.resolve("templates");
    version(library, "平泉", 2026, "[\"130823\"]", "");
    Made.by("filing", "import", LIUXI.toString(), "examples/county");

    Made made = rollover("2025", "2026", "--templates", library.toString());

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("区划 139901 在 2026 年没有可用的模板");
    assertThat(made.out()).contains("新存 1，未变 0，已有而未动 0，未能结转 24");
  }

  @Test
  void theListOfPlacesIsATableThatNoSpreadsheetComputes() throws IOException {
    Path filing = folder.resolve("f.json");
    Files.writeString(
        filing,
        Files.readString(LIUXI)
            .replace("\"name\": \"平泉市柳溪镇人民政府\"", "\"name\": \"=HYPERLINK(\\\"x\\\")\""));
    Path report = folder.resolve("new/核对.csv");
    Made.by("filing", "import", filing.toString());

    Made made = rollover("2025", "2026", "--report", report.toString());

    assertThat(made.exitCode()).as(made.err()).isZero();
    List<String> lines = Files.readAllLines(report, StandardCharsets.UTF_8);
    assertThat(lines.get(0)).isEqualTo("\uFEFF\"申报\",\"部门\",\"位置\",\"须核对\"");
    assertThat(lines)
        .contains(
            "\"130823-830-2026\",\"'=HYPERLINK(\"\"x\"\")\",\"$.projects[0].name\","
                + "\"写有旧年度“2025”：2025年防火经费\"");
    long places = made.out().lines().filter(line -> line.startsWith("    $")).count();
    assertThat(lines).hasSize((int) places + 1);
    assertThat(Made.names(report.getParent())).containsExactly("核对.csv");
  }

  @Test
  void refusesYearsThatDoNotFollowAndAYearWithoutFilings() {
    assertThat(rollover("2026", "2025").exitCode()).isEqualTo(2);
    Made none = rollover("2025", "2026");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("数据库中没有 2025 的申报");
  }

  private static Made rollover(String from, String to, String... more) {
    return Made.by(
        Stream.concat(Stream.of("filing", "rollover", "--from", from, "--to", to), Stream.of(more))
            .toArray(String[]::new));
  }

  private String exported(String year) throws IOException {
    Path lines = folder.resolve(year + ".jsonl");
    Made.by("filing", "export", "--county", "130823", "--year", year, "--out", lines.toString());
    return Files.readString(lines);
  }

  private static void version(Path library, String name, int year, String counties, String plan)
      throws IOException {
    Path version = Files.createDirectories(library.resolve(name + "/" + year));
    Files.writeString(
        version.resolve("template.yml"),
        "counties: %s\nfirstYear: %d\n%s".formatted(counties, year, plan));
    Files.copy(Path.of("templates/standard/2021/template.docx"), version.resolve("template.docx"));
  }
}
