package org.filingpress.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCountyTests {

  @TempDir private Path folder;

  @Test
  void theExampleInTheRepositoryIsWhatTheGeneratorWrites() throws Exception {
    ExampleCounty.main(new String[] {"out=" + folder});

    List<String> names = names(folder);
    assertThat(names).hasSize(24);
    assertThat(names(Path.of("examples", "county"))).isEqualTo(names);
    for (String name : names) {
      assertThat(Path.of("examples", "county", name)).hasSameTextualContentAs(folder.resolve(name));
      try (InputStream in = Files.newInputStream(folder.resolve(name))) {
        Reading reading = new FilingReader().readOne(in);
        assertThat(reading.problems()).as(name).isEmpty();
        Filing filing = ((Reading.Accepted) reading).filing();
        assertThat(filing.projects()).hasSizeBetween(3, 15);
      }
    }
  }

  @Test
  void aProvinceHasAsManyCountiesAsItNeedsAndNoDepartmentTwice() throws Exception {
    ExampleCounty.main(
        new String[] {"out=" + folder, "filings=450", "county=3", "lines=yes", "year=2026"});

    Set<String> departments = new HashSet<>();
    Set<String> counties = new HashSet<>();
    try (InputStream in = Files.newInputStream(folder.resolve("filings.jsonl"))) {
      new FilingReader()
          .read(
              in,
              reading -> {
                Filing filing = ((Reading.Accepted) reading).filing();
                assertThat(filing.year()).isEqualTo(2026);
                counties.add(filing.county().code());
                departments.add(filing.county().code() + filing.department().code());
              });
    }
    assertThat(counties).hasSize(150).allMatch(code -> code.matches("139[89]\\d\\d"));
    assertThat(departments).hasSize(450);
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }
}
