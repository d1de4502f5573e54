package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTests {

  private static final byte[] NEW = "新文本".repeat(50_000).getBytes(StandardCharsets.UTF_8);
  private static final byte[] OLD = "旧文本".repeat(90_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path docx;
  private Path pdf;

  @BeforeEach
  void name() {
    docx = folder.resolve("绩效文本.docx");
    pdf = folder.resolve("绩效文本.pdf");
  }

  @Test
  void writesTheWholeContentAndSaysItsSize() throws Exception {
    try (AtomicFiles files = new AtomicFiles()) {
      assertThat(files.write(docx, out -> out.write(NEW))).isEqualTo(NEW.length);
      files.appear();
    }

    assertThat(docx).hasBinaryContent(NEW);
    assertThatFolderHolds(docx);
  }

  @Test
  void replacesALongerOldFileWhole() throws Exception {
    Files.write(docx, OLD);

    try (AtomicFiles files = new AtomicFiles()) {
      files.write(docx, out -> out.write(NEW));
      files.appear();
    }

    assertThat(docx).hasBinaryContent(NEW);
    assertThatFolderHolds(docx);
  }

  @Test
  void showsTheOldFilesUntilAllNewOnesAreWritten() throws Exception {
    Files.write(docx, OLD);

    try (AtomicFiles files = new AtomicFiles()) {
      files.write(docx, out -> out.write(NEW));
      files.write(
          pdf,
          out -> {
            out.write(NEW);
            assertThat(docx).hasBinaryContent(OLD);
          });
      assertThat(docx).hasBinaryContent(OLD);
      assertThat(pdf).doesNotExist();
      files.appear();
    }

    assertThat(docx).hasBinaryContent(NEW);
    assertThat(pdf).hasBinaryContent(NEW);
    assertThatFolderHolds(docx, pdf);
  }

  @Test
  void leavesNothingOfFilesThatWereNotToAppear() throws Exception {
    Files.write(docx, OLD);

    try (AtomicFiles files = new AtomicFiles()) {
      files.write(docx, out -> out.write(NEW));
      files.write(pdf, out -> out.write(NEW));
    }

    assertThat(docx).hasBinaryContent(OLD);
    assertThatFolderHolds(docx);
  }

  @Test
  void leavesTheOldFilesWhenTheSecondFailsHalfway() throws Exception {
    Files.write(docx, OLD);

    assertThatThrownBy(() -> writeBoth(AtomicFilesTests::failHalfway))
        .isInstanceOf(IOException.class)
        .hasMessage("磁盘已满");

    assertThat(docx).hasBinaryContent(OLD);
    assertThatFolderHolds(docx);
  }

  @Test
  void leavesNothingWhenTheContentBreaks() {
    assertThatThrownBy(
            () ->
                writeBoth(
                    out -> {
                      out.write(NEW);
                      throw new IllegalStateException("程序有误");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesAFolderThatHasTheName() throws Exception {
    Files.createDirectory(docx);
    Files.write(docx.resolve("别人的文件"), OLD);

    assertThatThrownBy(() -> writeBoth(out -> out.write(NEW))).isInstanceOf(IOException.class);

    assertThat(docx.resolve("别人的文件")).hasBinaryContent(OLD);
    assertThatFolderHolds(docx);
  }

  @Test
  void makesNoFolders() throws Exception {
    try (AtomicFiles files = new AtomicFiles()) {
      assertThatThrownBy(() -> files.write(folder.resolve("没有/新.docx"), out -> out.write(NEW)))
          .isInstanceOf(NoSuchFileException.class);
    }

    assertThat(folder).isEmptyDirectory();
  }

  private void writeBoth(AtomicFiles.Content second) throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      files.write(docx, out -> out.write(NEW));
      files.write(pdf, second);
      files.appear();
    }
  }

  private static void failHalfway(OutputStream out) throws IOException {
    out.write(NEW);
    out.flush();
    throw new IOException("磁盘已满");
  }

  private void assertThatFolderHolds(Path... expected) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(expected);
    }
  }
}
