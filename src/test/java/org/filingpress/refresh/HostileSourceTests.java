package org.filingpress.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filingpress.refresh.Bureau.codes;
import static org.filingpress.refresh.Bureau.outcome;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.refresh.Outcome.Kind;
import org.filingpress.template.check.EditedTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Templates and zips that mean harm end as problems; what was in force stays so. */
class HostileSourceTests {

  @TempDir private Path folder;
  private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = new Bureau(folder);
  }

  @Test
  void templatesThatMeanHarmGoIntoQuarantine() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    Map<String, byte[]> hostile = new LinkedHashMap<>();
    hostile.put(
        "docx.too-large",
        new EditedTemplate().with("word/media/a.png", new byte[210_000_000]).bytes());
    hostile.put(
        "docx.bad-part-name", new EditedTemplate().with("../../etc/cron.d/x", new byte[1]).bytes());
    hostile.put(
        "docx.document-type",
        new EditedTemplate()
            .text(
                "<w:document",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><w:document")
            .text("目　录", "&x;")
            .bytes());
    hostile.put(
        "docx.macros",
        new EditedTemplate()
            .in(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml")
            .with("word/vbaProject.bin", new byte[100])
            .bytes());
    String relationships =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/attachedTemplate\" Target=\"http://example.org/evil.dotm\""
            + " TargetMode=\"External\"/></Relationships>";
    hostile.put(
        "docx.external-part",
        new EditedTemplate()
            .with("word/_rels/settings.xml.rels", relationships.getBytes(UTF_8))
            .bytes());
    hostile.put(
        "docx.damaged",
        Arrays.copyOf(EditedTemplate.standard(), EditedTemplate.standard().length / 2));
    int county = 130101;
    Map<String, String> expected = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> each : hostile.entrySet()) {
      String name = each.getKey().replace('.', '-');
      bureau.drop(name, each.getValue(), String.valueOf(county++));
      expected.put(name, each.getKey());
    }

    RefreshResult result = bureau.refresh();

    assertThat(result.ending()).isEqualTo(RefreshResult.Ending.SOME_FAILED);
    expected.forEach(
        (name, code) -> {
          Outcome refused = outcome(result, name);
          assertThat(refused.kind()).as(name).isEqualTo(Kind.QUARANTINED);
          assertThat(codes(refused)).contains(code);
          assertThat(bureau.library.resolve(name)).doesNotExist();
        });
    assertThat(Bureau.tree(bureau.quarantine).toString()).doesNotContain("机密");
    assertThat(bureau.inForce(Bureau.NEXT)).isEqualTo("平泉/2027");
    assertThat(outcome(result, "平泉").kind()).isEqualTo(Kind.ROLLED_FORWARD);
  }

  @Test
  void aDocumentOfTwoHundredMegabytesIsNotEvenRead() throws Exception {
    Path dropped = bureau.drop("平泉", new byte[0], "130823");
    try (RandomAccessFile sparse =
        new RandomAccessFile(dropped.resolve("template.docx").toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }

    Outcome refused = outcome(bureau.refresh(), "平泉");

    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    assertThat(codes(refused)).containsExactly("refresh.file-too-large");
    assertThat(bureau.inForce(Bureau.NEXT)).isEqualTo("平泉/2026");
  }

  @Test
  void linksInTheFolderAreNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    Path dropped = bureau.drop("平泉", EditedTemplate.standard(), "130823");
    Files.delete(dropped.resolve("sample.json"));
    Files.createSymbolicLink(dropped.resolve("sample.json"), secret);
    Files.createSymbolicLink(bureau.incoming.resolve("滦南"), dropped.getParent());

    RefreshResult result = bureau.refresh();

    assertThat(codes(outcome(result, "平泉"))).containsExactly("refresh.no-file");
    assertThat(result.problems()).extracting(Problem::place).containsExactly("滦南");
    assertThat(String.join("\n", result.report())).doesNotContain("机密");
  }

  @Test
  void aFolderWhoseNameWritesLinesOfItsOwnIsToldOnOne() throws Exception {
    Files.createDirectories(bureau.incoming.resolve("甲\n完成：换用新模板 9 个\u202e/2027"));

    RefreshResult result = bureau.refresh();

    assertThat(result.report()).noneMatch(line -> line.startsWith("完成：换用新模板 9"));
    assertThat(result.report()).noneMatch(line -> line.contains("\u202e"));
  }

  @Test
  void aZipThatClimbsOutIsRefusedWhole() throws Exception {
    for (String name :
        new String[] {
          "../平泉/2027/template.docx",
          "/etc/2027/template.docx",
          "平泉/2027/../../../template.docx",
          "C:/2027/template.docx",
          "平泉\\2027\\template.docx"
        }) {
      Map<String, byte[]> entries = whole();
      entries.put(name, new byte[] {1});
      assertRefused(zip(entries), "refresh.zip-path");
    }
    assertThat(Files.list(folder).map(path -> path.getFileName().toString()))
        .containsExactlyInAnyOrder("templates", "incoming", "a.zip", "staging");
  }

  @Test
  void aZipWithALinkIsRefusedWhole() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry link = new ZipArchiveEntry("平泉/2027/sample.json");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write("/etc/passwd".getBytes(UTF_8));
      zip.closeArchiveEntry();
    }
    assertRefused(bytes.toByteArray(), "refresh.zip-link");
  }

  @Test
  void aZipWithTwoFilesOfOneNameIsRefusedWhole() throws Exception {
    Map<String, byte[]> entries = whole();
    entries.put("平泉/2027/TEMPLATE.docx", new byte[] {1});
    assertRefused(zip(entries), "refresh.zip-twice");
  }

  @Test
  void aZipBombIsUnpackedNoFurtherThanTheLimit() throws Exception {
    Map<String, byte[]> entries = whole();
    entries.put("平泉/2027/sample.json", new byte[15_000_000]);
    entries.put("滦南/2027/sample.json", new byte[15_000_000]);
    byte[] bomb = zip(entries);
    assertThat(bomb.length).isLessThan(200_000);

    assertRefused(bomb, "refresh.zip-too-large");
    long unpacked = 0;
    for (Path path : Files.walk(folder.resolve("staging")).filter(Files::isRegularFile).toList()) {
      unpacked += Files.size(path);
    }
    assertThat(unpacked).isLessThanOrEqualTo(DataSize.ofMegabytes(20).toBytes());
  }

  @Test
  void aZipOfManyEntriesIsRefused() throws Exception {
    Map<String, byte[]> entries = whole();
    for (int i = 0; i < 60; i++) {
      entries.put("平泉/2027/" + i + ".txt", new byte[0]);
    }
    assertRefused(zip(entries), "refresh.zip-too-many");
  }

  @Test
  void whatIsNoZipOrCutShortOrHoldsNothingIsRefused() throws Exception {
    byte[] whole = zip(whole());

    assertRefused("<html>".getBytes(UTF_8), "refresh.zip-broken");
    assertRefused(Arrays.copyOf(whole, whole.length - 100), "refresh.zip-broken");
    assertRefused(new byte[0], "refresh.zip-broken");
    assertRefused(zip(Map.of("新建文件夹/平泉/2027/template.docx", new byte[1])), "refresh.zip-nothing");
  }

  @Test
  void aZipPackedByChineseWindowsIsRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      for (Map.Entry<String, byte[]> entry : whole().entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }

    Delivery delivery = read(bytes.toByteArray());

    assertThat(delivery.drops())
        .singleElement()
        .satisfies(
            drop -> {
              assertThat(drop.name()).isEqualTo("平泉");
              assertThat(drop.state()).isEqualTo(Drop.State.READY);
              assertThat(drop.folder().resolve("template.docx"))
                  .hasBinaryContent(EditedTemplate.standard());
            });
  }

  private static Map<String, byte[]> whole() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("平泉/2027/template.docx", EditedTemplate.standard());
    entries.put("平泉/2027/template.yml", Bureau.description("平泉", 2027, "130823").getBytes(UTF_8));
    return entries;
  }

  private void assertRefused(byte[] zip, String code) {
    assertThatThrownBy(() -> read(zip))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            refused ->
                assertThat(refused.problems()).extracting(Problem::code).containsExactly(code));
  }

  private Delivery read(byte[] zip) throws Exception {
    Path file = Files.write(folder.resolve("a.zip"), zip);
    RefreshSettings.Limits limits =
        new RefreshSettings.Limits(
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(20),
            50,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    return SourceZip.read(file, 2027, Files.createDirectories(folder.resolve("staging")), limits);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
