package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.Project;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.PeculiarFilings;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The standard template filled: every document opens in every program and holds what was filed. */
class StandardTemplateFillingTests {

  private static CompiledTemplate standard;

  @BeforeAll
  static void compile() throws Exception {
    standard =
        CompiledTemplate.compile(
            new ByteArrayInputStream(WordTemplate.standard()), FillLimits.DEFAULT);
  }

  static List<String> names() {
    return Stream.concat(Filings.EXAMPLES.stream(), PeculiarFilings.all().keySet().stream())
        .toList();
  }

  private static Filing filing(String name) {
    return Filings.EXAMPLES.contains(name)
        ? Filings.example(name)
        : PeculiarFilings.all().get(name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void opensInWordPoiAndDocx4j(String name) throws Exception {
    Filled filled = Filled.of(standard, filing(name)).valid();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled.docx()))) {
      assertThat(document.getTables()).hasSize(2 * filing(name).projects().size());
      for (XWPFTable table : document.getTables()) {
        assertThat(table.getRows()).isNotEmpty();
      }
    }
    WordprocessingMLPackage opened =
        WordprocessingMLPackage.load(new ByteArrayInputStream(filled.docx()));
    assertThat(opened.getMainDocumentPart().getXML()).contains("预算项目绩效目标");
  }

  @ParameterizedTest
  @MethodSource("names")
  void holdsEveryTextThatWasFiledAndNoMarkOfTheTemplate(String name) {
    Filing filing = filing(name);
    String text = Filled.of(standard, filing).text();
    String flat = text.replace("⏎", "\n").replace("⇥", "\t");
    for (Project project : filing.projects()) {
      assertThat(flat).contains(project.code());
      for (Indicator indicator : project.indicators()) {
        if (!indicator
            .description()
            .matches("(?s).*[\\p{Cf}\\p{Cc}\\p{Mn}\\p{Zl}\\p{Zp}\\u00a0].*")) {
          assertThat(flat).contains(indicator.description());
        }
      }
    }
    if (!name.equals("templateLookalikes")) {
      assertThat(text).doesNotContain("[#", "[/#", "[@", "${");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void listsEveryHeadingOnceInTheContentsAndEachLinkHasItsTarget(String name) {
    Filled filled = Filled.of(standard, filing(name));
    List<String> links = filled.found("<w:hyperlink w:anchor=\"([^\"]*)\"");
    List<String> bookmarks = filled.found("<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"");
    assertThat(links).isEqualTo(bookmarks).doesNotHaveDuplicates();
    assertThat(links).hasSize(2 + 3 + filing(name).projects().size());
  }

  @Test
  void fillsMadeUpFilingsOfEveryKind() throws Exception {
    FilingGenerator generator = new FilingGenerator(20_250_101);
    for (Filing filing : generator.filings(40, Shape.USUAL)) {
      Filled.of(standard, filing).valid();
    }
  }

  @Test
  void fillsThreeHundredProjects() {
    Filled filled = Filled.of(standard, PeculiarFilings.projects300()).valid();
    List<String> lines = filled.lines();
    assertThat(lines.stream().filter(line -> line.startsWith("[项目标题]"))).hasSize(300);
    assertThat(lines.stream().filter(line -> line.startsWith("[toc 2]"))).hasSize(303);
    assertThat(lines).anyMatch(line -> line.startsWith("[项目标题] «_Toc_4_4_0000000303 300."));
    assertThat(filled.found("w:id=\"(\\d+)\" w:name=")).hasSize(305).doesNotHaveDuplicates();
  }

  @Test
  void fillsANarrativeOfThirtyPagesBlockByBlock() {
    Filing filing = PeculiarFilings.narrative30Pages();
    Filled filled = Filled.of(standard, filing);
    int blocks =
        filing.narrative().overall().size()
            + filing.narrative().items().size()
            + filing.narrative().safeguards().size();
    List<String> lines = filled.lines();
    List<String> partOne =
        lines.subList(indexOf(lines, "[heading 1]", 0), indexOf(lines, "[heading 1]", 1));
    assertThat(partOne.stream().filter(line -> line.matches("\\[(Normal Indent|heading 3)] .*")))
        .hasSize(blocks);
    assertThat(filled.text().length()).isGreaterThan(18_500);
  }

  @Test
  void fillsATableOfFourHundredRowsWithOneHeaderRow() {
    Filing filing = PeculiarFilings.table400Rows();
    Filled filled = Filled.of(standard, filing);
    assertThat(filled.found("<w:tblHeader/>")).hasSize(filing.projects().size());
    long rows = filing.projects().stream().mapToLong(p -> p.indicators().size()).sum();
    assertThat(rows).isGreaterThanOrEqualTo(400);
    assertThat(filled.lines().stream().filter(line -> line.startsWith("│")).count())
        .isGreaterThan(rows);
    long starts = 0;
    for (Project project : filing.projects()) {
      String before = null;
      for (Indicator indicator : project.indicators()) {
        starts += indicator.level1().equals(before) ? 0 : 1;
        before = indicator.level1();
      }
    }
    List<String> markedRestarts = new ArrayList<>(filled.found("<w:vMerge w:val=\"restart\"/>"));
    assertThat(markedRestarts.size()).isEqualTo((int) starts + 2 * filing.projects().size());
  }

  @Test
  void fillsCellsOfTwoThousandCharacters() {
    Filing filing = PeculiarFilings.longCells();
    String text = Filled.of(standard, filing).text();
    String goal = filing.projects().get(0).goals().get(0);
    assertThat(goal).hasSize(2_000);
    assertThat(text.split(java.util.regex.Pattern.quote(goal), -1)).hasSize(4);
    assertThat(text).contains("A1".repeat(1_000));
  }

  @Test
  void keepsThePartsThatItDoesNotFillAsTheyAre() throws Exception {
    Map<String, byte[]> template = WordSchema.parts(WordTemplate.standard());
    Map<String, byte[]> filled = Filled.of(standard, filing("noProjects")).parts();
    assertThat(filled.keySet()).containsExactlyElementsOf(template.keySet());
    for (String part : List.of("word/styles.xml", "word/settings.xml", "word/fontTable.xml")) {
      assertThat(filled.get(part)).isEqualTo(template.get(part));
    }
  }

  @Test
  void theSampleShowsEveryPartOfTheTemplate() {
    String text = Filled.of(standard, sample()).valid().text();
    assertThat(text)
        .contains("（草案）", "示例县云岭镇人民政府编制", "示例县财政局审核")
        .contains("（一）保障机关正常运转", "绩效目标：按时足额发放人员经费")
        .contains("1.农村人居环境整治经费绩效目标表", "2.森林防火经费绩效目标表", "≥16个")
        .doesNotContain("本部门无预算项目", "${", "[#", "[/#", "[@");
  }

  @Test
  void aBlankFormKeepsItsShape() {
    Project full = sample().projects().get(0);
    Project blank =
        new Project(
            full.code(),
            full.name(),
            full.unit(),
            full.moneyUnit(),
            full.budget(),
            "",
            List.of(),
            List.of(),
            List.of());
    Filled filled = Filled.of(standard, with(List.of(blank))).valid();
    assertThat(filled.found("<w:tr[ >]")).as("5 rows, titles and an empty row").hasSize(7);
  }

  @Test
  void aDepartmentWithoutProjectsSaysSo() {
    assertThat(Filled.of(standard, with(List.of())).valid().text())
        .contains("预算项目绩效目标", "本部门无预算项目")
        .doesNotContain("项目编码");
  }

  private static Filing sample() {
    return Filings.read(Path.of("templates/standard/2021/sample.json"));
  }

  /** The sample with these projects and without a narrative. */
  private static Filing with(List<Project> projects) {
    Filing sample = sample();
    Narrative none = new Narrative(List.of(), List.of(), List.of());
    return new Filing(sample.year(), "", sample.county(), sample.department(), none, projects);
  }

  private static int indexOf(List<String> lines, String start, int which) {
    int found = -1;
    for (int i = 0; i <= which; i++) {
      found++;
      while (!lines.get(found).startsWith(start)) {
        found++;
      }
    }
    return found;
  }
}
