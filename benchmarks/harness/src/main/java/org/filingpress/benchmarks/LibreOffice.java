package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice converting Word documents to PDF, many in one process. What a document takes is the
 * difference between a batch and a single document, by the documents that the batch has more: its
 * start is not counted.
 */
final class LibreOffice {

  private static final long PATIENCE_MINUTES = 10;

  private final Path folder;
  private final Path fonts;
  private final List<String> documents = new ArrayList<>();

  /** Seconds of the clock and of the processor for one more document. */
  record Sample(double seconds, double cpuSeconds) {}

  /**
   * Copies the documents.
   *
   * @param docx two at least; the first is the single one
   */
  LibreOffice(Path repository, Path folder, List<Path> docx) throws IOException {
    this.folder = Files.createDirectories(folder);
    for (int i = 0; i < docx.size(); i++) {
      Path copy = folder.resolve("f" + i + ".docx");
      Files.copy(docx.get(i), copy);
      documents.add(copy.toString());
    }
    Path form = repository.resolve("fonts/build/fontconfig-gongwen.conf");
    fonts = folder.resolve("fonts.conf");
    Files.writeString(
        fonts, Files.readString(form).replace("FONTS_DIR", repository.resolve("fonts").toString()));
  }

  /** Whether there is a soffice to be called. */
  static boolean isInstalled() {
    for (String element : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(element, "soffice"))) {
        return true;
      }
    }
    return false;
  }

  /** Lets it make its profile. */
  void warmUp() throws Exception {
    convert(1);
  }

  Sample sample() throws Exception {
    Sample one = convert(1);
    Sample all = convert(documents.size());
    int more = documents.size() - 1;
    return new Sample(
        (all.seconds() - one.seconds()) / more, (all.cpuSeconds() - one.cpuSeconds()) / more);
  }

  private Sample convert(int count) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    command.addAll(documents.subList(0, count));
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    double processor = Machine.ownSeconds();
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice does not end");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    for (int i = 0; i < count; i++) {
      Path pdf = folder.resolve("f" + i + ".pdf");
      if (!Files.exists(pdf)) {
        throw new IOException("LibreOffice made no " + pdf + ": " + Files.readString(log));
      }
      Files.delete(pdf);
    }
    return new Sample(seconds, Machine.ownSeconds() - processor);
  }
}
