package org.filingpress.template.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that mean harm, or were cut short on their way, end as problems of the check. */
class HostileTemplateTests {

  private static TemplateCheck check;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws Exception {
    check = TemplateCheck.open(Path.of("fonts"));
  }

  @Test
  void aZipBombIsRefused() throws Exception {
    byte[] bomb = new EditedTemplate().with("word/media/a.png", new byte[210_000_000]).bytes();

    assertThat(bomb.length).isLessThan(1_000_000);
    assertRefused(bomb, "docx.too-large");
  }

  @Test
  void aFileOfTwoHundredMegabytesIsNotEvenRead() throws Exception {
    Path large = folder.resolve("large.docx");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }

    assertThatThrownBy(() -> TemplateCheck.read(large))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly("template.file-too-large"));
  }

  @Test
  void aPathThatLeadsOutOfTheFileIsRefused() throws Exception {
    byte[] traversal = new EditedTemplate().with("../../etc/cron.d/x", new byte[1]).bytes();

    assertRefused(traversal, "docx.bad-part-name");
  }

  @Test
  void anExternalEntityIsNotResolved() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    byte[] entity =
        new EditedTemplate()
            .text(
                "<w:document",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><w:document")
            .text("目　录", "&x;")
            .bytes();

    CheckReport report = assertRefused(entity, "docx.document-type");
    assertThat(report.problems().toString()).doesNotContain("机密");
  }

  @Test
  void macrosAreRefused() throws Exception {
    byte[] docm =
        new EditedTemplate()
            .in(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml")
            .with("word/vbaProject.bin", new byte[100])
            .bytes();

    assertRefused(docm, "docx.macros");
  }

  @Test
  void aRemoteTemplateIsRefused() throws Exception {
    String relationships =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/attachedTemplate\" Target=\"http://example.org/evil.dotm\""
            + " TargetMode=\"External\"/></Relationships>";
    byte[] remote =
        new EditedTemplate()
            .with("word/_rels/settings.xml.rels", relationships.getBytes(UTF_8))
            .bytes();

    assertRefused(remote, "docx.external-part");
  }

  @Test
  void aFileCutShortIsRefused() throws Exception {
    byte[] whole = EditedTemplate.standard();

    for (int length = 0; length < whole.length; length += 97) {
      assertThat(check.check(Arrays.copyOf(whole, length), null, null).passed())
          .as("%d of %d bytes", length, whole.length)
          .isFalse();
    }
  }

  @Test
  void aLoopWithoutEndStopsInTheTrial() throws Exception {
    String loops = "[#list projects as a][#list projects as b][#list projects as c]";
    String inner = "[#list projects as d][#list projects as e]${e.name}";
    byte[] endless =
        new EditedTemplate()
            .text("${department.name}编制", loops + inner + "[/#list]".repeat(5))
            .bytes();

    CheckReport report = check.check(endless, null, null);

    assertThat(report.passed()).isFalse();
    assertThat(report.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::place)
        .anyMatch(place -> place.startsWith("试填特大申报"));
  }

  private static CheckReport assertRefused(byte[] template, String code) throws Exception {
    CheckReport report = check.check(template, null, EditedTemplate.standard());
    assertThat(report.passed()).isFalse();
    assertThat(report.trials()).isEmpty();
    assertThat(report.problems()).extracting(Problem::code).contains(code);
    return report;
  }
}
