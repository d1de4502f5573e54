package org.filingpress.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which template a county's filing of some year is made with. */
class TemplateChoiceTests {

  private static final String PINGQUAN = "130823";
  private static final String FENGRUN = "130208";
  private static final List<String> COUNTIES = List.of(PINGQUAN, FENGRUN, "130209", "130230");

  @TempDir Path folder;

  @Test
  void choosesTheCountysOwnBeforeANewerDefault() throws Exception {
    TemplateLibrary library =
        new LibraryFolder(folder)
            .with("standard", 2024)
            .with("pingquan", 2021, "130824", PINGQUAN)
            .open();

    assertThat(chosen(library, PINGQUAN, 2025)).isEqualTo("pingquan/2021");
    assertThat(chosen(library, FENGRUN, 2025)).isEqualTo("standard/2024");
  }

  @Test
  void fallsBackToTheDefaultBeforeTheCountysOwnIsInForce() throws Exception {
    TemplateLibrary library =
        new LibraryFolder(folder).with("standard", 2019).with("pingquan", 2023, PINGQUAN).open();

    assertThat(chosen(library, PINGQUAN, 2022)).isEqualTo("standard/2019");
    assertThat(chosen(library, PINGQUAN, 2023)).isEqualTo("pingquan/2023");
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2100})
  void choosesTheNewestThatIsNotAfterTheBudgetYear(int year) throws Exception {
    TemplateLibrary library =
        new LibraryFolder(folder)
            .with("standard", 2021)
            .with("standard", 2024)
            .with("standard", 2023)
            .open();

    int expected = year < 2023 ? 2021 : Math.min(year, 2024);
    assertThat(chosen(library, PINGQUAN, year)).isEqualTo("standard/" + expected);
  }

  @Test
  void aCountyMayHaveItsTemplateUnderAnotherNameInALaterYear() throws Exception {
    TemplateLibrary library =
        new LibraryFolder(folder)
            .with("chengde", 2020, PINGQUAN)
            .with("pingquan", 2022, PINGQUAN)
            .open();

    assertThat(chosen(library, PINGQUAN, 2021)).isEqualTo("chengde/2020");
    assertThat(chosen(library, PINGQUAN, 2022)).isEqualTo("pingquan/2022");
  }

  @Test
  void saysWhichCountyAndYearHaveNoTemplate() throws Exception {
    TemplateLibrary library =
        new LibraryFolder(folder).with("standard", 2024).with("fengrun", 2020, FENGRUN).open();

    ProblemsException none =
        catchThrowableOfType(ProblemsException.class, () -> library.inForce(PINGQUAN, 2023));

    assertThat(none.problems()).hasSize(1);
    Problem problem = none.problems().get(0);
    assertThat(problem.code()).isEqualTo("template.none-in-force");
    assertThat(problem.message()).contains(PINGQUAN).contains("2023");
    assertThat(problem.hint()).contains("不晚于该年");
  }

  @Test
  void anEmptyLibraryHasNoTemplateForAnyone() throws Exception {
    TemplateLibrary library = new LibraryFolder(folder).open();

    assertThat(chosen(library, PINGQUAN, 2025)).isNull();
  }

  @Test
  void leadsToTheWordDocumentOfTheChosenVersion() throws Exception {
    TemplateLibrary library = new LibraryFolder(folder).with("standard", 2021).open();

    assertThat(library.inForce(PINGQUAN, 2025).document())
        .isEqualTo(folder.resolve("standard/2021/template.docx"))
        .exists();
  }

  /** Year by year from the budget year backwards: first the county's own, then the default. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void choosesAsOneWouldByLeafingBackThroughTheYears(long seed, @TempDir Path drawn)
      throws Exception {
    Random random = new Random(seed);
    LibraryFolder library = new LibraryFolder(drawn);
    List<Version> versions = draw(random, library);
    TemplateLibrary opened = library.open();

    for (int year = 2016; year <= 2027; year++) {
      for (String county : COUNTIES) {
        assertThat(chosen(opened, county, year))
            .as("%s in %d of %s", county, year, versions)
            .isEqualTo(leafBack(versions, county, year));
      }
    }
  }

  private record Version(String name, int year, List<String> counties) {}

  /** In each year every county, and the default, has at most one template. */
  private static List<Version> draw(Random random, LibraryFolder library) throws IOException {
    List<Version> versions = new ArrayList<>();
    for (int year = 2018; year <= 2025; year++) {
      Set<String> left = new HashSet<>(COUNTIES);
      boolean defaultLeft = true;
      for (String name : List.of("a", "b", "c", "标准")) {
        List<String> counties = left.stream().filter(c -> random.nextInt(5) == 0).sorted().toList();
        if (random.nextInt(3) == 0 && (defaultLeft || !counties.isEmpty())) {
          left.removeAll(counties);
          defaultLeft &= !counties.isEmpty();
          versions.add(new Version(name, year, counties));
          library.with(name, year, counties.toArray(String[]::new));
        }
      }
    }
    return versions;
  }

  private static @Nullable String leafBack(List<Version> versions, String county, int budgetYear) {
    for (boolean own : List.of(true, false)) {
      for (int year = budgetYear; year >= 2000; year--) {
        for (Version v : versions) {
          boolean serves = own ? v.counties().contains(county) : v.counties().isEmpty();
          if (v.year() == year && serves) {
            return v.name() + "/" + v.year();
          }
        }
      }
    }
    return null;
  }

  /** Name and year; null when none is in force. */
  private static @Nullable String chosen(TemplateLibrary library, String county, int year) {
    try {
      TemplateVersion version = library.inForce(county, year);
      return version.name() + "/" + version.year();
    } catch (ProblemsException none) {
      return null;
    }
  }
}
