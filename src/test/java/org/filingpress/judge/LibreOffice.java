package org.filingpress.judge;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * LibreOffice Writer as a second opinion: many .docx to PDF, by way of its own flat format, so that
 * what its import lost can be {@linkplain FodtMender mended} between.
 */
final class LibreOffice {
  private static final int PROCESSES = 2;
  private static final int MINUTES = 20;

  /** Writes every bookmark as a named destination, so that a heading's page need not be guessed. */
  private static final String PDF =
      "pdf:writer_pdf_Export:"
          + "{\"ExportBookmarksToPDFDestination\":{\"type\":\"boolean\",\"value\":\"true\"}}";

  private final Path scratch;
  private final Path fontSettings;

  /**
   * @param fonts the project's folder of fonts
   * @param scratch an empty folder
   */
  LibreOffice(Path fonts, Path scratch) throws IOException {
    this.scratch = scratch;
    this.fontSettings = scratch.resolve("fonts.conf");
    String template = Files.readString(fonts.resolve("build/fontconfig-gongwen.conf"));
    Files.writeString(
        fontSettings, template.replace("FONTS_DIR", fonts.toAbsolutePath().toString()));
  }

  /** Whether this machine has a program. */
  static boolean has(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The PDF of each document, in the same order; file names must differ. */
  List<Path> toPdf(List<Path> documents) throws IOException {
    List<Path> flat = convert(documents, "fodt", "flat");
    Path folder = Files.createDirectories(scratch.resolve("mended"));
    List<Path> mended =
        IntStream.range(0, documents.size())
            .parallel()
            .mapToObj(i -> mend(documents.get(i), flat.get(i), folder))
            .toList();
    return convert(mended, PDF, "pdf");
  }

  private static Path mend(Path docx, Path fodt, Path folder) {
    Path mended = folder.resolve(fodt.getFileName());
    try {
      FodtMender.mend(FinishedDocument.read(docx), fodt, mended);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return mended;
  }

  private List<Path> convert(List<Path> files, String to, String folder) throws IOException {
    Path out = Files.createDirectories(scratch.resolve(folder));
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < Math.min(PROCESSES, files.size()); i++) {
      running.add(start(share(files, i), to, out, i));
    }
    for (Process process : running) {
      await(process);
    }
    String extension = to.split(":")[0];
    List<Path> made =
        files.stream()
            .map(file -> file.getFileName().toString().replaceFirst("\\.[^.]*$", ""))
            .map(name -> out.resolve(name + "." + extension))
            .toList();
    for (Path file : made) {
      if (!Files.exists(file)) {
        throw new IOException("LibreOffice made no " + file + "; see the logs in " + scratch);
      }
    }
    return made;
  }

  private static List<Path> share(List<Path> files, int number) {
    return IntStream.range(0, files.size())
        .filter(i -> i % PROCESSES == number)
        .mapToObj(files::get)
        .toList();
  }

  /** Each process has a profile of its own; a second one on the same profile does nothing. */
  private Process start(List<Path> files, String to, Path out, int number) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + scratch.resolve("profile" + number).toUri());
    command.addAll(List.of("--headless", "--convert-to", to, "--outdir", out.toString()));
    files.forEach(file -> command.add(file.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("FONTCONFIG_FILE", fontSettings.toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(scratch.resolve("soffice" + number + ".log").toFile()));
    return builder.start();
  }

  private static void await(Process process) throws IOException {
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("LibreOffice took more than " + MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while LibreOffice worked", e);
    }
  }
}
