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

  /** The verdicts, in the filings' order; no two filings may have one name. */
  List<Verdict> judge(Path templates, List<JudgedFiling> filings)
      throws IOException, ProblemsException {
    Press press = Press.open(templates, FONTS);
    Path finished = Files.createDirectories(scratch.resolve("finished"));
    List<Path> documents = new ArrayList<>();
    List<Path> pdfs = new ArrayList<>();
    List<Integer> pageCounts = new ArrayList<>();
    for (JudgedFiling judged : filings) {
      Pressed pressed = press.press(judged.filing());
      documents.add(write(pressed, Format.DOCX, finished.resolve(judged.name() + ".docx")));
      pdfs.add(write(pressed, Format.PDF, finished.resolve(judged.name() + ".pdf")));
      pageCounts.add(pressed.pageCount());
    }
    List<Path> office = new LibreOffice(FONTS, scratch).toPdf(documents);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < filings.size(); i++) {
      verdicts.add(
          Verdict.of(
              filings.get(i).name(),
              documents.get(i),
              pageCounts.get(i),
              office.get(i),
              pdfs.get(i)));
    }
    return verdicts;
  }

  private static Path write(Pressed pressed, Format format, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      pressed.write(format, out);
    }
    return file;
  }
}
