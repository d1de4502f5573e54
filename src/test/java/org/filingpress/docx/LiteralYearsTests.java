package org.filingpress.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.filingpress.docx.parts.TemplatePackage;
import org.filingpress.docx.year.LiteralYear;
import org.filingpress.docx.year.LiteralYears;
import org.junit.jupiter.api.Test;

/** Which years of a template's text are found, where, and what is done to them. */
class LiteralYearsTests {

  private static final String STYLES =
      WordTemplate.STYLES.replace(
          "</w:styles>",
          "<w:style w:type=\"character\" w:styleId=\"a9\"><w:name w:val=\"年度\"/></w:style></w:styles>");

  @Test
  void findsThemInBodyTableHeaderFooterNotesAndTextBoxes() throws Exception {
    String box =
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
            + paragraph(run("二〇二五年"))
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    byte[] template =
        template(
                paragraph(run("${year}年")),
                paragraph(run("20"), run("25年预算")),
                "<w:tbl><w:tr><w:tc>" + paragraph(run("２０２５年")) + "</w:tc></w:tr></w:tbl>",
                paragraph(box))
            .header(paragraph(run("2025年页眉")))
            .footer(paragraph(run("2025年页脚")))
            .footnotes("<w:footnote w:id=\"2\">" + paragraph(run("2024年注")) + "</w:footnote>")
            .bytes();

    LiteralYears years = LiteralYears.of(template, 2025, 2026);

    assertThat(years.found())
        .extracting(LiteralYear::place)
        .containsExactlyInAnyOrder(
            "正文第2段", "正文表格1第1行第1格第1段", "正文第3段文本框第1段", "页眉（header1）第1段", "页脚（footer1）第1段", "脚注第1段");
    assertThat(years.found()).allMatch(year -> year.becomes() == null);
    assertThat(years.shifted()).isEqualTo(template);
  }

  @Test
  void movesOnWhatTheStyleMarksAndLeavesEveryOtherByteOfThePart() throws Exception {
    String before =
        paragraph(run("说明 &amp; 2025年不改"))
            + "<!-- <w:t>2025年</w:t> -->"
            + paragraph(marked("20"), marked("25"), run("年预算"))
            + paragraph(marked("二〇二五年&lt;&#50;０２５&gt;"))
            + paragraph(marked("２０２９"), run("年"), marked("2024—2025年"));
    String after =
        before
            .replace(marked("20") + marked("25"), marked("20") + marked("26"))
            .replace("二〇二五年&lt;", "二〇二六年&lt;")
            .replace(marked("２０２９"), marked("２０３０"))
            .replace("2024—2025", "2025—2026");
    byte[] template = template(before).header(paragraph(run("2025年"))).bytes();

    LiteralYears years = LiteralYears.of(template, 2025, 2026);

    Map<String, byte[]> old = parts(template);
    Map<String, byte[]> fresh = parts(years.shifted());
    assertThat(fresh.keySet()).isEqualTo(old.keySet());
    assertThat(new String(fresh.get("word/document.xml"), UTF_8))
        .isEqualTo(new String(old.get("word/document.xml"), UTF_8).replace(before, after));
    fresh.remove("word/document.xml");
    fresh.forEach((name, part) -> assertThat(part).as(name).isEqualTo(old.get(name)));
    assertThat(years.found())
        .filteredOn(year -> year.becomes() != null)
        .extracting(LiteralYear::becomes)
        .containsExactly("2026", "二〇二六", "２０３０", "2025", "2026");
    assertThat(years.found())
        .filteredOn(year -> year.becomes() == null)
        .extracting(LiteralYear::place)
        .containsExactly("正文第1段", "页眉（header1）第1段");
  }

  @Test
  void aYearThatIsMarkedInPartIsTold() throws Exception {
    byte[] template = template(paragraph(run("20"), marked("25"), run("年"))).bytes();

    LiteralYears years = LiteralYears.of(template, 2025, 2026);

    assertThat(years.found()).extracting(LiteralYear::becomes).containsExactly((String) null);
    assertThat(years.shifted()).isEqualTo(template);
  }

  @Test
  void shiftsByAsManyYearsAsTheVersionsAreApart() throws Exception {
    byte[] template = template(paragraph(marked("2021年、2020年"))).bytes();

    assertThat(LiteralYears.of(template, 2021, 2027).found())
        .extracting(LiteralYear::becomes)
        .containsExactly("2027", "2026");
  }

  @Test
  void theSameTextForOlderProgramsIsMovedOnAndToldOnce() throws Exception {
    String inside = "<w:txbxContent>" + paragraph(marked("2025年")) + "</w:txbxContent>";
    String alternate =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
            + inside
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + inside
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    byte[] template = template(paragraph(alternate)).bytes();

    LiteralYears years = LiteralYears.of(template, 2025, 2026);

    assertThat(years.found()).hasSize(1);
    String xml = new String(parts(years.shifted()).get("word/document.xml"), UTF_8);
    assertThat(xml).doesNotContain("2025年").containsPattern("2026年.*2026年");
  }

  @Test
  void whatIsNotPrintedIsNoYear() throws Exception {
    byte[] template =
        template(
                paragraph(
                    "<w:del w:id=\"1\"><w:r><w:delText>2025年</w:delText></w:r></w:del>",
                    "<w:r><w:instrText>2025年</w:instrText></w:r>"))
            .bytes();

    assertThat(LiteralYears.of(template, 2025, 2026).found()).isEmpty();
  }

  private static WordTemplate template(String... blocks) {
    return WordTemplate.of(blocks).part("word/styles.xml", STYLES);
  }

  private static String paragraph(String... runs) {
    return "<w:p>" + String.join("", runs) + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private static String marked(String text) {
    return "<w:r><w:rPr><w:rStyle w:val=\"a9\"/></w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  private static Map<String, byte[]> parts(byte[] docx) throws Exception {
    return new TreeMap<>(TemplatePackage.read(new java.io.ByteArrayInputStream(docx)).parts());
  }
}
