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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTests {

  private static final byte[] NEW = "新文本".repeat(50_000).getBytes(StandardCharsets.UTF_8);
  private static final byte[] OLD = "旧文本".repeat(90_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void writesTheWholeContentAndSaysItsSize() throws Exception {
    Path file = folder.resolve("绩效文本.docx");

    long size = AtomicFile.write(file, out -> out.write(NEW));

    assertThat(size).isEqualTo(NEW.length);
    assertThat(file).hasBinaryContent(NEW);
    assertOnlyFile(file);
  }

  @Test
  void replacesALongerOldFileWhole() throws Exception {
    Path file = Files.write(folder.resolve("绩效文本.docx"), OLD);

    AtomicFile.write(file, out -> out.write(NEW));

    assertThat(file).hasBinaryContent(NEW);
    assertOnlyFile(file);
  }

  @Test
  void showsTheOldFileUntilTheNewOneIsWhole() throws Exception {
    Path file = Files.write(folder.resolve("绩效文本.docx"), OLD);

    AtomicFile.write(
        file,
        out -> {
          out.write(NEW);
          out.flush();
          assertThat(file).hasBinaryContent(OLD);
        });

    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void leavesTheOldFileWhenTheContentFailsHalfway() throws Exception {
    Path file = Files.write(folder.resolve("绩效文本.docx"), OLD);

    assertThatThrownBy(() -> AtomicFile.write(file, AtomicFileTests::failHalfway))
        .isInstanceOf(IOException.class)
        .hasMessage("磁盘已满");

    assertThat(file).hasBinaryContent(OLD);
    assertOnlyFile(file);
  }

  @Test
  void leavesNothingWhenTheContentFailsHalfway() {
    assertThatThrownBy(
            () -> AtomicFile.write(folder.resolve("新.docx"), AtomicFileTests::failHalfway))
        .isInstanceOf(IOException.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesNothingWhenTheContentBreaks() {
    AtomicFile.Content broken =
        out -> {
          out.write(NEW);
          throw new IllegalStateException("程序有误");
        };

    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("新.docx"), broken))
        .isInstanceOf(IllegalStateException.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesNothingWhereAFolderHasTheName() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("绩效文本.docx"));
    Files.write(taken.resolve("别人的文件"), OLD);

    assertThatThrownBy(() -> AtomicFile.write(taken, out -> out.write(NEW)))
        .isInstanceOf(IOException.class);

    assertThat(taken.resolve("别人的文件")).hasBinaryContent(OLD);
    assertOnlyFile(taken);
  }

  @Test
  void makesNoFolders() {
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("没有/新.docx"), out -> out.write(NEW)))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static void failHalfway(OutputStream out) throws IOException {
    out.write(NEW);
    out.flush();
    throw new IOException("磁盘已满");
  }

  private static void assertOnlyFile(Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
