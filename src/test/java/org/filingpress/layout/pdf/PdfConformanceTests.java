package org.filingpress.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF is PDF/A, as veraPDF judges. */
class PdfConformanceTests {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2a"})
  void keepsToPdfA(String flavour) throws Exception {
    PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(sample()), wanted);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  private static byte[] sample() throws Exception {
    FontSet fonts = FontSet.load(Path.of("fonts"));
    DraftPage page = new DraftPage(fonts);
    TextStyle style = DraftPage.style("仿宋_GB2312", 16);
    String text = "平泉市𬇙𠅤河治理“三年”——①≥95%·℃";
    Page.Text line = page.line(1588, 2000, text, style);
    page.content.add(new Page.Element("H1", 1, List.of("_Toc1"), text, List.of(line), null));
    page.content.add(page.line(1588, 2600, page.pieces(0, text, style, 5, "_Toc1"), 16));
    page.content.add(
        page.line(1588, 3200, page.pieces(0, text, style, 0, "https://www.gov.cn/"), 16));
    for (String font : List.of("宋体", "黑体", "楷体_GB2312", "方正小标宋简体")) {
      double top = 4000 + 600 * page.content.size();
      page.content.add(page.line(1588, top, text, DraftPage.style(font, 14)));
    }
    page.content.add(
        page.line(
            1588,
            3800,
            page.pieces(
                0,
                "加粗下划线",
                new TextStyle(
                    "仿宋_GB2312",
                    "仿宋_GB2312",
                    "仿宋_GB2312",
                    true,
                    16,
                    true,
                    true,
                    true,
                    true,
                    0,
                    1,
                    0,
                    true,
                    "C00000",
                    "FFFF00"),
                0,
                null),
            16));
    page.content.add(new Page.Fill(1588, 1500, 8000, 10, "000000"));
    page.furniture.add(page.line(5000, 15600, "— 1 —", DraftPage.style("宋体", 14)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfInfo info = new PdfInfo("绩效文本", "平泉市财政局", Instant.parse("2026-01-01T00:00:00Z"));
    new PagePainter(fonts).paint(List.of(page.page("1")), info, part -> new byte[0], out);
    return out.toByteArray();
  }
}
