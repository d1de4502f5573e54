package org.filingpress.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import org.filingpress.press.Pressed;
import org.filingpress.press.TemplateException;

/** Presses filings and has LibreOffice say on which pages their headings stand. */
final class Judge {
  private static final Path FONTS = Path.of("fonts");

  private final Path scratch;

  /**
   * @param scratch an empty folder
   */
  Judge(Path scratch) {
    this.scratch = scratch;
  }

  /** A filing's finished documents. */
  record Finished(String name, Path docx, Path pdf, int pageCount) {}

  /** The verdicts, in the filings' order; no two filings may have one name. */
  List<Verdict> judge(Path templates, List<JudgedFiling> filings)
      throws IOException, ProblemsException, TemplateException {
    List<Finished> finished = press(templates, filings);
    List<Path> office =
        new LibreOffice(FONTS, scratch).toPdf(finished.stream().map(Finished::docx).toList());
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < filings.size(); i++) {
      Finished each = finished.get(i);
      verdicts.add(
          Verdict.of(each.name(), each.docx(), each.pageCount(), office.get(i), each.pdf()));
    }
    return verdicts;
  }

  /** Presses filings into files of their names. */
  List<Finished> press(Path templates, List<JudgedFiling> filings)
      throws IOException, ProblemsException, TemplateException {
    Press press = Press.open(templates, FONTS);
    Path folder = Files.createDirectories(scratch.resolve("finished"));
    List<Finished> finished = new ArrayList<>();
    for (JudgedFiling judged : filings) {
      Pressed pressed = press.press(judged.filing());
      finished.add(
          new Finished(
              judged.name(),
              write(pressed, Format.DOCX, folder.resolve(judged.name() + ".docx")),
              write(pressed, Format.PDF, folder.resolve(judged.name() + ".pdf")),
              pressed.pageCount()));
    }
    return finished;
  }

  private static Path write(Pressed pressed, Format format, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      pressed.write(format, out);
    }
    return file;
  }
}
