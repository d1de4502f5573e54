package org.filingpress.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.filingpress.county.CountyJob;
import org.filingpress.county.CountyRequest;
import org.filingpress.county.CountyResult;
import org.filingpress.county.Pressroom;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Source;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;

/** Runs one county after another and tells how each ended. */
final class CountyRuns {

  /** What is the same for all counties of a command. */
  record Plan(
      int year, Path out, Set<Format> formats, int workers, boolean force, boolean strict) {}

  private final CountyJob job;
  private final Pressroom pressroom;
  private final Plan plan;
  private final CountyReport report;
  private final ProblemPrinter problems;

  CountyRuns(
      CountyJob job, Pressroom pressroom, Plan plan, PrintWriter out, ProblemPrinter problems) {
    this.job = job;
    this.pressroom = pressroom;
    this.plan = plan;
    this.report = new CountyReport(out, plan.force());
    this.problems = problems;
  }

  /**
   * @param unnamed what was refused without naming its county, where the counties share their
   *     source
   * @return the exit code
   */
  int run(Source source, List<String> counties, List<Offer.Refused> unnamed) {
    unnamed.forEach(one -> problems.print(one.origin().toString(), one.problems()));
    if (counties.isEmpty()) {
      problems.print("", List.of(Problem.error("cli.no-county", "", String.valueOf(plan.year()))));
      return ExitCode.BAD_INPUT;
    }
    int exitCode = unnamed.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    for (String county : counties) {
      CountyResult result = run(source, county);
      exitCode = worse(exitCode, exitCode(result.ending()));
      if (result.ending() == CountyResult.Ending.STOPPED
          || result.ending() == CountyResult.Ending.BROKEN) {
        break;
      }
    }
    if (counties.size() > 1) {
      report.printAll();
    }
    report.printUnnamed(unnamed.size());
    return exitCode;
  }

  private CountyResult run(Source source, String county) {
    CountyRequest request =
        new CountyRequest(
            county,
            plan.year(),
            source,
            plan.out(),
            plan.formats(),
            plan.workers(),
            plan.force(),
            plan.strict());
    CountyResult result;
    try (CountyProgress progress = new CountyProgress(problems)) {
      result = job.run(request, pressroom, progress);
    }
    problems.print("", result.problems());
    report.print(result);
    return result;
  }

  private static int exitCode(CountyResult.Ending ending) {
    return switch (ending) {
      case DONE, UNCHANGED -> ExitCode.DONE;
      case SOME_FAILED, BROKEN -> ExitCode.SOME_FAILED;
      case REFUSED -> ExitCode.BAD_INPUT;
      case STOPPED -> ExitCode.STOPPED;
    };
  }

  private static int worse(int one, int other) {
    return Math.max(one, other);
  }
}
