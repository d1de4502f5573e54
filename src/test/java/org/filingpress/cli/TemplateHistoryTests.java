package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the trail tells of a library. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TemplateHistoryTests {

  private static final Path SHIPPED = Path.of("templates/standard/2021");

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  @AutoClose private NamedDatabase named;
  private Path library;

  @BeforeEach
  void aLibraryAndADatabase() throws IOException {
    named = new NamedDatabase(database, folder);
    library = folder.resolve("templates");
    copy("standard", 2021, "[]");
  }

  @Test
  void tellsWhoAddedAndRetiredWhatAndFromWhichContentToWhich() throws Exception {
    Path next = folder.resolve("2026.docx");
    Files.copy(SHIPPED.resolve("template.docx"), next);
    TemplateCommandTests.edit(next, "${county.financeBureau}审核", "${county.financeBureau}审定");
    Made added =
        template(
            "add",
            next.toString(),
            "--name",
            "平泉",
            "--year",
            "2026",
            "--county",
            "130823",
            "--by",
            "张三");
    Made retired =
        template("retire", "--name", "平泉", "--year", "2026", "--from", "2028", "--by", "李四");

    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(added.out()).contains("发现 standard/2021：模板库中已有，首次记录");
    assertThat(retired.exitCode()).as(retired.err()).isZero();
    String before = seal("standard", 2021);
    String after = seal("平泉", 2026);
    assertThat(after).isNotEqualTo(before);
    assertThat(history())
        .satisfiesExactly(
            found -> assertThat(found).containsPattern("发现 +standard/2021 +无 +" + before),
            entry ->
                assertThat(entry)
                    .containsPattern("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d +张三 +加入 +平泉/2026")
                    .contains(before + "  " + after, "上一版 standard/2021"),
            entry -> assertThat(entry).contains("李四", "停用", "平泉/2026", "从 2028 年度起停用"));
  }

  @Test
  void namesTheUserAndMachineWhereNobodyElseIsNamed() {
    assertThat(template("history").out()).contains(System.getProperty("user.name") + "@");
  }

  /** A process may die between the version's appearing and the record of it. */
  @Test
  void whatLiesInTheLibraryAndNobodyRecordedIsFoundOnce() throws Exception {
    template("history");
    copy("平泉", 2026, "[\"130823\"]");
    Files.writeString(library.resolve("平泉/2026/retired.yml"), "from: 2027\n");
    TemplateCommandTests.edit(library.resolve("standard/2021/template.docx"), "审核", "审定");

    Made found = template("history");
    Made again = template("history");

    assertThat(found.out())
        .contains("发现 平泉/2026：模板库中已有，首次记录")
        .contains("发现 平泉/2026：从 2027 年度起停用，何人停用不明")
        .contains("发现 standard/2021：内容与记录不符，何人改动不明")
        .contains("共 4 条");
    assertThat(again.out()).doesNotContain("发现 平泉").contains("共 4 条");
    assertThat(again.exitCode()).isZero();
  }

  @Test
  void everyDocumentThatCannotBeReadIsToldAndNothingIsRecorded() throws Exception {
    copy("平泉", 2026, "[\"130823\"]");
    copy("丰润", 2025, "[\"130208\"]");
    List<Path> gone =
        List.of(library.resolve("平泉/2026/template.docx"), library.resolve("丰润/2025/template.docx"));
    for (Path document : gone) {
      Files.delete(document);
    }

    Made made = template("history");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err())
        .contains(gone.get(0) + "：读取失败", gone.get(1) + "：读取失败")
        .doesNotContain("Exception");
    for (Path document : gone) {
      Files.copy(SHIPPED.resolve("template.docx"), document);
    }
    assertThat(template("history").out()).contains("发现 standard/2021：模板库中已有，首次记录", "共 3 条");
  }

  @Test
  void showsWhatWasAskedForAndFilingsOnlyOnDemand() throws Exception {
    copy("平泉", 2026, "[\"130823\"]");
    Made.by("filing", "import", "examples/pingquan-liuxi-2025.json", "--by", "王五");

    assertThat(history()).hasSize(2).noneMatch(line -> line.contains("王五"));
    assertThat(history("--filings"))
        .hasSize(3)
        .anyMatch(line -> line.contains("130823-830-2025 第1次") && line.contains("王五"));
    assertThat(history("--name", "平泉")).hasSize(1);
    assertThat(history("--year", "2021")).hasSize(1);
    assertThat(history("--county", "130209")).allMatch(line -> line.contains("standard/2021"));
    assertThat(history("--county", "130823", "--filings")).hasSize(3);
    assertThat(history("--county", "130209", "--filings")).hasSize(1);
  }

  /** The lines of the table, without its head and what stands around it. */
  private List<String> history(String... more) {
    Made made =
        template(Stream.concat(Stream.of("history"), Stream.of(more)).toArray(String[]::new));
    assertThat(made.exitCode()).as(made.err()).isZero();
    return made.out().lines().filter(line -> line.matches("\\d{4}-.*")).toList();
  }

  private Made template(String... arguments) {
    return Made.by(
        Stream.of(
                Stream.of("template"),
                Stream.of(arguments),
                Stream.of("--templates", library.toString()))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private String seal(String name, int year) throws IOException {
    return Files.readString(library.resolve(name + "/" + year + "/template.sha256"))
        .substring(0, 12);
  }

  private void copy(String name, int year, String counties) throws IOException {
    Path version = Files.createDirectories(library.resolve(name + "/" + year));
    for (String file : List.of("template.docx", "template.sha256")) {
      Files.copy(SHIPPED.resolve(file), version.resolve(file));
    }
    Files.writeString(
        version.resolve("template.yml"),
        "name: %s\ncounties: %s\nfirstYear: %d\n".formatted(name, counties, year));
  }
}
