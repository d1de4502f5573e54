package org.filingpress.county.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.filingpress.county.folder.DocumentStream;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Staged;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.FilingSource;
import org.filingpress.press.Press;
import org.filingpress.press.TemplateException;

/** The volume (汇编): the finished documents of a county bound in one PDF. */
public final class Volume {

  private final Press press;
  private final Intake intake;
  private final List<Staged> documents;
  private final Stop stop;
  private final IntConsumer progress;
  private int read;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param documents one at least, by department code
   * @param progress is told how many are bound, from 0
   */
  public Volume(
      Press press, Intake intake, List<Staged> documents, Stop stop, IntConsumer progress) {
    this.press = press;
    this.intake = intake;
    this.documents = documents;
    this.stop = stop;
    this.progress = progress;
  }

  /**
   * @throws Stop.StoppedException when it was asked to stop, which is looked at with every document
   * @throws DocumentStream.WriterException when the volume, not the disk, is at fault
   */
  void writeTo(OutputStream out, MessageDigest digest) throws IOException {
    DocumentStream stream = new DocumentStream(out, digest);
    stream.take(() -> bind(stream));
  }

  private void bind(OutputStream out) throws IOException {
    List<FilingSource> sources = documents.stream().map(this::source).toList();
    try {
      problems.addAll(press.bind(sources, out).problems());
    } catch (TemplateException e) {
      throw new IOException(told(e.problems()), e);
    } catch (ProblemsException e) {
      throw new IOException(told(e.problems()), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What came up while it was bound. */
  public List<Problem> problems() {
    return problems;
  }

  private static String told(List<Problem> problems) {
    return String.join("; ", problems.stream().map(Problem::message).toList());
  }

  private FilingSource source(Staged staged) {
    return new FilingSource() {
      @Override
      public String departmentCode() {
        return staged.department();
      }

      @Override
      public Filing read() throws IOException {
        stop.check();
        // Each is read twice, and the first once more.
        progress.accept(Math.min(documents.size(), read++ / 2));
        try {
          return intake.filing(staged);
        } catch (ProblemsException e) {
          throw new IOException(told(e.problems()), e);
        }
      }
    };
  }
}
