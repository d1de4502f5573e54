package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.SeenTemplate;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** What the commands that change the library, or look into its history, tell the trail. */
final class LibraryTrail {

  private final Trail trail;
  private final String actor;
  private final PrintWriter out;

  LibraryTrail(Trail trail, String actor, PrintWriter out) {
    this.trail = trail;
    this.actor = actor;
    this.out = out;
  }

  /** Records what the library holds otherwise than recorded, and says so. */
  void notice(TemplateLibrary library) throws ProblemsException {
    List<SeenTemplate> seen = new ArrayList<>();
    List<Problem> unreadable = new ArrayList<>();
    for (TemplateVersion version : library.versions()) {
      try {
        seen.add(
            new SeenTemplate(
                version.name(), version.year(), version.sha256(), version.retiredFrom()));
      } catch (IOException e) {
        String why = String.valueOf(e.getMessage());
        unreadable.add(Problem.error("cli.unreadable", version.document().toString(), why));
      }
    }
    if (!unreadable.isEmpty()) {
      throw new ProblemsException(unreadable);
    }
    for (TrailEntry found : trail.notice(actor, seen)) {
      if (found instanceof TrailEntry.OfTemplate of) {
        TemplateChange change = of.change();
        String which = change.template() + "/" + change.year();
        out.println("发现 " + ProblemPrinter.printable(which) + "：" + change.note());
      }
    }
  }

  /** Records a version that is in the library now. */
  void added(TemplateVersion added, @Nullable TemplateVersion before) throws IOException {
    record(
        new TemplateChange(
            actor,
            TemplateChange.Kind.ADDED,
            added.name(),
            added.year(),
            before == null ? null : before.sha256(),
            added.sha256(),
            before == null ? "" : "上一版 " + before.name() + "/" + before.year()));
  }

  /** Records the retirement of a version. */
  void retired(TemplateVersion retired, int from) throws IOException {
    record(TemplateChange.retired(actor, retired.name(), retired.year(), retired.sha256(), from));
  }

  private void record(TemplateChange change) {
    try {
      trail.record(change);
    } catch (RuntimeException e) {
      out.println("这项改动未能记入数据库，下次 template history 或 template add 时补记");
      throw e;
    }
  }
}
