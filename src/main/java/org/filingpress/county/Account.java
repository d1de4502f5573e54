package org.filingpress.county;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.bundle.SummaryWorkbook;
import org.filingpress.county.folder.Basis;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Staged;
import org.filingpress.filing.ProblemsException;

/** What manifest and workbook say of a run's results. */
final class Account {

  private final Assignment assignment;
  private final Basis basis;
  private final Intake intake;
  private final Results results;

  Account(Assignment assignment, Basis basis, Intake intake, Results results) {
    this.assignment = assignment;
    this.basis = basis;
    this.intake = intake;
    this.results = results;
  }

  /**
   * The manifest, but for the bundle's files and the time at which the run was finished.
   *
   * @param removed how many files
   */
  Manifest manifest(LocalDateTime started, int removed) {
    CountyRequest request = assignment.request();
    List<Manifest.DocumentLine> documents = intake.taken().stream().map(this::line).toList();
    List<Manifest.RefusedLine> refused =
        intake.refused().stream()
            .map(r -> new Manifest.RefusedLine(r.origin(), r.department(), Told.of(r.problems())))
            .toList();
    CountyResult.Counts counts = results.counts(removed, 0);
    return new Manifest(
        Manifest.FORMAT,
        new Manifest.CountyLine(request.county(), intake.countyName()),
        request.year(),
        basis,
        Manifest.Totals.of(documents, refused),
        documents,
        refused,
        results.earlier().stream().map(Account::earlier).toList(),
        List.of(),
        new Manifest.RunLine(
            started.toString(), "", counts.made(), counts.kept(), counts.skipped(), removed));
  }

  private Manifest.DocumentLine line(Staged staged) {
    Entry entry = results.document(staged.department());
    String state = entry == null ? "failed" : "done";
    int pages = entry == null ? 0 : entry.pages();
    List<MadeFile> files = entry == null ? List.of() : entry.files();
    return new Manifest.DocumentLine(
        staged.department(),
        staged.name(),
        state,
        staged.origin(),
        staged.revision(),
        staged.sha256(),
        staged.projects(),
        pages,
        files,
        problems(staged));
  }

  private static Manifest.EarlierLine earlier(Entry entry) {
    return new Manifest.EarlierLine(
        entry.department(),
        entry.name(),
        entry.content(),
        entry.basis(),
        entry.pages(),
        entry.files());
  }

  /** Writes the rows of all filings, those that were refused last. */
  void fill(SummaryWorkbook workbook) throws IOException {
    for (Staged staged : intake.taken()) {
      assignment.stop().check();
      SummaryWorkbook.UnitLine line = row(staged);
      try {
        workbook.add(line, intake.filing(staged));
      } catch (ProblemsException unreadable) {
        workbook.addUnit(line);
      }
    }
    for (Offer.Refused refused : intake.refused()) {
      workbook.addUnit(row(refused));
    }
  }

  private SummaryWorkbook.UnitLine row(Staged staged) {
    Entry entry = results.document(staged.department());
    return new SummaryWorkbook.UnitLine(
        staged.department(),
        staged.name(),
        staged.projects(),
        entry == null ? 0 : entry.pages(),
        entry == null ? "未生成" : "完成",
        problems(staged));
  }

  private static SummaryWorkbook.UnitLine row(Offer.Refused refused) {
    String origin = refused.origin().toString();
    List<Told> problems = Told.of(refused.problems());
    return new SummaryWorkbook.UnitLine(refused.department(), origin, 0, 0, "未受理", problems);
  }

  /** All that is told of a filing: by its reading and by its pressing. */
  private List<Told> problems(Staged staged) {
    List<Told> all = new ArrayList<>(Told.of(staged.warnings()));
    all.addAll(results.problems(staged.department()));
    return all;
  }
}
