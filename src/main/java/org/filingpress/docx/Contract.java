package org.filingpress.docx;

import org.filingpress.filing.Block;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;
import org.filingpress.filing.Unit;

/** The names of the filing contract that a template may print. */
final class Contract {

  private static final Shape<County> COUNTY =
      new Shape<County>("county")
          .text("code", County::code)
          .text("name", County::name)
          .text("financeBureau", County::financeBureau);

  private static final Shape<Department> DEPARTMENT =
      new Shape<Department>("department")
          .text("code", Department::code)
          .text("name", Department::name);

  /** The three kinds of block as one: what a kind lacks is empty. */
  private static final Shape<Block> BLOCK =
      new Shape<Block>("block")
          .text("heading", block -> block instanceof Block.Heading h ? h.heading() : "")
          .text("label", block -> block instanceof Block.Labelled l ? l.label() : "")
          .text("text", Contract::text);

  private static final Shape<Narrative> NARRATIVE =
      new Shape<Narrative>("narrative")
          .list("overall", BLOCK, Narrative::overall)
          .list("items", BLOCK, Narrative::items)
          .list("safeguards", BLOCK, Narrative::safeguards);

  private static final Shape<Unit> UNIT =
      new Shape<Unit>("unit").text("code", Unit::code).text("name", Unit::name);

  private static final Shape<Budget> BUDGET =
      new Shape<Budget>("budget")
          .text("total", Budget::total)
          .text("fiscal", Budget::fiscal)
          .text("other", Budget::other);

  private static final Shape<PlanStep> PLAN_STEP =
      new Shape<PlanStep>("plan").text("by", PlanStep::by).text("value", PlanStep::value);

  private static final Shape<Indicator> INDICATOR =
      new Shape<Indicator>("indicator")
          .text("level1", Indicator::level1)
          .text("level2", Indicator::level2)
          .text("level3", Indicator::level3)
          .text("description", Indicator::description)
          .text("value", indicator -> indicator.value().printed())
          .text("basis", Indicator::basis);

  private static final Shape<Project> PROJECT =
      new Shape<Project>("project")
          .text("code", Project::code)
          .text("name", Project::name)
          .object("unit", UNIT, Project::unit)
          .text("moneyUnit", project -> project.moneyUnit().printed())
          .object("budget", BUDGET, Project::budget)
          .text("purpose", Project::purpose)
          .list("plan", PLAN_STEP, Project::plan)
          .texts("goals", Project::goals)
          .list("indicators", INDICATOR, Project::indicators);

  /** What a template reads at its top level. */
  static final Shape<Filing> FILING =
      new Shape<Filing>("filing")
          .number("year", Filing::year)
          .text("stage", Filing::stage)
          .object("county", COUNTY, Filing::county)
          .object("department", DEPARTMENT, Filing::department)
          .object("narrative", NARRATIVE, Filing::narrative)
          .list("projects", PROJECT, Filing::projects);

  private Contract() {}

  private static String text(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text();
    }
    return block instanceof Block.Labelled labelled ? labelled.text() : "";
  }
}
