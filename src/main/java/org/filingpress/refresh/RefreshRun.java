package org.filingpress.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.Publishing;
import org.filingpress.template.RollForward;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * One refresh, step after step; the methods without an argument are the steps, in their order. All
 * it needs to know is in the library and the source: it goes on where any other ended, however that
 * ended.
 */
final class RefreshRun implements AutoCloseable {

  private final RefreshPlan plan;
  private final RefreshSettings settings;
  private final Changes changes;
  private final Quarantine quarantine;
  private final Inspection inspection;
  private final Path staging;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Drop> drops = new ArrayList<>();
  private final List<Candidate> accepted = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  private final Waiting waiting = new Waiting();
  private TemplateLibrary library;

  private RefreshRun(
      RefreshPlan plan,
      RefreshSettings settings,
      Changes changes,
      Path staging,
      TemplateLibrary library) {
    this.plan = plan;
    this.settings = settings;
    this.changes = changes;
    this.quarantine = new Quarantine(plan.quarantine());
    this.inspection = new Inspection(plan.fonts());
    this.staging = staging;
    this.library = library;
  }

  /**
   * Begins, by sweeping away what killed processes left.
   *
   * @param changes is told of what is done
   * @throws ProblemsException when there is no library, or the year cannot be that of a template
   */
  static RefreshRun begin(RefreshPlan plan, RefreshSettings settings, Changes changes)
      throws ProblemsException, IOException {
    if (plan.year() < 1990 || plan.year() > 2100) {
      String year = String.valueOf(plan.year());
      throw new ProblemsException(List.of(Problem.error("template.bad-year", "", year)));
    }
    TemplateLibrary library = TemplateLibrary.open(plan.library());
    if (plan.dryRun()) {
      Path staging = Files.createTempDirectory("filingpress-refresh-");
      return new RefreshRun(plan, settings, changes, staging, library);
    }
    Publishing.tidy(plan.library());
    Path staging = new Quarantine(plan.quarantine()).stage();
    return new RefreshRun(plan, settings, changes, staging, library);
  }

  /**
   * Fetches what the source holds for the year.
   *
   * @throws ProblemsException when the source cannot be used; then nothing was touched
   */
  void stage() throws ProblemsException, IOException {
    Delivery delivery = Delivery.of(plan.source(), plan.year(), staging, settings);
    problems.addAll(delivery.problems());
    drops.addAll(delivery.drops());
  }

  /** Looks at every one; what fails goes into quarantine. */
  void check() throws IOException {
    for (Drop drop : drops) {
      if (drop.state() == Drop.State.READY) {
        check(drop);
      } else {
        waiting.add(drop, library);
        boolean half = drop.state() == Drop.State.INCOMPLETE;
        end(drop, half ? Outcome.Kind.INCOMPLETE : Outcome.Kind.REFUSED, drop.problems());
      }
    }
  }

  private void check(Drop drop) throws IOException {
    Candidate candidate;
    try {
      candidate = Inspection.read(drop, library);
    } catch (ProblemsException wrong) {
      waiting.add(drop, library);
      end(drop, Outcome.Kind.REFUSED, wrong.problems());
      return;
    }
    TemplateVersion there = library.version(drop.name(), drop.year());
    if (there != null) {
      compare(candidate, there);
      return;
    }
    try {
      Publishing.check(library, candidate.version());
    } catch (ProblemsException refused) {
      waiting.add(candidate.version());
      outcomes.add(candidate.refused(refused.problems()));
      return;
    }
    Optional<Candidate> passed = judged(candidate);
    if (passed.isPresent()) {
      accepted.add(passed.get());
      library = library.with(passed.get().version());
    } else {
      waiting.add(candidate.version());
    }
  }

  /** What a version of that year says to a document for the same year. */
  private void compare(Candidate candidate, TemplateVersion there) throws IOException {
    if (candidate.documentHash().equals(there.sha256())) {
      boolean same =
          Set.copyOf(candidate.version().counties()).equals(Set.copyOf(there.counties()))
              && candidate.version().plan().equals(there.plan());
      Path description = there.folder().resolve(Drop.DESCRIPTION);
      List<Problem> told =
          same
              ? List.of()
              : List.of(Problem.warning("refresh.other-description", description.toString()));
      outcomes.add(
          candidate.with(told, List.of(), null).outcome(Outcome.Kind.UNCHANGED, there.folder()));
      changes.ensureTaken(candidate);
    } else {
      Problem exists =
          Problem.error(
              "refresh.exists",
              there.folder().toString(),
              there.name(),
              String.valueOf(there.year()));
      outcomes.add(candidate.refused(List.of(exists)));
    }
  }

  /** Empty for what did not pass. */
  private Optional<Candidate> judged(Candidate candidate) throws IOException {
    Optional<Outcome> told = quarantine.told(candidate);
    if (told.isPresent()) {
      outcomes.add(told.get());
      changes.ensureQuarantined(candidate);
      return Optional.empty();
    }
    Candidate checked;
    try {
      checked = inspection.check(candidate);
    } catch (ProblemsException wrong) {
      outcomes.add(candidate.refused(wrong.problems()));
      return Optional.empty();
    }
    if (checked.passed()) {
      return Optional.of(checked);
    }
    if (plan.dryRun()) {
      outcomes.add(checked.outcome(Outcome.Kind.QUARANTINED, null));
    } else {
      outcomes.add(quarantine.put(candidate, checked));
      changes.quarantined(candidate);
    }
    return Optional.empty();
  }

  /** Takes what passed into the library, each wholly or not at all. */
  void publish() throws IOException {
    for (Candidate candidate : accepted) {
      publish(candidate);
    }
  }

  /** Makes the year's version of every template of which none came. */
  void rollForward() throws ProblemsException, IOException {
    if (!plan.dryRun()) {
      library = TemplateLibrary.open(plan.library());
    }
    if (waiting.forAnybody()) {
      problems.add(Problem.warning("refresh.held", ""));
      return;
    }
    for (RollForward each :
        RollForward.plan(library, plan.year(), waiting.names(), waiting.counties())) {
      Candidate candidate;
      try {
        candidate = Inspection.read(each, plan.year());
      } catch (ProblemsException wrong) {
        String before = each.from().name() + "/" + each.from().year();
        outcomes.add(
            new Outcome(
                each.from().name(),
                plan.year(),
                Outcome.Kind.REFUSED,
                before,
                wrong.problems(),
                List.of(),
                null));
        continue;
      }
      Optional<Candidate> passed = judged(candidate);
      if (passed.isPresent()) {
        publish(passed.get());
      }
    }
  }

  private void publish(Candidate candidate) throws IOException {
    @Nullable Path folder = null;
    if (!plan.dryRun()) {
      try {
        folder = Publishing.add(plan.library(), candidate.version()).folder();
      } catch (ProblemsException overtaken) {
        waiting.add(candidate.version());
        outcomes.add(candidate.refused(overtaken.problems()));
        return;
      }
    }
    outcomes.add(candidate.outcome(candidate.ifTaken(), folder));
    if (folder != null) {
      changes.taken(candidate); // told last: it is in the library, whatever becomes of the trail
    }
  }

  /** Records what nobody recorded and leaves the report; the run has come to its end. */
  void report() throws ProblemsException, IOException {
    changes.notice(TemplateLibrary.open(plan.library()));
    report(result());
  }

  /** Leaves the report of a run that ended before its last step, too. */
  void report(RefreshResult result) throws IOException {
    if (!plan.dryRun()) {
      RefreshReport.write(plan, result);
    }
  }

  /** How the run ended, having come to its last step. */
  RefreshResult result() {
    boolean failed = outcomes.stream().anyMatch(Outcome::failed);
    boolean touched = outcomes.stream().anyMatch(o -> o.kind() != Outcome.Kind.UNCHANGED);
    return result(
        failed
            ? RefreshResult.Ending.SOME_FAILED
            : touched ? RefreshResult.Ending.DONE : RefreshResult.Ending.UNCHANGED,
        List.of());
  }

  /** How it ended before. */
  RefreshResult result(RefreshResult.Ending ending, List<Problem> why) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(why);
    return new RefreshResult(
        plan.year(),
        ending,
        plan.dryRun(),
        outcomes,
        all,
        RefreshReport.of(plan, ending, outcomes, all));
  }

  private void end(Drop drop, Outcome.Kind kind, List<Problem> why) {
    TemplateVersion before = library.before(drop.name(), drop.year());
    String title = before == null ? "" : before.name() + "/" + before.year();
    outcomes.add(new Outcome(drop.name(), drop.year(), kind, title, why, List.of(), null));
  }

  @Override
  public void close() throws IOException {
    Quarantine.remove(staging);
    quarantine.removeIfEmpty();
  }
}
