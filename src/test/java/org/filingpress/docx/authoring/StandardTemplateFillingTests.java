package org.filingpress.docx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FillLimits;
import org.filingpress.docx.PageNumbers;
import org.filingpress.docx.WordSchema;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.Project;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the shipped template. */
class StandardTemplateFillingTests {

  private static final Path FOLDER = Path.of("templates/standard/2021");
  private static final String SAMPLE = "templates/standard/2021/sample.json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SAMPLE,
        "examples/pingquan-liuxi-2025.json",
        "examples/fengrun-yinchengpu-2021.json",
        "examples/caofeidian-liuzan-2023.json"
      })
  void wordOpensWhatIsFilledAndNoMarkIsLeft(String filing) throws Exception {
    byte[] docx = filled(read(filing));
    assertThat(WordSchema.errors(docx)).isEmpty();
    assertThat(text(docx)).doesNotContain("${", "[#", "[/#", "[@");
  }

  @Test
  void theSamplePrintsEveryPartOfTheTemplate() throws Exception {
    assertThat(text(filled(read(SAMPLE))))
        .contains("（草案）", "示例县云岭镇人民政府编制", "示例县财政局审核")
        .contains("（一）保障机关正常运转", "绩效目标：按时足额发放人员经费")
        .contains("1.农村人居环境整治经费绩效目标表", "2.森林防火经费绩效目标表", "≥16个")
        .doesNotContain("本部门无预算项目");
  }

  @Test
  void aBlankFormKeepsItsShape() throws Exception {
    Filing sample = read(SAMPLE);
    Project full = sample.projects().get(0);
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
    byte[] docx = filled(with(sample, List.of(blank)));
    assertThat(WordSchema.errors(docx)).isEmpty();
    assertThat(xml(docx).split("<w:tr[ >]", -1)).as("5 rows, titles and an empty row").hasSize(8);
  }

  @Test
  void aDepartmentWithoutProjectsSaysSo() throws Exception {
    byte[] docx = filled(with(read(SAMPLE), List.of()));
    assertThat(WordSchema.errors(docx)).isEmpty();
    assertThat(text(docx)).contains("预算项目绩效目标", "本部门无预算项目").doesNotContain("项目编码");
  }

  private static Filing with(Filing sample, List<Project> projects) {
    Narrative none = new Narrative(List.of(), List.of(), List.of());
    return new Filing(sample.year(), "", sample.county(), sample.department(), none, projects);
  }

  private static Filing read(String path) throws Exception {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return ((Reading.Accepted) new FilingReader().readOne(in)).filing();
    }
  }

  private static byte[] filled(Filing filing) throws Exception {
    InputStream template = Files.newInputStream(FOLDER.resolve("template.docx"));
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    CompiledTemplate.compile(template, FillLimits.DEFAULT)
        .fill(filing)
        .writeTo(docx, PageNumbers.PROVISIONAL);
    return docx.toByteArray();
  }

  private static String xml(byte[] docx) throws Exception {
    return new String(WordSchema.parts(docx).get("word/document.xml"), StandardCharsets.UTF_8);
  }

  private static String text(byte[] docx) throws Exception {
    return Stream.of(xml(docx).split("</w:p>"))
        .map(paragraph -> paragraph.replaceAll("<[^>]*>", ""))
        .reduce("", (text, paragraph) -> text + "\n" + paragraph);
  }
}
