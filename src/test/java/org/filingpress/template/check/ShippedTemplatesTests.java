package org.filingpress.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.junit.jupiter.api.Test;

/** The library that comes with the program. */
class ShippedTemplatesTests {

  private static final Path LIBRARY = Path.of("templates");

  @Test
  void theTestCountyHasATemplateOfItsOwnAndAllOthersTheStandardOne() throws Exception {
    TemplateLibrary library = TemplateLibrary.open(LIBRARY);

    assertThat(library.inForce("130998", 2025).name()).isEqualTo("shifan");
    assertThat(library.inForce("130998", 2023).name()).isEqualTo("standard");
    assertThat(library.inForce("130823", 2025).name()).isEqualTo("standard");
  }

  /** A version changed on purpose takes a new seal: {@code sha256sum template.docx}. */
  @Test
  void everyVersionIsSealedAndItsSampleIsOneOfItsOwnFilings() throws Exception {
    for (TemplateVersion version : TemplateLibrary.open(LIBRARY).versions()) {
      version.open().close();
      assertThat(version.sealed()).as(version.name()).isNotNull();
      byte[] sample = Files.readAllBytes(version.folder().resolve("sample.json"));
      Reading reading = new FilingReader().readOne(new ByteArrayInputStream(sample));
      assertThat(reading).isInstanceOf(Reading.Accepted.class);
      assertThat(reading.problems()).isEmpty();
      String county = ((Reading.Accepted) reading).filing().county().code();
      assertThat(version.counties().isEmpty() || version.counties().contains(county)).isTrue();
    }
  }

  @Test
  void theTestCountysTemplatePassesItsCheckAndDiffersAsCountiesDo() throws Exception {
    Path own = LIBRARY.resolve("shifan/2024");
    CheckReport report =
        TemplateCheck.open(Path.of("fonts"))
            .check(
                Files.readAllBytes(own.resolve("template.docx")),
                Files.readAllBytes(own.resolve("sample.json")),
                EditedTemplate.standard());

    assertThat(report.problems()).isEmpty();
    assertThat(report.trials()).allMatch(trial -> trial.pages() > 0);
    assertThat(report.differences())
        .containsAll(
            List.of(
                "增加段落“单位负责人（签字）：＿＿＿＿＿＿＿＿”",
                "标题“第二部分 预算项目绩效目标”改为“第二部分 项目支出绩效目标”",
                "表 2：“指标值确定依据”改为“设定依据”",
                "增加一节"));
  }
}
