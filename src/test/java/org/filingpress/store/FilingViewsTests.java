package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The views of examples/views, as they are and with rows as they should not be. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FilingViewsTests {

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  private ConfigurableApplicationContext context;
  private JdbcTemplate sql;

  @BeforeEach
  void open() throws IOException {
    context = TestDatabase.start(database.settings(folder), StoreConfiguration.class);
    sql = new JdbcTemplate(context.getBean(DataSource.class));
    sql.execute(Files.readString(Path.of("examples/views/tables.sql")));
    sql.execute(Files.readString(Path.of("examples/views/views.sql")));
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void readsTheExampleAsTheContractHasIt() throws Exception {
    List<ViewReading> readings = read();

    assertThat(readings).extracting(ViewReading::department).containsExactly("830", "831");
    assertThat(filing(readings.get(0))).isEqualTo(documented());
    Filing second = filing(readings.get(1));
    assertThat(second.projects())
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.budget().total()).isEqualTo("400000.50");
              assertThat(project.plan())
                  .extracting(step -> step.by() + step.value())
                  .containsExactly("6月底60%", "12月底100%");
              assertThat(project.goals()).containsExactly("1.养护村级道路12公里", "2.方便群众出行");
              assertThat(project.indicators().get(0).value().printed()).isEqualTo("≥12公里");
            });
  }

  @Test
  void anotherYearAndAnotherCountyHaveNothing() throws Exception {
    List<ViewReading> none = new ArrayList<>();
    FilingViews views = context.getBean(FilingViews.class);
    views.read("130823", 2024, none::add);
    views.read("130209", 2025, none::add);

    assertThat(none).isEmpty();
  }

  @Test
  void whatTheContractRefusesIsToldByViewRowAndColumn() throws Exception {
    sql.update("update bgt_agency set agency_name = ' ' where agency_code = '831001'");
    sql.update("update perf_indicator set source_text = '控制符' || chr(7) where project_id = 9002");
    sql.update("update perf_narrative set line_text = 'x' || chr(1) where department_id = 72");

    assertThat(places(refused(read(), "831")))
        .containsExactlyInAnyOrder(
            "filing.required fp_project(department=831, project_no=9002).unit_name",
            "filing.control-character"
                + " fp_indicator(department=831, project_no=9002, indicator_no=3).basis",
            "filing.control-character"
                + " fp_block(department=831, section=overall, block_no=506).body");
  }

  @Test
  void anUnknownMoneyUnitRefusesThatFilingOnly() throws Exception {
    replace("fp_project", "'元' as money_unit", "case department when '831' then '亿元' else '元' end");

    List<ViewReading> readings = read();

    assertThat(places(refused(readings, "831")))
        .containsExactly(
            "filing.money-unit fp_project(department=831, project_no=9002).money_unit");
    assertThat(readings.get(0).reading()).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void rowsWithoutTheirProjectAndWithoutTheirFilingAreTold() throws Exception {
    table(
        "fp_goal",
        "('130823', 2025, '830', 77, 1, '没有这个项目'), ('130823', 2025, '777', 1, 1, '没有这份申报')");

    List<ViewReading> readings = read();

    assertThat(readings).extracting(ViewReading::department).containsExactly("777", "830", "831");
    assertThat(places(refused(readings, "777")))
        .containsExactly("store.view-orphan fp_goal(department=777, project_no=1, goal_no=1)");
    assertThat(places(refused(readings, "830")))
        .containsExactly("store.view-orphan fp_goal(department=830, project_no=77, goal_no=1)");
    assertThat(filing(readings.get(2)).projects().get(0).goals()).isEmpty();
  }

  @Test
  void nullKeysAndNumbersThatAreNotWholeAndKeysThatComeTwiceAreTold() throws Exception {
    table(
        "fp_goal",
        "('130823', 2025, null, 9001, 1, '无部门'), ('130823', 2025, '830', null, 1, '无项目'),"
            + " ('130823', 2025, '830', 9001, null, '无序号'),"
            + " ('130823', 2025, '830', 9001, 1.5, '半号'),"
            + " ('130823', 2025, '831', 9002, 3, '甲'), ('130823', 2025, '831', 9002, 3, '乙')");

    List<ViewReading> readings = read();

    assertThat(readings).extracting(ViewReading::department).containsExactly(null, "830", "831");
    assertThat(places(readings.get(0)))
        .containsExactly(
            "store.view-null fp_goal(department=null, project_no=9001, goal_no=1).department");
    assertThat(places(readings.get(1)))
        .containsExactly(
            "store.view-null fp_goal(department=830, project_no=null, goal_no=1).project_no",
            "store.view-null fp_goal(department=830, project_no=9001, goal_no=null).goal_no",
            "store.view-number fp_goal(department=830, project_no=9001, goal_no=1.5).goal_no");
    assertThat(places(readings.get(2)))
        .containsExactly(
            "store.view-duplicate fp_goal(department=831, project_no=9002, goal_no=3)");
  }

  @Test
  void theOrderIsThatOfTheNumbersWhateverTheirGaps() throws Exception {
    table(
        "fp_goal",
        "('130823', 2025, '830', 9001, 20, '丙'), ('130823', 2025, '830', 9001, -3, '甲'),"
            + " ('130823', 2025, '830', 9001, 7, '乙'), ('130823', 2025, '830', 9001, 100, null)");

    assertThat(filing(read().get(0)).projects().get(0).goals()).containsExactly("甲", "乙", "丙", "");
  }

  @Test
  void departmentsThatOnlyAChildViewKnowsDoNotConfuseTheOthers() throws Exception {
    table("fp_goal", "('130823', 2025, 'b-1', 1, 1, '甲'), ('130823', 2025, 'B1', 1, 1, '乙')");

    List<ViewReading> readings = read();

    assertThat(readings)
        .extracting(ViewReading::department)
        .containsExactly("830", "831", "B1", "b-1");
    assertThat(readings.get(0).reading()).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void missingViewsAndColumnsAndWrongTypesAreToldBeforeAnythingIsRead() {
    sql.execute("drop view fp_plan");
    sql.execute("drop view fp_goal");
    sql.execute(
        "create table fp_goal (county varchar(6), budget_year varchar(4),"
            + " department integer, project_no integer, goal_no integer)");
    List<ViewReading> readings = new ArrayList<>();

    ProblemsException wrong =
        catchThrowableOfType(
            ProblemsException.class,
            () -> context.getBean(FilingViews.class).read("130823", 2025, readings::add));

    assertThat(readings).isEmpty();
    assertThat(wrong.problems())
        .extracting(problem -> problem.code() + " " + problem.place())
        .containsExactlyInAnyOrder(
            "store.view-missing fp_plan",
            "store.view-not-text fp_goal.department",
            "store.view-column fp_goal.goal",
            "store.view-not-number fp_goal.budget_year");
  }

  @Test
  void aConnectionLostInTheMiddleIsAProblemOfTheDatabase() {
    assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
    List<ViewReading> readings = new ArrayList<>();

    DatabaseUnusableException lost =
        catchThrowableOfType(
            DatabaseUnusableException.class,
            () ->
                context
                    .getBean(FilingViews.class)
                    .read(
                        "130823",
                        2025,
                        reading -> {
                          readings.add(reading);
                          sql.execute(
                              "select pg_terminate_backend(pid) from pg_stat_activity"
                                  + " where datname = current_database()"
                                  + " and pid <> pg_backend_pid()");
                        }));

    assertThat(readings).isNotEmpty();
    assertThat(lost.problem().code()).isEqualTo("store.unreachable");
    assertThat(lost.problem().place()).startsWith("jdbc:postgresql://localhost");
  }

  /** Puts a table of these rows in the place of a view of goals. */
  private void table(String view, String rows) {
    sql.execute("drop view " + view);
    sql.execute(
        "create table "
            + view
            + " (county varchar(6), budget_year integer, department varchar(9),"
            + " project_no integer, goal_no numeric(9, 1), goal varchar(99))");
    sql.execute("insert into " + view + " values " + rows);
  }

  private void replace(String view, String column, String expression) throws IOException {
    List.of("fp_plan", "fp_goal", "fp_indicator", view).forEach(v -> sql.execute("drop view " + v));
    String name = column.substring(column.lastIndexOf(' ') + 1);
    String views = Files.readString(Path.of("examples/views/views.sql"));
    String changed =
        views.replaceFirst(
            "'元' +as " + name,
            expression.replace("department", "d.department_code") + " as " + name);
    assertThat(changed).isNotEqualTo(views);
    sql.execute(changed.substring(changed.indexOf("create view " + view)));
  }

  private List<ViewReading> read() throws ProblemsException {
    List<ViewReading> readings = new ArrayList<>();
    context.getBean(FilingViews.class).read("130823", 2025, readings::add);
    return readings;
  }

  private static Filing filing(ViewReading reading) {
    assertThat(reading.reading().problems()).isEmpty();
    return ((Reading.Accepted) reading.reading()).filing();
  }

  private static ViewReading refused(List<ViewReading> readings, String department) {
    ViewReading found =
        readings.stream().filter(r -> department.equals(r.department())).findFirst().orElseThrow();
    assertThat(found.reading()).isInstanceOf(Reading.Refused.class);
    return found;
  }

  private static List<String> places(ViewReading reading) {
    return reading.reading().problems().stream()
        .filter(Problem::isError)
        .map(problem -> problem.code() + " " + problem.place())
        .toList();
  }

  /** The filing of docs/filing.md, its amounts in 元 as the example's tables have them. */
  private static Filing documented() throws IOException {
    String page = Files.readString(Path.of("docs/filing.md"));
    String json = page.substring(page.indexOf("```json") + 7);
    String inYuan =
        json.substring(0, json.indexOf("```")).replace("万元", "元").replace("10.00", "100000.00");
    return ((Reading.Accepted)
            new FilingReader()
                .readOne(new ByteArrayInputStream(inYuan.getBytes(StandardCharsets.UTF_8))))
        .filing();
  }
}
