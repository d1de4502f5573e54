package org.filingpress.refresh;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.NewVersion;
import org.filingpress.template.RollForward;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.CheckReport;
import org.filingpress.template.check.TemplateCheck;
import org.jspecify.annotations.Nullable;

/** Looks at what wants to come into the library, with the same check that an officer has. */
final class Inspection {

  private final Path fonts;
  private @Nullable TemplateCheck check;

  Inspection(Path fonts) {
    this.fonts = fonts;
  }

  /**
   * Reads a drop that is there in full.
   *
   * @throws ProblemsException when its description is wrong
   */
  static Candidate read(Drop drop, TemplateLibrary library) throws ProblemsException, IOException {
    TemplateVersion before = library.before(drop.name(), drop.year());
    byte[] document = Files.readAllBytes(drop.folder().resolve(Drop.DOCUMENT));
    byte[] description = Files.readAllBytes(drop.folder().resolve(Drop.DESCRIPTION));
    Path own = drop.folder().resolve(Drop.SAMPLE);
    byte[] sample = Files.exists(own) ? Files.readAllBytes(own) : sampleOf(before);
    NewVersion version =
        NewVersion.described(drop.name(), drop.year(), description, document, sample);
    List<Problem> lost = before == null ? List.of() : lost(version, before);
    return new Candidate(version, Outcome.Kind.PUBLISHED, before, lost, List.of(), null);
  }

  /** What the description of the version before says, and this one's does not. */
  private static List<Problem> lost(NewVersion version, TemplateVersion before) {
    List<Problem> problems = new ArrayList<>();
    if (before.name().equals(version.name())) {
      List<String> without = new ArrayList<>(before.counties());
      without.removeAll(version.counties());
      if (!without.isEmpty()) {
        String codes = String.join("、", without);
        problems.add(Problem.warning("refresh.counties-lost", Drop.DESCRIPTION, codes));
      }
      if (!before.plan().isEmpty() && version.plan().isEmpty()) {
        String plan = before.plan().stream().collect(joining("\", \"", "[\"", "\"]"));
        problems.add(Problem.warning("refresh.plan-lost", Drop.DESCRIPTION, plan));
      }
    }
    return problems;
  }

  /** Makes a candidate of an earlier version. */
  static Candidate read(RollForward plan, int year) throws ProblemsException, IOException {
    RollForward.Rolled rolled = plan.to(year, TemplateCheck.standardSample());
    List<Problem> problems = new ArrayList<>(rolled.problems());
    if (!plan.left().isEmpty()) {
      problems.add(Problem.warning("refresh.counties-left", "", String.join("、", plan.left())));
    }
    List<String> notes = rolled.moved().stream().map(moved -> "改年份：" + moved).toList();
    return new Candidate(
        rolled.version(), Outcome.Kind.ROLLED_FORWARD, plan.from(), problems, notes, null);
  }

  private static byte[] sampleOf(@Nullable TemplateVersion before) throws IOException {
    byte[] sample = before == null ? null : before.sample();
    return sample == null ? TemplateCheck.standardSample() : sample;
  }

  /**
   * What the check finds.
   *
   * @throws ProblemsException when the fonts are not what they should be, or the version before was
   *     changed
   */
  Candidate check(Candidate candidate) throws ProblemsException, IOException {
    if (check == null) {
      check = TemplateCheck.open(fonts);
    }
    TemplateVersion before = candidate.before();
    NewVersion version = candidate.version();
    byte[] older = before == null ? null : before.open().readAllBytes();
    CheckReport report = check.check(version.document(), version.sample(), older);
    List<Problem> problems = new ArrayList<>(report.problems());
    if (report.passed() && candidate.ifTaken() == Outcome.Kind.PUBLISHED) {
      problems.addAll(RollForward.otherYears(version.document(), version.year()));
    }
    List<String> notes = new ArrayList<>();
    if (before != null && !report.trials().isEmpty()) {
      int changes = report.differences().size();
      notes.add(
          "与 "
              + candidate.beforeTitle()
              + (changes == 0 ? " 相比：没有改动" : " 相比，改动 " + changes + " 处："));
      report.differences().forEach(line -> notes.add("  " + line));
    }
    return candidate.with(problems, notes, report.marked());
  }
}
