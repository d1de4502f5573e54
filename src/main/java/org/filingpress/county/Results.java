package org.filingpress.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a county's filings.
 *
 * @param done the finished documents, by department
 * @param failed why there is none, by department
 * @param earlier documents that stay though no filing of this run stands for them, by department
 */
record Results(
    Intake intake,
    Map<String, Entry> done,
    Map<String, List<Told>> failed,
    Map<String, Entry> earlier) {

  Manifest manifest(CountyRequest request, Basis basis, Manifest.@Nullable RunLine run) {
    List<Manifest.DocumentLine> documents = intake.taken().stream().map(this::line).toList();
    List<Manifest.RefusedLine> refusedLines =
        intake.refused().stream()
            .map(r -> new Manifest.RefusedLine(r.origin(), r.department(), Told.of(r.problems())))
            .toList();
    return new Manifest(
        Manifest.FORMAT,
        new Manifest.CountyLine(request.county(), intake.countyName()),
        request.year(),
        basis,
        Manifest.Totals.of(documents, refusedLines),
        documents,
        refusedLines,
        earlier.values().stream()
            .map(
                e ->
                    new Manifest.EarlierLine(
                        e.department(), e.name(), e.content(), e.basis(), e.pages(), e.files()))
            .toList(),
        List.of(),
        run);
  }

  private Manifest.DocumentLine line(Staged staged) {
    Entry entry = done.get(staged.department());
    return new Manifest.DocumentLine(
        staged.department(),
        staged.name(),
        entry == null ? "failed" : "done",
        staged.origin(),
        staged.revision(),
        staged.sha256(),
        staged.projects(),
        entry == null ? 0 : entry.pages(),
        entry == null ? List.of() : entry.files(),
        problems(staged));
  }

  /** All that is told of a filing: by its reading and by its pressing. */
  List<Told> problems(Staged staged) {
    List<Told> all = new ArrayList<>(Told.of(staged.warnings()));
    Entry entry = done.get(staged.department());
    all.addAll(
        entry == null ? failed.getOrDefault(staged.department(), List.of()) : entry.problems());
    return all;
  }
}
