package org.filingpress.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.filingpress.filing.Block;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.Project;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilingGeneratorTests {

  private static final List<Shape> PRESETS =
      List.of(Shape.SMALL, Shape.USUAL, Shape.LARGE, Shape.HUGE, Shape.LONG_TABLES, Shape.MIXED);

  static List<Shape> presets() {
    return PRESETS;
  }

  static Stream<String> peculiar() {
    return PeculiarFilings.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theSameSeedGivesTheSameFilings(Shape shape) {
    assertThat(new FilingGenerator(7).filings(2, shape))
        .isEqualTo(new FilingGenerator(7).filings(2, shape));
    assertThat(new FilingGenerator(8).filing(shape))
        .isNotEqualTo(new FilingGenerator(7).filing(shape));
  }

  @Test
  void aFilingDoesNotDependOnTheOnesBefore() {
    FilingGenerator one = new FilingGenerator(7);
    FilingGenerator other = new FilingGenerator(7);
    one.filing(Shape.SMALL);
    other.filing(Shape.LARGE);

    assertThat(one.filing(Shape.USUAL)).isEqualTo(other.filing(Shape.USUAL));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theReaderAndTheSchemaAcceptThemWithoutAWarning(Shape shape) throws IOException {
    for (Filing filing : new FilingGenerator(7).filings(3, shape)) {
      assertAccepted(filing);
    }
  }

  @ParameterizedTest
  @MethodSource("peculiar")
  void theReaderAndTheSchemaAcceptThePeculiarOnes(String name) throws IOException {
    assertAccepted(PeculiarFilings.all().get(name));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theyHaveTheShapeThatWasAskedFor(Shape shape) {
    for (Filing filing : new FilingGenerator(7).filings(5, shape)) {
      assertThat(filing.projects()).hasSize(shape.projects());
      assertThat(length(filing.narrative()))
          .isBetween(shape.narrative() * 8 / 10, shape.narrative() * 13 / 10 + 300);
      for (Project project : filing.projects()) {
        assertThat(project.indicators()).hasSizeBetween(shape.fewestRows(), shape.mostRows());
        assertThat(project.plan()).hasSize(shape.planColumns());
      }
    }
  }

  @Test
  void ninehundredTownshipsHaveNamesAndCodesOfTheirOwn() {
    List<Department> departments =
        new FilingGenerator(7)
            .filings(900, Shape.SMALL.withNarrative(0)).stream().map(Filing::department).toList();

    assertThat(departments).extracting(Department::code).doesNotHaveDuplicates();
    assertThat(departments).extracting(Department::name).doesNotHaveDuplicates();
  }

  @Test
  void afterNinehundredTheNamesBeginAgain() {
    List<Filing> filings = new FilingGenerator(7).filings(2_000, Shape.SMALL.withNarrative(0));

    assertThat(filings.get(1_999).department().name()).startsWith("示例县").endsWith("人民政府");
  }

  @ParameterizedTest
  @EnumSource
  void eachFlavourIsTasted(Flavour flavour) {
    Shape plain = new Shape(2_000, 10, 8, 12, 4, Set.of());

    assertThat(tasted(new FilingGenerator(7).filing(plain), flavour)).isFalse();
    assertThat(tasted(new FilingGenerator(7).filing(plain.with(flavour)), flavour)).isTrue();
  }

  @Test
  void thePeculiarFilingsArePeculiar() {
    Map<String, Filing> all = PeculiarFilings.all();

    assertThat(all.get("noProjects").projects()).isEmpty();
    assertThat(all.get("projects300").projects()).hasSize(300);
    assertThat(length(all.get("narrative30Pages").narrative())).isGreaterThan(18_000);
    assertThat(rows(all.get("table400Rows"))).hasSize(400);
    assertThat(all.get("plan1").projects()).allMatch(p -> p.plan().size() == 1);
    assertThat(all.get("plan6").projects()).allMatch(p -> p.plan().size() == 6);
    assertThat(all.get("noPurpose").projects()).allMatch(p -> p.purpose().isEmpty());
    assertThat(all.get("longNames").department().name()).hasSize(40);
    assertThat(rows(all.get("longCells"))).anyMatch(row -> row.description().length() == 2_000);
    assertThat(json(all.get("rareNames"))).contains("𬇙河镇").contains("𠅤");
    assertThat(json(all.get("templateLookalikes"))).contains("[#list", "${", "]]>", "\u2028");
    assertThat(rows(all.get("everythingBlank"))).isEmpty();
  }

  private static boolean tasted(Filing filing, Flavour flavour) {
    String json = json(filing);
    return switch (flavour) {
      case LONG_CELLS -> rows(filing).stream().anyMatch(row -> row.description().length() > 300);
      case LATIN -> json.contains("PM2.5") || json.contains("GPS") || json.contains("LED");
      case PUNCTUATION -> json.contains("《") && json.contains("——") && json.contains("①");
      case RARE_CHARACTERS -> json.codePoints().anyMatch(c -> c > 0xFFFF);
      case URLS -> json.contains("example.");
      case LONG_NAMES ->
          filing.projects().stream().anyMatch(p -> p.name().length() >= 30)
              && filing.projects().stream().allMatch(p -> p.name().length() <= 40);
      case VALUES_IN_PARTS -> json.contains("\"operator\"");
      case BLANKS -> rows(filing).stream().anyMatch(row -> row.basis().isEmpty());
      case LONG_GOALS -> filing.projects().stream().anyMatch(p -> p.goals().size() >= 15);
    };
  }

  private static void assertAccepted(Filing filing) throws IOException {
    String json = json(filing);
    Reading reading =
        new FilingReader().readOne(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(reading).isEqualTo(new Reading.Accepted(filing, List.of(), 1));
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("docs", "filing.schema.json")), InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String json(Filing filing) {
    return new FilingWriter(FilingWriter.Form.LINE).json(filing);
  }

  private static List<Indicator> rows(Filing filing) {
    return filing.projects().stream().flatMap(p -> p.indicators().stream()).toList();
  }

  private static int length(Narrative narrative) {
    return Stream.of(narrative.overall(), narrative.items(), narrative.safeguards())
        .flatMap(List::stream)
        .mapToInt(FilingGeneratorTests::length)
        .sum();
  }

  private static int length(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text().length();
    }
    return block instanceof Block.Labelled labelled
        ? labelled.label().length() + labelled.text().length()
        : ((Block.Heading) block).heading().length();
  }
}
