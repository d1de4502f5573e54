package org.filingpress.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rolled forward, and that nobody gets another template by it. */
class RollForwardTests {

  private static final List<String> COUNTIES = List.of("130823", "130224", "130998");
  private static final List<String> NAMES = List.of("通用", "平泉", "滦南", "示范");
  private static final int NEXT = 2027;

  @TempDir Path folder;

  @Test
  void theNewestOfEachTemplateThatIsInForceIsRolledForward() {
    TemplateLibrary library =
        library(
            version("通用", 2021, null),
            version("平泉", 2025, null, "130823"),
            version("平泉", 2026, null, "130823"),
            version("滦南", 2024, 2026, "130224"));

    List<RollForward> plan = RollForward.plan(library, NEXT, Set.of(), Set.of());

    assertThat(plan)
        .extracting(each -> each.from().name() + each.from().year() + each.counties())
        .containsExactly("平泉2026[130823]", "通用2021[]");
  }

  @Test
  void whatHasItsVersionOrWaitsForOneIsNot() {
    TemplateLibrary library =
        library(
            version("通用", 2021, null),
            version("平泉", 2026, null, "130823"),
            version("平泉", 2027, null, "130823"),
            version("滦南", 2024, null, "130224"),
            version("示范", 2024, null, "130998"));

    assertThat(RollForward.plan(library, NEXT, Set.of("滦南"), Set.of("130998")))
        .extracting(each -> each.from().name())
        .containsExactly("通用");
    assertThat(RollForward.plan(library, NEXT, Set.of(), Set.of("")))
        .extracting(each -> each.from().name())
        .containsExactly("滦南", "示范");
  }

  @Test
  void aCountyThatHasANewTemplateOfAnotherNameIsLeftToIt() {
    TemplateLibrary library =
        library(version("两县", 2024, null, "130823", "130224"), version("平泉", 2027, null, "130823"));

    assertThat(RollForward.plan(library, NEXT, Set.of(), Set.of()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.counties()).containsExactly("130224");
              assertThat(each.left()).containsExactly("130823");
            });
  }

  /** Ten thousand libraries of a small world, some of them with rivals of other years. */
  @Test
  void nobodyGetsAnotherTemplateByItInThatYearOrLaterAndNoneBefore() {
    Random random = new Random(20270901);
    int rolled = 0;
    for (int i = 0; i < 10_000; i++) {
      TemplateLibrary before = randomLibrary(random);
      TemplateLibrary after = before;
      for (RollForward each : RollForward.plan(before, NEXT, Set.of(), Set.of())) {
        NewVersion version =
            new NewVersion(
                each.from().name(),
                NEXT,
                each.counties(),
                new byte[0],
                new byte[0],
                List.of(),
                "",
                each.from().retiredFrom());
        after = after.with(version);
        rolled++;
      }
      List<Problem> rivals = new ArrayList<>();
      TemplateLibrary.checkRivals(after.versions(), rivals);
      assertThat(rivals).as("rivals in %s", after.versions()).isEmpty();
      assertThat(RollForward.plan(after, NEXT, Set.of(), Set.of()))
          .as("a second time, %s", before.versions())
          .isEmpty();
      for (String county : List.of("130823", "130224", "130998", "130101")) {
        for (int year = 2022; year <= 2030; year++) {
          String chosen = chosen(after, county, year);
          String was = chosen(before, county, year);
          assertThat(year < NEXT ? chosen : name(chosen))
              .as("%s in %d of %s", county, year, before.versions())
              .isEqualTo(year < NEXT ? was : name(was));
        }
      }
    }
    assertThat(rolled).isGreaterThan(5_000);
  }

  @Test
  void theNewVersionSaysWhenceItCameAndItsSampleIsOfItsYear() throws Exception {
    Path standard = Files.createDirectories(folder.resolve("通用/2025"));
    for (String file : List.of("template.docx", "sample.json")) {
      Files.copy(Path.of("templates/standard/2021", file), standard.resolve(file));
    }
    Files.writeString(
        standard.resolve("template.yml"),
        "name: 甲 \"乙\" 丙\ncounties: []\nfirstYear: 2025\nnotes: |\n  第一行：冒号\n  第二行\n");
    TemplateLibrary library = TemplateLibrary.open(folder);

    RollForward.Rolled rolled =
        RollForward.plan(library, NEXT, Set.of(), Set.of()).get(0).to(NEXT, new byte[0]);
    Publishing.add(folder, rolled.version());

    TemplateVersion added = TemplateLibrary.open(folder).inForce("130823", NEXT);
    assertThat(added.year()).isEqualTo(NEXT);
    assertThat(added.document()).hasSameBinaryContentAs(standard.resolve("template.docx"));
    assertThat(Files.readString(added.folder().resolve("template.yml"), UTF_8))
        .isEqualTo(
            "name: \"甲 \\\"乙\\\" 丙\"\ncounties: []\nfirstYear: 2027\nnotes: |\n"
                + "  第一行：冒号\n  第二行\n  沿用自 通用/2025。\n");
    Filing sample = filing(added.folder().resolve("sample.json"));
    Filing earlier = filing(standard.resolve("sample.json"));
    assertThat(sample.year()).isEqualTo(NEXT);
    assertThat(sample.projects()).isEqualTo(earlier.projects());
    assertThat(sample.narrative()).isEqualTo(earlier.narrative());
  }

  @Test
  void aRetirementThatLiesAheadGoesAlong() throws Exception {
    Path version = Files.createDirectories(folder.resolve("通用/2025"));
    for (String file : List.of("template.docx", "sample.json")) {
      Files.copy(Path.of("templates/standard/2021", file), version.resolve(file));
    }
    Files.writeString(version.resolve("template.yml"), "counties: []\nfirstYear: 2025\n");
    Publishing.retire(folder, "通用", 2025, 2028);

    RollForward plan =
        RollForward.plan(TemplateLibrary.open(folder), NEXT, Set.of(), Set.of()).get(0);
    Publishing.add(folder, plan.to(NEXT, new byte[0]).version());

    TemplateLibrary library = TemplateLibrary.open(folder);
    assertThat(library.inForce("130823", 2027).year()).isEqualTo(NEXT);
    assertThat(chosen(library, "130823", 2028)).isEmpty();
  }

  private static Filing filing(Path json) throws Exception {
    try (java.io.InputStream in = Files.newInputStream(json)) {
      return ((Reading.Accepted) new FilingReader().readOne(in)).filing();
    }
  }

  private TemplateLibrary randomLibrary(Random random) {
    List<TemplateVersion> versions = new ArrayList<>();
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      int year = 2022 + random.nextInt(7);
      List<String> counties = new ArrayList<>(COUNTIES);
      counties.removeIf(county -> random.nextInt(3) == 0);
      Integer retired = random.nextInt(3) == 0 ? Integer.valueOf(year + random.nextInt(7)) : null;
      List<String> served = random.nextInt(3) == 0 ? List.of() : counties;
      TemplateVersion version = version(name, year, retired, served.toArray(String[]::new));
      List<TemplateVersion> more = new ArrayList<>(versions);
      more.add(version);
      List<Problem> rivals = new ArrayList<>();
      TemplateLibrary.checkRivals(more, rivals);
      boolean there = versions.stream().anyMatch(v -> v.name().equals(name) && v.year() == year);
      if (rivals.isEmpty() && !there) {
        versions.add(version);
      }
    }
    return TemplateLibrary.of(folder, versions);
  }

  private TemplateLibrary library(TemplateVersion... versions) {
    return TemplateLibrary.of(folder, List.of(versions));
  }

  private TemplateVersion version(String name, int year, Integer retiredFrom, String... counties) {
    Path place = folder.resolve(name).resolve(String.valueOf(year));
    return new TemplateVersion(name, year, List.of(counties), place, retiredFrom);
  }

  /** Name and year; empty when none is in force. */
  private static String chosen(TemplateLibrary library, String county, int year) {
    try {
      TemplateVersion version = library.inForce(county, year);
      return version.name() + "/" + version.year();
    } catch (ProblemsException none) {
      return "";
    }
  }

  private static String name(String chosen) {
    return chosen.replaceAll("/.*", "");
  }
}
