package org.filingpress.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contents' page numbers in the finished .docx are those of the pages on which LibreOffice, an
 * independent renderer, puts the headings.
 *
 * <p>{@code -Dfilingpress.judge.filings=20} makes a quick run of so many filings; {@code
 * -DexcludedGroups=judge} leaves it out; {@code -Dfilingpress.judge.keep=DIR} keeps all the files.
 */
@Tag("judge")
class TruePageNumbersIntegrationTests {
  private static final int FILINGS = Integer.getInteger("filingpress.judge.filings", 100);
  private static final Path STANDARD = Path.of("templates");

  @TempDir Path temporary;

  @BeforeEach
  void needsLibreOffice() {
    assumeTrue(LibreOffice.has("soffice"), "skipped: no soffice (libreoffice-writer-nogui) here");
  }

  @Test
  void contentsOfTheStandardTemplateAreTrue() throws Exception {
    List<JudgedFiling> filings = new ArrayList<>(JudgedFiling.examples());
    filings.addAll(JudgedFiling.generated(Math.max(0, FILINGS - filings.size()), 1_000));

    Tally tally = judge("standard template", STANDARD, filings);

    assertThat(tally.faults()).isEmpty();
    assertThat(tally.headings()).isPositive();
  }

  @Test
  void theyAreTrueWithProjectsOnLandscapePages() throws Exception {
    assertNearlyAllTrue("landscape projects", TemplateVariant.landscapeProjects(), 3_000);
  }

  @Test
  void theyAreTrueWithHangingPunctuationAndAutomaticSpaces() throws Exception {
    assertNearlyAllTrue("typography of Word", TemplateVariant.typographyOfWord(), 4_000);
  }

  @Test
  void theyAreTrueInARestyledTemplate() throws Exception {
    assertNearlyAllTrue("restyled", TemplateVariant.restyled(), 5_000);
  }

  @Test
  void theyAreTrueWhereRowsGoOverPages() throws Exception {
    assertNearlyAllTrue("loose rows", TemplateVariant.looseRows(), 6_000);
  }

  private void assertNearlyAllTrue(String group, TemplateVariant variant, long firstSeed)
      throws Exception {
    Path templates = variant.library(temporary.resolve("templates"));

    Tally tally =
        judge(group, templates, JudgedFiling.generated(Math.max(5, FILINGS / 5), firstSeed));

    assertThat(tally.trueShare()).as(tally.faults()).isGreaterThanOrEqualTo(0.99);
    assertThat(tally.headings()).isPositive();
  }

  private Tally judge(String group, Path templates, List<JudgedFiling> filings) throws Exception {
    String kept = System.getProperty("filingpress.judge.keep");
    Path scratch =
        kept == null
            ? temporary
            : Files.createDirectories(Path.of(kept).resolve(group.replace(' ', '-')));
    long start = System.nanoTime();
    Tally tally = new Tally(group, new Judge(scratch).judge(templates, filings));
    System.out.print(tally);
    System.out.printf("  in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    System.out.print(tally.faults());
    System.out.print(tally.lineFaults());
    return tally;
  }
}
