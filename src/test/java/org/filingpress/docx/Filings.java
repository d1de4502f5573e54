package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filingpress.filing.Block;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.IndicatorValue;
import org.filingpress.filing.MoneyUnit;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;
import org.filingpress.filing.Reading;
import org.filingpress.filing.Unit;

/** Filings for the tests of this package. */
final class Filings {

  /** The real filings. */
  static final List<String> EXAMPLES =
      List.of("pingquan-liuxi-2025", "caofeidian-liuzan-2023", "fengrun-yinchengpu-2021");

  private static final Narrative SILENT = new Narrative(List.of(), List.of(), List.of());

  private Filings() {}

  static Filing example(String name) {
    return read(Path.of("examples", name + ".json"));
  }

  static Filing read(Path json) {
    try {
      return parse(Files.readString(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Filing parse(String json) {
    try {
      Reading reading =
          new FilingReader()
              .readOne(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
      if (reading instanceof Reading.Accepted accepted) {
        return accepted.filing();
      }
      throw new AssertionError(reading.problems().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 平泉市柳溪镇 with a stage and nothing else. */
  static Filing withStage(String stage) {
    return new Filing(
        2025,
        stage,
        new County("130823", "平泉市", "平泉市财政局"),
        new Department("830", "平泉市柳溪镇人民政府"),
        SILENT,
        List.of());
  }

  /** A department of this name. */
  static Filing named(String department) {
    Filing filing = withStage("草案");
    return new Filing(
        2025, "草案", filing.county(), new Department("830", department), SILENT, List.of());
  }

  /** A narrative of body paragraphs. */
  static Filing saying(String... paragraphs) {
    Filing filing = withStage("草案");
    List<Block> blocks =
        Arrays.stream(paragraphs).map(text -> (Block) new Block.Paragraph(text)).toList();
    return new Filing(
        2025,
        "草案",
        filing.county(),
        filing.department(),
        new Narrative(blocks, List.of(), List.of()),
        List.of());
  }

  static Filing with(Project... projects) {
    Filing filing = withStage("草案");
    return new Filing(2025, "草案", filing.county(), filing.department(), SILENT, List.of(projects));
  }

  /** Projects of these names. */
  static Filing projects(String... names) {
    return with(Arrays.stream(names).map(name -> project(name)).toArray(Project[]::new));
  }

  static Project project(String name, Indicator... indicators) {
    return project(name, List.of(), List.of(), indicators);
  }

  /** A project with a plan of so many columns. */
  static Project planned(int columns) {
    List<PlanStep> plan =
        IntStream.rangeClosed(1, columns)
            .mapToObj(i -> new PlanStep(i + "月底", i * 10 + "%"))
            .toList();
    return project("防火经费", plan, List.of());
  }

  static Project project(
      String name, List<PlanStep> plan, List<String> goals, Indicator... indicators) {
    return new Project(
        "13082325P00590110010F",
        name,
        new Unit("830001", "平泉市柳溪镇人民政府本级"),
        MoneyUnit.TEN_THOUSAND_YUAN,
        new Budget("10.00", "10.00", ""),
        "",
        plan,
        goals,
        List.of(indicators));
  }

  static Indicator indicator(String level1, String level2, String level3) {
    return new Indicator(level1, level2, level3, "", new IndicatorValue.AsFiled("≥95%"), "");
  }
}
