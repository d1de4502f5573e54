package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** 5,000 filings, some 65 MB of text, through a heap of 48 MB. */
class ViewMemoryTests {

  private static final List<String> COUNTIES =
      List.of("139901", "139902", "139903", "139904", "139905");

  /** Views of made-up rows: five counties, each with all thousand department codes. */
  private static final String VIEWS =
      """
      create view dept as select '13990' || cast(c.n as varchar) as county, 2025 as budget_year,
        lpad(cast(d.n as varchar), 3, '0') as department
        from SERIES(1, 5) c cross join SERIES(0, 999) d;
      create view fp_filing as select dept.*, '草案' as stage, '示例县' as county_name,
        '示例县财政局' as finance_bureau, '示例县' || department as department_name from dept;
      create view fp_block as select dept.*, n as block_no, 'overall' as section,
        cast(null as varchar) as heading, cast(null as varchar) as label,
        repeat('绩效', 200) as body from dept cross join SERIES(1, 2) b;
      create view fp_project as select dept.*, n as project_no, 'P' || cast(n as varchar) as code,
        '项目' as name, department || '001' as unit_code, '本级' as unit_name,
        '万元' as money_unit, '1.00' as total, '1.00' as fiscal, '' as other, '用途' as purpose
        from dept cross join SERIES(1, 2) p;
      create view fp_plan as select county, budget_year, department, project_no, 1 as plan_no,
        '12月底' as due, '100%' as plan_value from fp_project;
      create view fp_goal as select county, budget_year, department, project_no, 1 as goal_no,
        '目标' as goal from fp_project;
      create view fp_indicator as select county, budget_year, department, project_no,
        n as indicator_no, '产出指标' as level1, '数量指标' as level2, '次数' as level3,
        repeat('描述', 400) as description, '≥' as operator, '10' as indicator_value, '次' as unit,
        '计划' as basis from fp_project cross join SERIES(1, 3) i;
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void fiveThousandFilingsAreReadInASmallHeap(TestDatabase database) throws Exception {
    Map<String, Object> settings = database.settings(folder);
    try (ConfigurableApplicationContext context =
        TestDatabase.start(settings, StoreConfiguration.class)) {
      String views =
          database == TestDatabase.H2
              ? VIEWS.replaceAll("SERIES(\\(\\d+, \\d+\\))", "(select x as n from system_range$1)")
              : VIEWS.replaceAll("SERIES(\\(\\d+, \\d+\\))", "(select n from generate_series$1 n)");
      new JdbcTemplate(context.getBean(DataSource.class)).execute(views);
    }
    ProcessBuilder reader =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx48m",
            "-cp",
            System.getProperty("java.class.path"));
    new TreeMap<>(settings)
        .forEach((name, value) -> reader.command().add("-D" + name + "=" + value));
    reader.command().add(ViewMemoryTests.class.getName());
    Process process = reader.redirectError(ProcessBuilder.Redirect.INHERIT).start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(said.strip()).isEqualTo("5000 filings, 30000 indicators");
  }

  public static void main(String[] args) throws Exception {
    AtomicLong filings = new AtomicLong();
    AtomicLong indicators = new AtomicLong();
    try (ConfigurableApplicationContext context =
        TestDatabase.start(Map.of(), StoreConfiguration.class)) {
      for (String county : COUNTIES) {
        context
            .getBean(FilingViews.class)
            .read(
                county,
                2025,
                reading -> {
                  if (reading.reading() instanceof Reading.Accepted accepted) {
                    filings.incrementAndGet();
                    accepted
                        .filing()
                        .projects()
                        .forEach(project -> indicators.addAndGet(project.indicators().size()));
                  }
                });
      }
    }
    System.out.println(filings + " filings, " + indicators + " indicators");
  }
}
