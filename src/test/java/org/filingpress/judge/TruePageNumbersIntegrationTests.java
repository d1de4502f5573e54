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
 * -DexcludedGroups=judge} leaves it out; {@code -Dfilingpress.judge.seed=100000} takes other
 * filings; {@code -Dfilingpress.judge.keep=DIR} keeps all the files.
 */
@Tag("judge")
class TruePageNumbersIntegrationTests {
  private static final int FILINGS = Integer.getInteger("filingpress.judge.filings", 100);
  private static final long SEED = Long.getLong("filingpress.judge.seed", 0);
  private static final Path STANDARD = Path.of("templates");

  @TempDir Path temporary;

  @BeforeEach
  void needsLibreOffice() {
    boolean there = LibreOffice.has("soffice");
    String reason = "page numbers not judged: no soffice (libreoffice-writer-nogui) here";
    if (!there) {
      System.out.println(reason);
    }
    assumeTrue(there, reason);
  }

  @Test
  void contentsOfTheStandardTemplateAreTrue() throws Exception {
    List<JudgedFiling> filings = new ArrayList<>(JudgedFiling.examples());
    filings.addAll(JudgedFiling.generated(Math.max(0, FILINGS - filings.size()), SEED + 1_000));

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

  @Test
  void aNumberThatIsNotTrueIsNoticed() throws Exception {
    Judge judge = new Judge(temporary);
    JudgedFiling filing = JudgedFiling.examples().get(0);
    Path docx = judge.press(STANDARD, List.of(filing)).get(0).docx();
    ContentsLine third = FinishedDocument.read(docx).contents().get(2);
    String wrong = String.valueOf(Integer.parseInt(third.number()) + 1);
    Path falsified = temporary.resolve("falsified.docx");
    DocumentEdit.rewrite(
        docx,
        falsified,
        "word/document.xml",
        xml ->
            xml.replaceFirst(
                "(?s)(PAGEREF " + third.bookmark() + " .*?<w:t>)" + third.number() + "</w:t>",
                "$1" + wrong + "</w:t>"));

    Path office = new LibreOffice(Path.of("fonts"), temporary).toPdf(List.of(falsified)).get(0);
    Verdict verdict = Verdict.of(filing.name(), falsified, 1, office, null);

    assertThat(verdict.untrue())
        .containsExactly(
            new Verdict.Untrue(
                new ContentsLine(third.bookmark(), third.heading(), wrong), third.number()));
    assertThat(verdict.pageCountsEqual()).isFalse();
  }

  private void assertNearlyAllTrue(String group, TemplateVariant variant, long firstSeed)
      throws Exception {
    Path templates = variant.library(temporary.resolve("templates"));

    Tally tally =
        judge(group, templates, JudgedFiling.generated(Math.max(5, FILINGS / 5), SEED + firstSeed));

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
