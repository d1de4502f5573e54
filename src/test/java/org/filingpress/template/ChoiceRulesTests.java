package org.filingpress.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of choosing, over every library of up to four versions of a small world. */
class ChoiceRulesTests {

  private static final String OURS = "130823";
  private static final String THEIRS = "130224";

  /** What a version of the small world can be. */
  private static final List<Entry> WORLD = world();

  @TempDir Path folder;

  private record Entry(String name, int year, List<String> counties, int retiredFrom) {}

  /**
   * For 2021 and 2023: default, ours, theirs; each in force, or retired from 2021, 2022 or 2024.
   */
  private static List<Entry> world() {
    List<Entry> world = new ArrayList<>();
    for (int year : new int[] {2021, 2023}) {
      for (int retiredFrom : new int[] {9999, 2022, 2024}) {
        world.add(new Entry("通用", year, List.of(), retiredFrom));
        world.add(new Entry("平泉", year, List.of(OURS), retiredFrom));
        world.add(new Entry("滦南", year, List.of(THEIRS), retiredFrom));
      }
    }
    world.removeIf(entry -> entry.retiredFrom() < entry.year());
    return world;
  }

  @Test
  void theVersionInForceIsTheNewestOfTheCountysOwnElseOfTheDefault() throws Exception {
    int libraries = 0;
    for (List<Entry> entries : libraries()) {
      TemplateLibrary library = TemplateLibrary.of(folder, versions(entries));
      for (int year = 2020; year <= 2025; year++) {
        String expected = expected(entries, year);
        assertThat(chosen(library, year)).as("%d of %s", year, entries).isEqualTo(expected);
        Choice choice = library.explain(OURS, year);
        String explained =
            choice.chosen() == null ? null : choice.chosen().name() + choice.chosen().year();
        assertThat(explained).isEqualTo(expected);
        assertThat(choice.candidates()).hasSize(entries.size());
        for (Choice.Candidate candidate : choice.candidates()) {
          assertReasonIsTrue(candidate, choice);
        }
      }
      libraries++;
    }
    assertThat(libraries).isGreaterThan(900);
  }

  /** Each reason, held against what it says. */
  private static void assertReasonIsTrue(Choice.Candidate candidate, Choice choice) {
    TemplateVersion version = candidate.version();
    TemplateVersion chosen = choice.chosen();
    boolean serves = version.counties().isEmpty() || version.counties().contains(OURS);
    Integer retired = version.retiredFrom();
    switch (candidate.reason()) {
      case CHOSEN -> assertThat(version).isEqualTo(chosen);
      case OTHER_COUNTIES -> assertThat(serves).isFalse();
      case NOT_YET -> assertThat(version.year()).isGreaterThan(choice.year());
      case RETIRED -> assertThat(retired).isNotNull().isLessThanOrEqualTo(choice.year());
      case COUNTY_HAS_ITS_OWN -> {
        assertThat(version.counties()).isEmpty();
        assertThat(chosen.counties()).contains(OURS);
      }
      case SUPERSEDED -> {
        assertThat(chosen.year()).isGreaterThan(version.year());
        assertThat(chosen.counties()).isEqualTo(version.counties());
      }
    }
  }

  private static String expected(List<Entry> entries, int year) {
    for (List<String> counties : List.of(List.of(OURS), List.<String>of())) {
      Optional<Entry> newest =
          entries.stream()
              .filter(e -> e.counties().equals(counties))
              .filter(e -> e.year() <= year && year < e.retiredFrom())
              .max(Comparator.comparing(Entry::year));
      if (newest.isPresent()) {
        return newest.get().name() + newest.get().year();
      }
    }
    return null;
  }

  private static String chosen(TemplateLibrary library, int year) {
    try {
      TemplateVersion version = library.inForce(OURS, year);
      return version.name() + version.year();
    } catch (ProblemsException none) {
      return null;
    }
  }

  private List<TemplateVersion> versions(List<Entry> entries) {
    return entries.stream()
        .map(
            e ->
                new TemplateVersion(
                    e.name(),
                    e.year(),
                    e.counties(),
                    folder.resolve(e.name()).resolve(String.valueOf(e.year())),
                    e.retiredFrom() == 9999 ? null : e.retiredFrom()))
        .toList();
  }

  /** Every choice of up to four entries of the world, one for each folder. */
  private static List<List<Entry>> libraries() {
    List<List<Entry>> libraries = new ArrayList<>();
    choose(0, new ArrayList<>(), libraries);
    return libraries;
  }

  private static void choose(int from, List<Entry> taken, List<List<Entry>> libraries) {
    libraries.add(List.copyOf(taken));
    for (int i = from; i < WORLD.size() && taken.size() < 4; i++) {
      Entry next = WORLD.get(i);
      if (taken.stream().noneMatch(e -> e.name().equals(next.name()) && e.year() == next.year())) {
        taken.add(next);
        choose(i + 1, taken, libraries);
        taken.remove(taken.size() - 1);
      }
    }
  }
}
