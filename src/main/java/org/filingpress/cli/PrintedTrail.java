package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.refresh.LibraryTrail;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** The trail of the library; what is found, or cannot be recorded, is printed. */
final class PrintedTrail {

  private final Trail all;
  private final LibraryTrail trail;
  private final PrintWriter out;

  PrintedTrail(Trail trail, String actor, PrintWriter out) {
    this.all = trail;
    this.trail = new LibraryTrail(trail, actor);
    this.out = out;
  }

  /** Records what the library holds otherwise than recorded, and says so. */
  void notice(TemplateLibrary library) throws ProblemsException {
    try {
      for (TemplateChange found : trail.notice(library)) {
        String which = found.template() + "/" + found.year();
        out.println("发现 " + ProblemPrinter.printable(which) + "：" + found.note());
      }
    } catch (LibraryTrail.UnreadableException e) {
      List<Problem> unreadable = new ArrayList<>();
      e.failures()
          .forEach(
              (document, failure) -> {
                String why = String.valueOf(failure.getMessage());
                unreadable.add(Problem.error("cli.unreadable", document.toString(), why));
              });
      throw new ProblemsException(unreadable);
    }
  }

  /** Records a version that is in the library now. */
  void added(TemplateVersion added, @Nullable TemplateVersion before) throws IOException {
    record(() -> trail.added(added, before));
  }

  /** Records the retirement of a version. */
  void retired(TemplateVersion retired, int from) throws IOException {
    record(() -> trail.retired(retired, from));
  }

  /** A part of it, filings among it; see {@link Trail#list}. */
  List<TrailEntry> list(TrailQuery query, int offset, int limit) {
    return all.list(query, offset, limit);
  }

  @FunctionalInterface
  private interface Recording {
    void run() throws IOException;
  }

  private void record(Recording recording) throws IOException {
    try {
      recording.run();
    } catch (RuntimeException e) {
      out.println("这项改动未能记入数据库，下次 template history 或 template add 时补记");
      throw e;
    }
  }
}
