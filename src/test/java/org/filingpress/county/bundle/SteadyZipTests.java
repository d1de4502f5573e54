package org.filingpress.county.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.stop.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyZipTests {

  @TempDir private Path folder;

  @Test
  void packingEndsWhenItIsStopped() throws Exception {
    Path one = Files.writeString(folder.resolve("1.docx"), "一");
    Path two = Files.writeString(folder.resolve("2.docx"), "二");
    List<MadeFile> files = List.of(MadeFile.of(folder, one), MadeFile.of(folder, two));
    Stop stop = new Stop();
    ByteArrayOutputStream packed =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            stop.ask();
          }
        };

    assertThatThrownBy(() -> SteadyZip.pack(folder, files, 2025, packed, stop))
        .isInstanceOf(Stop.StoppedException.class);
    assertThat(packed.toString(StandardCharsets.UTF_8)).contains("1.docx").doesNotContain("2.docx");
  }
}
