package org.filingpress.county.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.filingpress.county.bundle.SummarySheet.Column;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Money;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.MoneyUnit;
import org.filingpress.filing.Project;
import org.jspecify.annotations.Nullable;

/**
 * The county's summary: a sheet of its units, one of all projects, one of all indicators. Amounts
 * are in 万元, sums are formulas. Rows are written as they come; memory holds a line per unit. The
 * same filings give the same bytes.
 */
public final class SummaryWorkbook {

  /** Rows of a sheet (Excel's own limit), a few left for sums. */
  private static final int MOST_ROWS = 1_048_570;

  private static final int ROWS_IN_MEMORY = 100;

  private static final List<Column> UNITS =
      List.of(
          new Column("部门编码", 10),
          new Column("部门名称", 32),
          new Column("项目数", 8),
          new Column("预算合计（万元）", 18),
          new Column("财政资金（万元）", 18),
          new Column("其他资金（万元）", 18),
          new Column("页数", 8),
          new Column("状态", 10),
          new Column("问题", 60));

  private static final List<Column> PROJECTS =
      List.of(
          new Column("部门编码", 10),
          new Column("部门名称", 32),
          new Column("序号", 6),
          new Column("项目编码", 24),
          new Column("项目名称", 36),
          new Column("单位编码", 10),
          new Column("单位名称", 32),
          new Column("预算数（万元）", 16),
          new Column("财政资金（万元）", 16),
          new Column("其他资金（万元）", 16),
          new Column("资金用途", 40),
          new Column("支出计划", 36),
          new Column("绩效目标", 50),
          new Column("指标数", 8));

  private static final List<Column> INDICATORS =
      List.of(
          new Column("部门编码", 10),
          new Column("部门名称", 32),
          new Column("项目编码", 24),
          new Column("项目名称", 36),
          new Column("一级指标", 12),
          new Column("二级指标", 20),
          new Column("三级指标", 30),
          new Column("绩效指标描述", 50),
          new Column("指标值", 16),
          new Column("指标值确定依据", 30));

  /**
   * What the sheet of units says of one.
   *
   * @param code empty where nobody can tell
   * @param pages 0 when there is no document
   */
  public record UnitLine(
      String code, String name, int projects, int pages, String state, List<Told> problems) {}

  private final SXSSFWorkbook workbook;
  private final SummaryStyles styles;
  private final SummarySheet units;
  private final SummarySheet projects;
  private final List<Counted> counted = new ArrayList<>();
  private SummarySheet indicators;
  private int indicatorSheets = 1;

  private SummaryWorkbook(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = SummaryStyles.in(workbook);
    this.units = new SummarySheet(workbook.createSheet("单位"), UNITS, styles);
    this.projects = new SummarySheet(workbook.createSheet("项目"), PROJECTS, styles);
    this.indicators = new SummarySheet(workbook.createSheet("指标"), INDICATORS, styles);
  }

  /** Fills a workbook. */
  @FunctionalInterface
  public interface Content {
    void fill(SummaryWorkbook workbook) throws IOException;
  }

  /**
   * @param scratch a folder for what does not fit memory
   * @param year stands for the time of making, so that the bytes stay the same
   */
  static void write(Path scratch, int year, OutputStream out, Content content) throws IOException {
    Files.createDirectories(scratch);
    Path rough = Files.createTempFile(scratch, "workbook", ".xlsx");
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(scratch.toFile()));
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setForceFormulaRecalculation(true);
      SummaryWorkbook summary = new SummaryWorkbook(workbook);
      content.fill(summary);
      summary.finish();
      var core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
      core.setCreator("Filingpress");
      core.setCreated(Optional.of(Date.from(Instant.parse(year + "-01-01T00:00:00Z"))));
      try (OutputStream file = Files.newOutputStream(rough)) {
        workbook.write(file);
      }
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
    SteadyZip.copy(rough, year, out);
    Files.delete(rough);
  }

  /** Adds a filing's unit, projects and indicators. */
  public void add(UnitLine line, Filing filing) {
    Sums sum = new Sums();
    for (int i = 0; i < filing.projects().size(); i++) {
      Project project = filing.projects().get(i);
      addProject(line, i + 1, project, sum);
      project.indicators().forEach(indicator -> addIndicator(line, project, indicator));
    }
    counted.add(new Counted(line, sum));
  }

  /**
   * Adds a unit of which there is no more to tell, such as a filing that was refused: its
   * department may have another one, whose amounts must not count twice.
   */
  public void addUnit(UnitLine line) {
    counted.add(new Counted(line, null));
  }

  private void addProject(UnitLine line, int number, Project project, Sums sum) {
    SummarySheet.Cells cells =
        projects
            .row()
            .text(line.code())
            .text(line.name())
            .count(number)
            .text(project.code())
            .text(project.name())
            .text(project.unit().code())
            .text(project.unit().name());
    MoneyUnit unit = project.moneyUnit();
    sum.total = sum.total.add(amount(cells, project.budget().total(), unit));
    sum.fiscal = sum.fiscal.add(amount(cells, project.budget().fiscal(), unit));
    sum.other = sum.other.add(amount(cells, project.budget().other(), unit));
    cells
        .text(project.purpose())
        .text(
            project.plan().stream()
                .map(step -> step.by() + "：" + step.value())
                .collect(Collectors.joining("；")))
        .text(String.join("\n", project.goals()))
        .count(project.indicators().size());
  }

  /** An amount as a number of 万元, or, where it is none, as filed. */
  private static BigDecimal amount(SummarySheet.Cells cells, String filed, MoneyUnit unit) {
    Optional<BigDecimal> amount = Money.tenThousands(filed, unit);
    if (amount.isPresent()) {
      cells.money(amount.get());
      return amount.get();
    }
    cells.text(filed.isBlank() ? "" : filed + unit.printed());
    return BigDecimal.ZERO;
  }

  private void addIndicator(UnitLine line, Project project, Indicator indicator) {
    if (indicators.next() > MOST_ROWS) {
      indicators.filter();
      String name = "指标（" + ++indicatorSheets + "）";
      indicators = new SummarySheet(workbook.createSheet(name), INDICATORS, styles);
    }
    indicators
        .row()
        .text(line.code())
        .text(line.name())
        .text(project.code())
        .text(project.name())
        .text(indicator.level1())
        .text(indicator.level2())
        .text(indicator.level3())
        .text(indicator.description())
        .text(indicator.value().printed())
        .text(indicator.basis());
  }

  private void finish() {
    indicators.filter();
    int lastProject = Math.max(2, projects.next() - 1);
    projects.filter();
    Sums all = new Sums();
    counted.stream().map(Counted::sum).filter(Objects::nonNull).forEach(all::add);
    SummarySheet.Cells total = projects.row().label("合计");
    for (int column = 1; column < 7; column++) {
      total.blank();
    }
    total
        .formula("SUM(H2:H" + lastProject + ")", all.total.doubleValue(), true)
        .formula("SUM(I2:I" + lastProject + ")", all.fiscal.doubleValue(), true)
        .formula("SUM(J2:J" + lastProject + ")", all.other.doubleValue(), true);
    finishUnits(lastProject, all);
  }

  private void finishUnits(int lastProject, Sums all) {
    int projectCount = 0;
    int pages = 0;
    for (Counted unit : counted) {
      UnitLine line = unit.line();
      Sums sum = unit.sum();
      int row = units.next();
      SummarySheet.Cells cells = units.row().text(line.code()).text(line.name());
      if (sum == null) {
        cells.blank().blank().blank().blank().blank();
      } else {
        cells
            .count(line.projects())
            .formula(ofUnit("H", row, lastProject), sum.total.doubleValue(), true)
            .formula(ofUnit("I", row, lastProject), sum.fiscal.doubleValue(), true)
            .formula(ofUnit("J", row, lastProject), sum.other.doubleValue(), true)
            .count(line.pages());
        projectCount += line.projects();
        pages += line.pages();
      }
      cells.text(line.state()).text(told(line.problems()));
    }
    int last = Math.max(2, units.next() - 1);
    units.filter();
    units
        .row()
        .label("合计")
        .blank()
        .formula("SUM(C2:C" + last + ")", projectCount, false)
        .formula("SUM(D2:D" + last + ")", all.total.doubleValue(), true)
        .formula("SUM(E2:E" + last + ")", all.fiscal.doubleValue(), true)
        .formula("SUM(F2:F" + last + ")", all.other.doubleValue(), true)
        .formula("SUM(G2:G" + last + ")", pages, false);
  }

  private static String ofUnit(String column, int row, int lastProject) {
    return "SUMIF('项目'!$A$2:$A$%2$d,A%1$d,'项目'!$%3$s$2:$%3$s$%2$d)"
        .formatted(row, lastProject, column);
  }

  private static String told(List<Told> problems) {
    return problems.stream()
        .map(p -> (p.place().isEmpty() ? "" : p.place() + "：") + p.message())
        .collect(Collectors.joining("\n"));
  }

  /** A unit's line and its sums; null where there is nothing to sum up. */
  private record Counted(UnitLine line, @Nullable Sums sum) {}

  /** Of one unit, or of all. */
  private static final class Sums {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal fiscal = BigDecimal.ZERO;
    private BigDecimal other = BigDecimal.ZERO;

    private void add(Sums more) {
      total = total.add(more.total);
      fiscal = fiscal.add(more.fiscal);
      other = other.add(more.other);
    }
  }
}
