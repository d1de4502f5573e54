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
 * <p>{@code -Dfilingpress.judge.filings=20}, or FILINGPRESS_JUDGE_FILINGS in the environment, makes
 * a quick run of so many filings; {@code -DexcludedGroups=judge} leaves it out; {@code
 * -Dfilingpress.judge.seed=100000} takes other filings; {@code -Dfilingpress.judge.keep=DIR} keeps
 * all the files.
 */
@Tag("judge")
class TruePageNumbersIntegrationTests {
  private static final int ALL = 100;
  private static final int FILINGS =
      Integer.getInteger(
          "filingpress.judge.filings",
          Integer.parseInt(
              System.getenv().getOrDefault("FILINGPRESS_JUDGE_FILINGS", String.valueOf(ALL))));
  private static final long SEED = Long.getLong("filingpress.judge.seed", 0);

  /** Shares of lines that were measured, see docs/layout.md, less what other seeds may lack. */
  private static final double LINES = 0.995;

  private static final double RESTYLED_LINES = 0.985;
  private static final double HANGING_LINES = 0.98;
  private static final double PECULIAR_LINES = 0.98;

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

    assertTrue(judge("standard template", STANDARD, filings), LINES);
  }

  @Test
  void theyAreTrueWithProjectsOnLandscapePages() throws Exception {
    assertTrue("landscape projects", TemplateVariant.landscapeProjects(), 3_000, LINES);
  }

  @Test
  void theyAreTrueInAnotherCountysTemplate() throws Exception {
    Path version = Files.createDirectories(temporary.resolve("templates/shifan/2021"));
    Path shipped = Path.of("templates/shifan/2024");
    Files.copy(shipped.resolve("template.docx"), version.resolve("template.docx"));
    Files.writeString(version.resolve("template.yml"), "counties: []\nfirstYear: 2021\n");
    List<JudgedFiling> filings =
        new ArrayList<>(List.of(JudgedFiling.read(shipped.resolve("sample.json"))));
    filings.addAll(JudgedFiling.examples());
    filings.addAll(JudgedFiling.generated(Math.max(6, FILINGS / 5), SEED + 10_000));

    assertTrue(judge("another county", temporary.resolve("templates"), filings), LINES);
  }

  @Test
  void theyAreTrueWithHangingPunctuationAndAutomaticSpaces() throws Exception {
    assertTrue("typography of Word", TemplateVariant.typographyOfWord(), 4_000, HANGING_LINES);
  }

  @Test
  void theyAreTrueInARestyledTemplate() throws Exception {
    assertTrue("restyled", TemplateVariant.restyled(), 5_000, RESTYLED_LINES);
  }

  @Test
  void theyAreTrueWhereRowsGoOverPages() throws Exception {
    assertTrue("loose rows", TemplateVariant.looseRows(), 6_000, LINES);
  }

  @Test
  void theyAreTrueInLongContentsWithNumbersOfFourDigits() throws Exception {
    Path templates = TemplateVariant.highNumbers().library(temporary.resolve("templates"));
    List<JudgedFiling> filings = JudgedFiling.longContents(FILINGS < ALL ? 1 : 3, SEED + 8_000);

    assertTrue(judge("long contents", templates, filings), LINES);
  }

  @Test
  void theyAreTrueOfFilingsOfAnyShape() throws Exception {
    List<JudgedFiling> filings = JudgedFiling.ofAnyShape(Math.max(2, FILINGS / 10), SEED + 9_000);

    assertTrue(judge("any shape", STANDARD, filings), LINES);
  }

  @Test
  void theyAreTrueOfPeculiarFilings() throws Exception {
    assumeTrue(FILINGS >= ALL, "peculiar filings are left to the whole judge");

    assertTrue(judge("peculiar", STANDARD, JudgedFiling.peculiar()), PECULIAR_LINES);
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

  private void assertTrue(String group, TemplateVariant variant, long firstSeed, double lines)
      throws Exception {
    Path templates = variant.library(temporary.resolve("templates"));
    List<JudgedFiling> filings = JudgedFiling.generated(Math.max(5, FILINGS / 5), SEED + firstSeed);

    assertTrue(judge(group, templates, filings), lines);
  }

  /** Every heading and every page; of the lines, the share that was once reached. */
  private static void assertTrue(Tally tally, double lines) {
    assertThat(tally.headings()).isPositive();
    assertThat(tally.faults()).isEmpty();
    assertThat(tally.equalLineShare())
        .as("lines on the same page: " + tally.lineFaults())
        .isGreaterThanOrEqualTo(lines);
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
