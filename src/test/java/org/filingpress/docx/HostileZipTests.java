package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.filingpress.docx.TemplateProblems.codes;
import static org.filingpress.docx.WordXml.p;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template is a stranger's zip: what is not plainly one is refused. */
class HostileZipTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "word/../../evil.xml",
        "/etc/passwd",
        "word\\..\\evil.xml",
        "C:/evil.xml",
        "..",
        "word/\u0000evil",
        "word/a\nb.xml",
      })
  void refusesNamesThatLeadOutOfTheFile(String name) {
    byte[] docx = WordTemplate.of(p("文")).part(name, "x").bytes();
    assertThat(codes(docx)).containsExactly("docx.bad-part-name");
  }

  @Test
  void refusesPartsThatStandTwice() throws IOException {
    assertThat(codes(WordTemplate.of(p("文")).part("word/Document.xml", "<x/>").bytes()))
        .containsExactly("docx.duplicate-part");
    byte[] docx = WordTemplate.of(p("文")).part("word/documens.xml", "<x/>").bytes();
    byte[] twice =
        new String(docx, StandardCharsets.ISO_8859_1)
            .replace("word/documens.xml", "word/document.xml")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(codes(twice)).containsExactly("docx.duplicate-part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word/media/bomb.bin", "word/document.xml", "word/bomb/"})
  void refusesAFileThatUnpacksToTooMuchWithoutUnpackingItAll(String name) throws IOException {
    byte[] bomb = bomb(name, 200_000_000);
    assertThat(bomb.length).isLessThan(1_000_000);
    Problem problem = WordTemplate.problems(bomb).get(0);
    assertThat(problem.code()).isEqualTo("docx.too-large");
    assertThat(problem.message()).isEqualTo("文件解压后超过 100 MB");
  }

  @Test
  void refusesTooManyPartsAndTooManyFolders() {
    for (String end : new String[] {"", "/"}) {
      WordTemplate template = WordTemplate.of(p("文"));
      for (int i = 0; i < 2_001; i++) {
        template.part("word/media/" + i + end, "");
      }
      assertThat(codes(template.bytes())).containsExactly("docx.too-many-parts");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PK",
        "这不是压缩包",
        "%PDF-1.7",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"
      })
  void refusesWhatIsNoZip(String content) {
    Problem problem = WordTemplate.problems(content.getBytes(StandardCharsets.ISO_8859_1)).get(0);
    assertThat(problem.message()).startsWith("不是 Word 文档（.docx）").doesNotContain("Content_Types");
    assertThat(problem.hint()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 文件是空的",
    "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1, 旧格式",
    "%PDF-1.7, PDF",
    "{\\rtf1, RTF"
  })
  void saysWhatAFileIsThatIsNoZip(String content, String said) {
    byte[] file = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(WordTemplate.problems(file).get(0).message()).contains(said);
  }

  @Test
  void refusesAFileThatIsCutOff() {
    byte[] docx = WordTemplate.standard();
    for (int length = 0; length < docx.length; length += length < docx.length - 74 ? 37 : 1) {
      byte[] cut = Arrays.copyOf(docx, length);
      ProblemsException refused =
          catchThrowableOfType(
              ProblemsException.class,
              () -> CompiledTemplate.compile(new ByteArrayInputStream(cut), FillLimits.DEFAULT));
      assertThat(refused).as("cut to %d bytes", length).isNotNull();
    }
  }

  @Test
  void refusesAFileWhoseDirectoryLeadsToOtherParts() {
    byte[] docx = WordTemplate.of(p("文")).bytes();
    String text = new String(docx, StandardCharsets.ISO_8859_1);
    int listed = text.lastIndexOf("word/styles.xml");
    byte[] renamed = docx.clone();
    renamed[listed + "word/".length()] = 'x';
    assertThat(codes(renamed)).containsExactly("docx.damaged");
    byte[] fewer = docx.clone();
    fewer[docx.length - 12]--;
    assertThat(codes(fewer)).containsExactly("docx.damaged");
    byte[] followed = Arrays.copyOf(docx, docx.length + 30);
    assertThat(codes(followed)).containsExactly("docx.damaged");
  }

  @Test
  void refusesADamagedFileOrReadsItButNeverFailsOtherwise() throws IOException {
    byte[] docx = WordTemplate.standard();
    java.util.Random random = new java.util.Random(4);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = docx.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      try {
        CompiledTemplate.compile(new ByteArrayInputStream(damaged), FillLimits.DEFAULT);
      } catch (ProblemsException refused) {
        assertThat(refused.problems()).isNotEmpty();
      }
    }
  }

  /** A zip with an entry of zeros, after the parts of a template. */
  private static byte[] bomb(String name, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < size / zeros.length; i++) {
        zip.write(zeros);
      }
    }
    return out.toByteArray();
  }
}
