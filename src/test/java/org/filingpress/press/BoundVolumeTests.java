package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.samples.Altered;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * The volume of a county of eight townships: the three example filings, moved to one county, and
 * generated ones, some with many projects and some with none.
 */
class BoundVolumeTests {

  private static Press press;
  private static List<Filing> filings;
  private static byte[] pdf;
  private static BoundVolume volume;
  private static PdfText text;

  @BeforeAll
  static void bind() throws Exception {
    press = Press.open(Path.of("templates"), Path.of("fonts"));
    filings = EightTownships.filings();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    volume = press.bind(sources(filings), out);
    pdf = out.toByteArray();
    text = new PdfText(pdf);
  }

  @Test
  void everyContentsNumberIsThePageOnWhichItsHeadingStands() {
    assertThat(volume.lines()).hasSizeGreaterThan(8 * 4 + 40);
    for (BoundVolume.Line line : volume.lines()) {
      String page = text.page(volume.frontPages() + Integer.parseInt(line.page()));
      if (line.level() == 1) {
        assertThat(page).isEqualTo(blankless(line.text()));
      } else {
        assertThat(page).contains(blankless(line.text())).endsWith("—" + line.page() + "—");
      }
    }
  }

  @Test
  void theContentsListPrintsAllLinesInOrderWithTheirNumbers() {
    StringBuilder printed = new StringBuilder();
    for (int page = 2; page <= volume.frontPages(); page++) {
      printed.append(text.page(page));
    }
    StringBuilder expected = new StringBuilder("目录");
    volume.lines().forEach(line -> expected.append(line.text()).append(line.page()));

    assertThat(printed.toString().replaceAll("[.…]", ""))
        .isEqualTo(blankless(expected.toString()).replaceAll("[.…]", ""));
  }

  @Test
  void countsEveryPageBehindTheContents() {
    assertThat(text.pageCount()).isEqualTo(volume.pageCount());
    for (int page = volume.frontPages() + 1; page <= volume.pageCount(); page++) {
      String printed = text.numberOn(page);
      if (!printed.isEmpty()) {
        assertThat(printed).isEqualTo(String.valueOf(page - volume.frontPages()));
      }
    }
  }

  @Test
  void goingToAPageNumberLeadsToThatPage() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(labels).startsWith("i", "ii").doesNotHaveDuplicates();
      assertThat(labels[volume.frontPages()]).isEqualTo("1");
      assertThat(labels[volume.pageCount() - 1])
          .isEqualTo(String.valueOf(volume.pageCount() - volume.frontPages()));
    }
  }

  @Test
  void theCoverNamesTheCountyAndItsBureau() {
    assertThat(text.page(1)).isEqualTo("平泉市2025年部门预算绩效文本汇编（草案）平泉市财政局");
  }

  @Test
  void printsNoStageOnWhichTheDocumentsDoNotAgree() throws Exception {
    List<Filing> two = new ArrayList<>(filings.subList(3, 5));
    Filing last = two.get(1);
    two.set(
        1,
        new Filing(
            last.year(), "", last.county(), last.department(), last.narrative(), last.projects()));

    assertThat(new PdfText(bound(two)).page(1)).isEqualTo("平泉市2025年部门预算绩效文本汇编平泉市财政局");
  }

  @Test
  void holdsEachDocumentsPagesAsTheyAreButForTheirNumbers() throws Exception {
    int at = volume.frontPages();
    for (Filing filing : filings) {
      PdfText own = new PdfText(written(press.press(filing)));
      int body = 1;
      while (!own.page(body).equals("第一部分部门整体绩效目标")) {
        body++;
      }
      assertThat(text.page(++at)).isEqualTo(blankless(filing.department().name()));
      for (int page = body; page <= own.pageCount(); page++) {
        assertThat(text.pageWithoutNumber(++at)).isEqualTo(own.pageWithoutNumber(page));
      }
    }
    assertThat(at).isEqualTo(volume.pageCount());
  }

  @Test
  void linksEachContentsLineToItsPage() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Integer> goals = new ArrayList<>();
      for (int page = 1; page < volume.frontPages(); page++) {
        for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
          PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
          PDPageDestination goal = (PDPageDestination) action.getDestination();
          int number = goal.retrievePageNumber() + 1 - volume.frontPages();
          if (goals.isEmpty() || goals.get(goals.size() - 1) != number) {
            goals.add(number);
          }
        }
      }
      List<Integer> expected = new ArrayList<>();
      for (BoundVolume.Line line : volume.lines()) {
        int number = Integer.parseInt(line.page());
        if (expected.isEmpty() || expected.get(expected.size() - 1) != number) {
          expected.add(number);
        }
      }
      assertThat(goals).isEqualTo(expected);
    }
  }

  @Test
  void hasBookmarksForTheContentsTheTownshipsAndTheirProjects() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
      List<PDOutlineItem> top = new ArrayList<>();
      outline.children().forEach(top::add);
      assertThat(top.get(0).getTitle()).isEqualTo("目　录");
      assertThat(top.subList(1, top.size()))
          .extracting(PDOutlineItem::getTitle)
          .isEqualTo(filings.stream().map(filing -> filing.department().name()).toList());
      List<String> all = new ArrayList<>();
      collect(document, top.subList(1, top.size()), all);
      for (BoundVolume.Line line : volume.lines()) {
        assertThat(all).contains(blankless(line.text()) + " " + line.page());
      }
      assertThat(top.get(1).getFirstChild().getTitle()).isEqualTo("第一部分 部门整体绩效目标");
      assertThat(top.get(1).isNodeOpen()).isFalse();
    }
  }

  private static void collect(PDDocument document, Iterable<PDOutlineItem> items, List<String> all)
      throws IOException {
    for (PDOutlineItem item : items) {
      int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
      all.add(blankless(item.getTitle()) + " " + (page - volume.frontPages()));
      collect(document, item.children(), all);
    }
  }

  @Test
  void saysWhatItIs() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("平泉市2025年部门预算绩效文本汇编");
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("平泉市财政局");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  @Test
  void isPdfA() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour wanted = PDFAFlavour.PDFA_2_A;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
      assertThat(validator.validate(parser).getTestAssertions())
          .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .isEmpty();
    }
  }

  @Test
  void hasTheSameBytesInWhateverOrderTheFilingsCome() throws Exception {
    List<Filing> mixed = new ArrayList<>(filings);
    Collections.reverse(mixed);
    Collections.swap(mixed, 2, 5);

    assertThat(bound(mixed)).isEqualTo(pdf);
  }

  @Test
  void findsNothingToReport() {
    assertThat(volume.problems()).isEmpty();
  }

  @Test
  void tellsOfAFilingThatChangedWhileItWasBound() throws Exception {
    Filing before = filings.get(3);
    Filing after = Altered.withNarrative(before, filings.get(0).narrative());
    List<Filing> reads = new ArrayList<>(List.of(before, before, after));
    FilingSource changing =
        new FilingSource() {
          @Override
          public String departmentCode() {
            return before.department().code();
          }

          @Override
          public Filing read() {
            return reads.size() > 1 ? reads.remove(0) : reads.get(0);
          }
        };

    BoundVolume bound = press.bind(List.of(changing), new ByteArrayOutputStream());

    assertThat(bound.problems())
        .extracting(Problem::code, Problem::place)
        .containsExactly(tuple("press.volume-unsettled", before.department().name()));
  }

  private static List<FilingSource> sources(List<Filing> filings) {
    return filings.stream().map(FilingSource::of).toList();
  }

  private static byte[] bound(List<Filing> filings) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    press.bind(sources(filings), out);
    return out.toByteArray();
  }

  private static byte[] written(Pressed pressed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pressed.write(Format.PDF, out);
    return out.toByteArray();
  }

  private static String blankless(String text) {
    return text.replaceAll("[\\s\u3000\u00A0]", "");
  }
}
