package org.filingpress.samples;

import java.util.List;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;

/** Filings and projects that are others' but for one thing. */
public final class Altered {

  private Altered() {}

  public static Filing withYear(Filing f, int year) {
    return new Filing(year, f.stage(), f.county(), f.department(), f.narrative(), f.projects());
  }

  public static Filing withStage(Filing f, String stage) {
    return new Filing(f.year(), stage, f.county(), f.department(), f.narrative(), f.projects());
  }

  public static Filing withCounty(Filing f, County county) {
    return new Filing(f.year(), f.stage(), county, f.department(), f.narrative(), f.projects());
  }

  public static Filing withDepartment(Filing f, Department department) {
    return new Filing(f.year(), f.stage(), f.county(), department, f.narrative(), f.projects());
  }

  public static Filing withNarrative(Filing f, Narrative narrative) {
    return new Filing(f.year(), f.stage(), f.county(), f.department(), narrative, f.projects());
  }

  public static Filing withProjects(Filing f, List<Project> projects) {
    return new Filing(f.year(), f.stage(), f.county(), f.department(), f.narrative(), projects);
  }

  public static Project withCode(Project p, String code) {
    return project(p, code, p.budget(), p.purpose(), p.plan(), p.goals(), p.indicators());
  }

  public static Project withBudget(Project p, Budget budget) {
    return project(p, p.code(), budget, p.purpose(), p.plan(), p.goals(), p.indicators());
  }

  public static Project withPurpose(Project p, String purpose) {
    return project(p, p.code(), p.budget(), purpose, p.plan(), p.goals(), p.indicators());
  }

  public static Project withPlan(Project p, List<PlanStep> plan) {
    return project(p, p.code(), p.budget(), p.purpose(), plan, p.goals(), p.indicators());
  }

  public static Project withGoals(Project p, List<String> goals) {
    return project(p, p.code(), p.budget(), p.purpose(), p.plan(), goals, p.indicators());
  }

  public static Project withIndicators(Project p, List<Indicator> indicators) {
    return project(p, p.code(), p.budget(), p.purpose(), p.plan(), p.goals(), indicators);
  }

  private static Project project(
      Project p,
      String code,
      Budget budget,
      String purpose,
      List<PlanStep> plan,
      List<String> goals,
      List<Indicator> indicators) {
    return new Project(
        code, p.name(), p.unit(), p.moneyUnit(), budget, purpose, plan, goals, indicators);
  }
}
