package org.filingpress.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Makes a draft of next year's filing from this year's. Only the year and the columns of the
 * spending plans change; everything else stays as filed, and what names the old year is told.
 * Serves many threads.
 */
public final class Rollover {

  /** A filing may have hundreds of thousands of texts; what is told of one has an end. */
  private static final int MOST_REMARKS = 1_000;

  /** Characters shown on either side of a year. */
  private static final int AROUND = 12;

  private final int from;
  private final int to;
  private final YearName oldYears;

  /**
   * @param from the year of the filings
   * @param to the year of the drafts
   */
  public Rollover(int from, int to) {
    this.from = from;
    this.to = to;
    this.oldYears = new YearName(from, from - 1);
  }

  /**
   * A draft, and what the officer has to look at.
   *
   * @param remarks reminders with their places in the draft, the first thousand
   * @param count of all that there is to look at
   */
  public record Draft(Filing filing, List<Problem> remarks, int count) {
    public Draft {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The draft of one filing.
   *
   * @param columns the labels that the new year's form has in its spending plans; none: each plan
   *     keeps its own
   */
  public Draft draft(Filing filing, List<String> columns) {
    Remarks remarks = new Remarks();
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < filing.projects().size(); i++) {
      Project project = filing.projects().get(i);
      String path = "$.projects[" + i + "]";
      if (namesTheYear(project.code())) {
        remarks.add("filing.rollover-code", path + ".code", project.code());
      }
      projects.add(replanned(project, columns, path + ".plan", remarks));
    }
    Filing draft =
        new Filing(
            to, filing.stage(), filing.county(), filing.department(), filing.narrative(), projects);
    FilingTexts.read(draft, (path, text) -> mentions(path, text, remarks));
    return new Draft(draft, remarks.told, remarks.count);
  }

  private static Project replanned(
      Project project, List<String> columns, String path, Remarks remarks) {
    List<PlanStep> old = project.plan();
    if (columns.isEmpty() || old.stream().map(PlanStep::by).toList().equals(columns)) {
      return project;
    }
    List<PlanStep> plan = new ArrayList<>();
    List<PlanStep> left = new ArrayList<>(old);
    for (String label : columns) {
      PlanStep kept =
          left.stream().filter(step -> step.by().equals(label)).findFirst().orElse(null);
      if (kept == null) {
        remarks.add("filing.rollover-plan-empty", path + "[" + plan.size() + "].value", label);
        plan.add(new PlanStep(label, ""));
      } else {
        left.remove(kept);
        plan.add(kept);
      }
    }
    for (PlanStep step : left) {
      String value = step.value().isEmpty() ? "空" : Excerpt.of(step.value());
      remarks.add("filing.rollover-plan-dropped", path, Excerpt.of(step.by()), value);
    }
    return new Project(
        project.code(),
        project.name(),
        project.unit(),
        project.moneyUnit(),
        project.budget(),
        project.purpose(),
        plan,
        project.goals(),
        project.indicators());
  }

  /** Behind the six digits of the region a code has the year, in two digits or, of old, in four. */
  private boolean namesTheYear(String code) {
    return code.startsWith(String.format("%02d", from % 100), 6)
        || code.startsWith(String.valueOf(from), 6);
  }

  private void mentions(String path, String text, Remarks remarks) {
    Matcher year = oldYears.in(text);
    while (year.find()) {
      remarks.add("filing.rollover-year", path, year.group(), around(text, year));
    }
  }

  private static String around(String text, Matcher year) {
    int start = Math.max(0, year.start() - AROUND);
    start -= start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
    int end = Math.min(text.length(), year.end() + AROUND);
    end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    return (start > 0 ? "…" : "")
        + Excerpt.of(text.substring(start, end))
        + (end < text.length() ? "…" : "");
  }

  private static final class Remarks {
    private final List<Problem> told = new ArrayList<>();
    private int count;

    void add(String code, String place, String... arguments) {
      if (count++ < MOST_REMARKS) {
        told.add(Problem.warning(code, place, arguments));
      }
    }
  }
}
