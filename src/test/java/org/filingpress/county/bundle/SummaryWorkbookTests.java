package org.filingpress.county.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.filingpress.county.bundle.SummaryWorkbook.UnitLine;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.IndicatorValue;
import org.filingpress.filing.MoneyUnit;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;
import org.filingpress.filing.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryWorkbookTests {

  @TempDir private Path scratch;

  @Test
  void sumsAreFormulasThatGiveTheRightSums() throws Exception {
    XSSFWorkbook workbook =
        workbook(
            filing("830", project("防火", MoneyUnit.TEN_THOUSAND_YUAN, "10.10", "10.10", "")),
            filing(
                "831",
                project("道路", MoneyUnit.YUAN, "123456.78", "100000", "23456.78"),
                project("水利", MoneyUnit.TEN_THOUSAND_YUAN, "约五万", "1,000.5", "")));

    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    XSSFSheet units = workbook.getSheet("单位");
    for (String at : List.of("D2", "D3", "E3", "F3", "C4", "D4", "E4", "F4", "G4")) {
      Cell cell = cell(units, at);
      assertThat(cell.getCellType()).as(at).isEqualTo(CellType.FORMULA);
      assertThat(evaluator.evaluate(cell).getNumberValue())
          .as(at + ": what is calculated is what is stored")
          .isEqualTo(cell.getNumericCellValue());
    }
    assertThat(cell(units, "D2").getNumericCellValue()).isEqualTo(10.1);
    assertThat(cell(units, "D3").getNumericCellValue()).isEqualTo(12.345678);
    assertThat(cell(units, "E3").getNumericCellValue()).isEqualTo(1010.5);
    assertThat(cell(units, "D4").getNumericCellValue()).isEqualTo(22.445678);
    assertThat(cell(units, "C4").getNumericCellValue()).isEqualTo(3);
    XSSFSheet projects = workbook.getSheet("项目");
    assertThat(cell(projects, "H4").getStringCellValue()).isEqualTo("约五万万元");
    assertThat(evaluator.evaluate(cell(projects, "H5")).getNumberValue()).isEqualTo(22.445678);
  }

  @Test
  void headersAreFrozenAndRowsCanBeFiltered() throws Exception {
    XSSFWorkbook workbook = workbook(filing("830", project("防火", MoneyUnit.YUAN, "1", "1", "")));

    for (String name : List.of("单位", "项目", "指标")) {
      XSSFSheet sheet = workbook.getSheet(name);
      assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).as(name).endsWith("2");
    }
    assertThat(cell(workbook.getSheet("项目"), "H2").getCellStyle().getDataFormatString())
        .isEqualTo("#,##0.00####");
  }

  @Test
  void everyPartKeepsTheSchema() throws Exception {
    XSSFWorkbook workbook = workbook(filing("830", project("防火", MoneyUnit.YUAN, "1", "约1", "")));

    workbook
        .sheetIterator()
        .forEachRemaining(
            sheet -> assertThat(((XSSFSheet) sheet).getCTWorksheet().validate()).isTrue());
    assertThat(workbook.getCTWorkbook().validate()).isTrue();
    assertThat(workbook.getStylesSource().getCTStylesheet().validate()).isTrue();
  }

  @Test
  void textIsNeverAFormulaNorAnEscape() throws Exception {
    String evil = "=HYPERLINK(\"http://x\",\"点\")";
    XSSFWorkbook workbook =
        workbook(
            filing(
                "830",
                project(evil, MoneyUnit.YUAN, "1", "=1+1", "@x"),
                project("_x0041_列", MoneyUnit.YUAN, "+1", "-", "")));

    XSSFSheet projects = workbook.getSheet("项目");
    assertThat(cell(projects, "E2").getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell(projects, "E2").getStringCellValue()).isEqualTo(evil);
    assertThat(cell(projects, "E2").getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(cell(projects, "I2").getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell(projects, "H3").getStringCellValue()).isEqualTo("+1元");
    assertThat(cell(projects, "E3").getStringCellValue()).isEqualTo("_x0041_列");
  }

  @Test
  void aTextThatIsTooLongForACellSaysSo() throws Exception {
    XSSFWorkbook workbook =
        workbook(filing("830", project("𬇙".repeat(20_000), MoneyUnit.YUAN, "1", "1", "")));

    String text = cell(workbook.getSheet("项目"), "E2").getStringCellValue();

    assertThat(text.length()).isBetween(32_760, 32_767);
    assertThat(text).startsWith("𬇙𬇙").endsWith("𬇙……（过长，此处截断，全文见文档）");
  }

  @Test
  void whatWasRefusedStandsAmongTheUnits() throws Exception {
    byte[] bytes =
        bytes(
            workbook -> {
              workbook.add(line("830"), filing("830"));
              workbook.addUnit(new UnitLine("", "坏的\u0001.json", 0, 0, "未受理", List.of()));
            });
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet units = workbook.getSheet("单位");
      assertThat(cell(units, "B3").getStringCellValue()).isEqualTo("坏的\uFFFD.json");
      assertThat(cell(units, "H3").getStringCellValue()).isEqualTo("未受理");
    }
  }

  @Test
  void aRefusedSecondFilingOfADepartmentCountsNothingTwice() throws Exception {
    Filing filing = filing("830", project("防火", MoneyUnit.YUAN, "100000", "100000", ""));
    byte[] bytes =
        bytes(
            workbook -> {
              workbook.add(line("830"), filing);
              workbook.addUnit(new UnitLine("830", "又一份.json", 0, 0, "未受理", List.of()));
            });
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      XSSFSheet units = workbook.getSheet("单位");
      assertThat(cell(units, "A3").getStringCellValue()).isEqualTo("830");
      assertThat(units.getRow(2).getCell(3)).isNull();
      assertThat(evaluator.evaluate(cell(units, "D4")).getNumberValue()).isEqualTo(10);
      assertThat(evaluator.evaluate(cell(units, "C4")).getNumberValue()).isEqualTo(1);
    }
  }

  @Test
  void theSameFilingsGiveTheSameBytesAndNothingIsLeftBehind() throws Exception {
    Filing filing = filing("830", project("防火", MoneyUnit.YUAN, "1", "1", ""));
    SummaryWorkbook.Content content = workbook -> workbook.add(line("830"), filing);

    byte[] first = bytes(content);
    Thread.sleep(2_100); // the clock of ZIP entries counts in steps of two seconds

    assertThat(bytes(content)).isEqualTo(first);
    try (Stream<Path> left = Files.walk(scratch).filter(Files::isRegularFile)) {
      assertThat(left).isEmpty();
    }
  }

  private XSSFWorkbook workbook(Filing... filings) throws IOException {
    byte[] bytes =
        bytes(
            workbook -> {
              for (Filing filing : filings) {
                workbook.add(line(filing.department().code()), filing);
              }
            });
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private byte[] bytes(SummaryWorkbook.Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SummaryWorkbook.write(scratch, 2025, bytes, content);
    return bytes.toByteArray();
  }

  private static UnitLine line(String code) {
    int projects = code.equals("831") ? 2 : 1;
    return new UnitLine(code, "柳溪镇" + code, projects, 12, "完成", List.of());
  }

  private static Cell cell(XSSFSheet sheet, String at) {
    CellAddress address = new CellAddress(at);
    Row row = sheet.getRow(address.getRow());
    return row.getCell(address.getColumn());
  }

  private static Project project(
      String name, MoneyUnit unit, String total, String fiscal, String other) {
    return new Project(
        "13082325P00590110010F",
        name,
        new Unit("830001", "柳溪镇本级"),
        unit,
        new Budget(total, fiscal, other),
        "用途",
        List.of(new PlanStep("3月底", "25%")),
        List.of("1.目标"),
        List.of(
            new Indicator(
                "产出指标", "数量指标", "巡护次数", "", new IndicatorValue.InParts("≥", "12", "次"), "")));
  }

  private static Filing filing(String department, Project... projects) {
    return new Filing(
        2025,
        "草案",
        new County("130823", "平泉市", "平泉市财政局"),
        new Department(department, "柳溪镇" + department),
        new Narrative(List.of(), List.of(), List.of()),
        List.of(projects));
  }
}
