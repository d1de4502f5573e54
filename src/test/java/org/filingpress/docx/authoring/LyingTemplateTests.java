package org.filingpress.docx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.filingpress.docx.WordSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second shipped template, and the one that its program writes. */
class LyingTemplateTests {

  static Stream<byte[]> templates() throws Exception {
    return Stream.of(
        Files.readAllBytes(Path.of("templates/shifan/2024/template.docx")), LyingTemplate.bytes());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void wordOpensIt(byte[] docx) throws Exception {
    assertThat(WordSchema.errors(docx)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void onlyTheProjectsLieAndTheirPagesAreCountedOn(byte[] docx) throws Exception {
    String document = document(docx);
    String projects = document.substring(document.indexOf("[#list projects as project]"));

    assertThat(document.split("w:orient=\"landscape\"", -1)).hasSize(2);
    assertThat(projects).contains("w:orient=\"landscape\"").doesNotContain("w:pgNumType");
    assertThat(document).containsOnlyOnce("<w:pgNumType w:start=\"1\"/>");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void looksStandInTheStyles(byte[] docx) throws Exception {
    assertThat(document(docx)).doesNotContain("<w:spacing", "<w:jc ", "<w:sz ", "<w:tabs>");
  }

  @Test
  void twoRunsGiveEqualBytes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("template.docx");
    LyingTemplate.main(new String[] {file.toString()});
    assertThat(file).hasBinaryContent(LyingTemplate.bytes());
  }

  private static String document(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no document");
  }
}
