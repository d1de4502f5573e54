package org.filingpress.http.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.press.DocumentName;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import org.filingpress.press.Pressed;
import org.filingpress.press.TemplateException;

/** What a thread of the pool does for one document. */
final class DocumentWork {

  private DocumentWork() {}

  static FinishedDocument make(Press press, Reading.Accepted found, DocumentForm form)
      throws TemplateException, ProblemsException, IOException {
    Filing filing = found.filing();
    Pressed pressed = press.press(filing);
    List<Problem> problems = new ArrayList<>(found.warnings());
    problems.addAll(pressed.problems());
    String name = DocumentName.of(filing);
    Content content =
        Content.of(
            out -> {
              if (form == DocumentForm.ZIP) {
                problems.addAll(archive(pressed, name, filing.year(), out));
              } else {
                problems.addAll(pressed.write(form.formats().iterator().next(), out));
              }
            });
    return new FinishedDocument(
        form,
        content,
        name + form.extension(),
        plainName(filing) + form.extension(),
        pressed.pageCount(),
        problems.size());
  }

  /** Dated by the budget year's first day, so that the same documents give the same archive. */
  private static List<Problem> archive(Pressed pressed, String name, int year, OutputStream out)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (Format format : Format.values()) {
      ZipEntry entry = new ZipEntry(name + format.extension());
      entry.setTimeLocal(LocalDate.of(year, 1, 1).atStartOfDay());
      zip.putNextEntry(entry);
      problems.addAll(pressed.write(format, zip));
      zip.closeEntry();
    }
    zip.finish();
    return problems;
  }

  private static String plainName(Filing filing) {
    return filing.county().code() + "-" + filing.department().code() + "-" + filing.year();
  }
}
