package org.filingpress.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing a finished document with LibreOffice's pages.
 *
 * @param name of the filing
 * @param headings lines of its contents that bear a number
 * @param untrue those whose heading LibreOffice has on another page
 * @param pageCount as the paginator counts
 * @param pdfPages pages of the finished PDF; null without one
 * @param officePages pages that LibreOffice makes of the .docx
 * @param lines lines of LibreOffice's pages
 * @param equalLines those that stand on the same page of the finished PDF, in the same order
 * @param firstDifference where the lines part, or null
 */
record Verdict(
    String name,
    int headings,
    List<Untrue> untrue,
    int pageCount,
    @Nullable Integer pdfPages,
    int officePages,
    int lines,
    int equalLines,
    @Nullable Difference firstDifference) {

  /** A heading that stands on another page than the contents say. */
  record Untrue(ContentsLine line, String standsOn) {}

  /**
   * Where the lines of two PDFs part.
   *
   * @param page from 1
   */
  record Difference(int page, String ours, String office) {}

  /**
   * Compares the parts.
   *
   * @param office LibreOffice's PDF of the document
   * @param pdf the finished PDF, or null
   */
  static Verdict of(String name, Path docx, int pageCount, Path office, @Nullable Path pdf)
      throws IOException {
    PdfPages theirs = PdfPages.read(office);
    List<ContentsLine> contents = FinishedDocument.read(docx).contents();
    List<Untrue> untrue = new ArrayList<>();
    for (ContentsLine line : contents) {
      String standsOn = standsOn(name, line, theirs);
      if (!standsOn.equals(line.number())) {
        untrue.add(new Untrue(line, standsOn));
      }
    }
    PdfPages ours = pdf == null ? null : PdfPages.read(pdf);
    LineAgreement lines = LineAgreement.of(ours == null ? List.of() : ours.pages(), theirs.pages());
    return new Verdict(
        name,
        contents.size(),
        List.copyOf(untrue),
        pageCount,
        ours == null ? null : ours.count(),
        theirs.count(),
        lines.lines(),
        lines.equal(),
        lines.first());
  }

  /** The number printed at the foot of the page on which LibreOffice has a heading. */
  private static String standsOn(String name, ContentsLine line, PdfPages office) {
    Integer page = office.destinations().get(destination(line.bookmark()));
    if (page == null) {
      throw new IllegalStateException(
          name + ": LibreOffice has no place for bookmark " + line.bookmark());
    }
    if (!office.text(page).contains(line.heading())) {
      throw new IllegalStateException(
          name + ": not on the page of its bookmark: " + line.heading());
    }
    return office.printed(page);
  }

  /** LibreOffice writes every byte but letters and digits as its hexadecimal number. */
  private static String destination(String bookmark) {
    StringBuilder name = new StringBuilder();
    for (byte b : bookmark.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > 0 && Character.isLetterOrDigit(b);
      name.append(plain ? String.valueOf((char) b) : "%02X".formatted(b));
    }
    return name.toString();
  }

  boolean pageCountsEqual() {
    return pageCount == officePages && (pdfPages == null || pdfPages == officePages);
  }

  /** What is wrong with the document, a line for each thing; empty when nothing is. */
  String faults() {
    StringBuilder faults = new StringBuilder();
    for (Untrue heading : untrue) {
      faults.append(
          "%s: contents say %s, stands on %s: %s%n"
              .formatted(
                  name, heading.line().number(), heading.standsOn(), heading.line().heading()));
    }
    if (!pageCountsEqual()) {
      faults.append(
          "%s: pages counted %d, in the PDF %s, in LibreOffice %d%n"
              .formatted(name, pageCount, pdfPages, officePages));
    }
    return faults.toString();
  }

  /** Where its lines part from LibreOffice's; empty when nowhere. */
  String lineFault() {
    Difference first = firstDifference;
    return first == null
        ? ""
        : "%s: page %d, %d of %d lines equal; ours [%s] LibreOffice [%s]%n"
            .formatted(name, first.page(), equalLines, lines, first.ours(), first.office());
  }
}
