package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Reading;
import org.filingpress.store.FilingViews;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code county --from views} over the tables and views of examples/views. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CountyViewsTests {

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  private Map<String, Object> settings;
  private final List<Filing> filings = new ArrayList<>();

  @BeforeEach
  void create() throws Exception {
    settings = database.settings(folder.resolve("data"));
    try (ConfigurableApplicationContext context = open()) {
      JdbcTemplate sql = new JdbcTemplate(context.getBean(DataSource.class));
      sql.execute(Files.readString(Path.of("examples/views/tables.sql")));
      sql.execute(Files.readString(Path.of("examples/views/views.sql")));
      context
          .getBean(FilingViews.class)
          .read(
              "130823",
              2025,
              viewed -> filings.add(((Reading.Accepted) viewed.reading()).filing()));
    }
    settings.forEach((name, value) -> System.setProperty(name, value.toString()));
  }

  @AfterEach
  void forget() {
    settings.keySet().forEach(System::clearProperty);
  }

  @Test
  void aBureausOwnTablesGiveTheDocumentsThatTheSameFilingsGiveAsFiles() throws Exception {
    Path files = Files.createDirectories(folder.resolve("filings"));
    for (Filing filing : filings) {
      try (OutputStream out =
          Files.newOutputStream(files.resolve(filing.department().code() + ".json"))) {
        new FilingWriter(FilingWriter.Form.PRETTY).write(filing, out);
      }
    }

    Made viewed = county("views", "130823", "viewed");
    Made filed = county(files.toString(), "130823", "filed");

    assertThat(viewed.exitCode()).as(viewed.err()).isZero();
    assertThat(viewed.out()).contains("生成 2 份");
    assertThat(filed.exitCode()).as(filed.err()).isZero();
    for (String kind : List.of("docx", "pdf")) {
      Path made = folder.resolve("viewed/130823-2025/" + kind);
      assertThat(Made.names(made)).hasSize(2);
      for (String name : Made.names(made)) {
        assertThat(made.resolve(name))
            .hasSameBinaryContentAs(folder.resolve("filed/130823-2025/" + kind + "/" + name));
      }
    }
    assertThat(folder.resolve("viewed/130823-2025/130823-2025-汇编.pdf"))
        .hasSameBinaryContentAs(folder.resolve("filed/130823-2025/130823-2025-汇编.pdf"));
    assertThat(folder.resolve("viewed/130823-2025/manifest.json"))
        .content()
        .contains("\"130823-830-2025\"", "\"130823-831-2025\"");
    assertThat(county("views", "130823", "viewed").out()).contains("2 份没有变化，未重新生成");
  }

  @Test
  void aBadRowRefusesItsFilingAloneAndIsNamedByViewKeyAndColumn() throws Exception {
    sql("update perf_indicator set source_text = '控制符' || chr(7) where project_id = 9002");

    Made made = county("views", "130823", "out");

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.out()).contains("生成 1 份，未受理 1 份");
    assertThat(made.err())
        .contains("fp_indicator(department=831, project_no=9002, indicator_no=3).basis");
    assertThat(Made.names(folder.resolve("out/130823-2025/docx")))
        .singleElement()
        .asString()
        .startsWith("830-");
    assertThat(folder.resolve("out/130823-2025/manifest.json"))
        .content()
        .containsPattern(
            "\"refused\" : \\[\\s+\\{\\s+\"origin\"[^}]+}, *\\s*\"department\" : \"831\"");
  }

  @Test
  void aRowWithoutADepartmentIsToldAndStopsNoOther() throws Exception {
    sql(
        "drop view fp_goal",
        "create table fp_goal (county varchar(6), budget_year integer, department varchar(9),"
            + " project_no integer, goal_no integer, goal varchar(99))",
        "insert into fp_goal values ('130823', 2025, null, 9001, 1, '无部门')");

    Made made = county("views", "130823", "out");

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.out()).contains("生成 2 份，未受理 1 份");
    assertThat(made.err()).contains("fp_goal(department=null, project_no=9001, goal_no=1)");
  }

  @Test
  void viewsThatAreNotThereAndAllCountiesAreRefused() throws Exception {
    assertThat(county("views", "all", "out").err()).contains("视图不能按 all 读取");
    sql("drop view fp_plan");

    Made made = county("views", "130823", "out");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("fp_plan", "没有这个视图");
    assertThat(folder.resolve("out/130823-2025")).doesNotExist();
  }

  private Made county(String from, String county, String out) {
    return Made.by(
        "county",
        "--from",
        from,
        "--county",
        county,
        "--year",
        "2025",
        "--out",
        folder.resolve(out).toString());
  }

  private ConfigurableApplicationContext open() {
    return TestDatabase.start(settings, StoreConfiguration.class);
  }

  private void sql(String... statements) {
    try (ConfigurableApplicationContext context = open()) {
      JdbcTemplate sql = new JdbcTemplate(context.getBean(DataSource.class));
      Arrays.asList(statements).forEach(sql::execute);
    }
  }
}
