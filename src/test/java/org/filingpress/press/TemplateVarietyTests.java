package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.filingpress.docx.WordSchema;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates as other programs and other hands make them. */
class TemplateVarietyTests {

  private static final Path STANDARD = Path.of("templates");

  @TempDir private Path folder;

  /** Names of parts mean nothing (ECMA-376-2, 9.3); some producers write document2.xml. */
  @Test
  void pressesAPackageWhosePartsHaveOtherNames() throws Exception {
    Press renamed =
        new StandardTemplateEdit()
            .replace("_rels/.rels", "\"word/document.xml\"", "\"/文稿/document2.xml\"")
            .replace("word/_rels/document.xml.rels", "\"styles.xml\"", "\"/looks/a.xml\"")
            .replace("word/_rels/document.xml.rels", "\"settings.xml\"", "\"../looks/b.xml\"")
            .replace("word/_rels/document.xml.rels", "\"footer.xml\"", "\"foot/number.xml\"")
            .replace("[Content_Types].xml", "/word/document.xml", "/文稿/document2.xml")
            .replace("[Content_Types].xml", "/word/styles.xml", "/looks/a.xml")
            .replace("[Content_Types].xml", "/word/settings.xml", "/looks/b.xml")
            .replace("[Content_Types].xml", "/word/footer.xml", "/文稿/foot/number.xml")
            .replace("[Content_Types].xml", "/word/fontTable.xml", "/文稿/fontTable.xml")
            .rename("word/document.xml", "文稿/document2.xml")
            .rename("word/_rels/document.xml.rels", "文稿/_rels/document2.xml.rels")
            .rename("word/styles.xml", "looks/a.xml")
            .rename("word/settings.xml", "looks/b.xml")
            .rename("word/footer.xml", "文稿/foot/number.xml")
            .rename("word/fontTable.xml", "文稿/fontTable.xml")
            .open(folder);
    Pressed standard = Press.open(STANDARD, Path.of("fonts")).press(example());
    Pressed pressed = renamed.press(example());

    assertThat(pressed.problems()).isEmpty();
    assertThat(pressed.templateProblems()).isEmpty();
    assertThat(pressed.pageCount()).isEqualTo(standard.pageCount());
    assertThat(body(pressed, "文稿/document2.xml")).isEqualTo(body(standard, "word/document.xml"));
    assertThat(write(pressed, Format.PDF)).isEqualTo(write(standard, Format.PDF));
  }

  @Test
  void tellsOnceOfATemplateWhatItsDocumentsWouldRepeat() throws Exception {
    Press press =
        new StandardTemplateEdit()
            .replace("word/styles.xml", "楷体_GB2312", "无名体")
            .replace(
                "word/document.xml",
                "<w:pStyle w:val=\"CoverTitle\"/>",
                "<w:pStyle w:val=\"Gone\"/>")
            .open(folder);

    Pressed first = press.press(example());

    assertThat(first.templateProblems())
        .extracting(Problem::code)
        .contains("layout.style-missing", "layout.font-unknown");
    assertThat(first.templateProblems().get(0).place())
        .startsWith(folder.resolve("standard/2021/template.docx").toString())
        .contains("正文");
    assertThat(first.problems()).isEmpty();
    assertThat(press.press(example()).templateProblems()).isEqualTo(first.templateProblems());
  }

  private static String body(Pressed pressed, String part) throws Exception {
    Map<String, byte[]> parts = WordSchema.parts(write(pressed, Format.DOCX));
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  private static byte[] write(Pressed pressed, Format format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pressed.write(format, out);
    return out.toByteArray();
  }

  private static Filing example() throws Exception {
    try (InputStream in = Files.newInputStream(Path.of("examples/pingquan-liuxi-2025.json"))) {
      return ((Reading.Accepted) new FilingReader().readOne(in)).filing();
    }
  }
}
