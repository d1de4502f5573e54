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
      new Shape<County>("county", Contract::value).text("code", "name", "financeBureau");

  private static final Shape<Department> DEPARTMENT =
      new Shape<Department>("department", Contract::value).text("code", "name");

  /** The three kinds of block as one: what a kind lacks is empty. */
  private static final Shape<Block> BLOCK =
      new Shape<Block>("block", Contract::value).text("heading", "label", "text");

  private static final Shape<Narrative> NARRATIVE =
      new Shape<Narrative>("narrative", Contract::value)
          .list("overall", BLOCK)
          .list("items", BLOCK)
          .list("safeguards", BLOCK);

  private static final Shape<Unit> UNIT =
      new Shape<Unit>("unit", Contract::value).text("code", "name");

  private static final Shape<Budget> BUDGET =
      new Shape<Budget>("budget", Contract::value).text("total", "fiscal", "other");

  private static final Shape<PlanStep> PLAN_STEP =
      new Shape<PlanStep>("plan", Contract::value).text("by", "value");

  private static final Shape<Indicator> INDICATOR =
      new Shape<Indicator>("indicator", Contract::value)
          .text("level1", "level2", "level3", "description", "value", "basis");

  private static final Shape<Project> PROJECT =
      new Shape<Project>("project", Contract::value)
          .text("code", "name")
          .object("unit", UNIT)
          .text("moneyUnit")
          .object("budget", BUDGET)
          .text("purpose")
          .list("plan", PLAN_STEP)
          .texts("goals")
          .list("indicators", INDICATOR);

  /** What a template reads at its top level. */
  static final Shape<Filing> FILING =
      new Shape<Filing>("filing", Contract::value)
          .number("year")
          .text("stage")
          .object("county", COUNTY)
          .object("department", DEPARTMENT)
          .object("narrative", NARRATIVE)
          .list("projects", PROJECT);

  private Contract() {}

  private static Object value(Filing filing, String field) {
    return switch (field) {
      case "year" -> filing.year();
      case "stage" -> filing.stage();
      case "county" -> filing.county();
      case "department" -> filing.department();
      case "narrative" -> filing.narrative();
      case "projects" -> filing.projects();
      default -> throw noField(field);
    };
  }

  private static Object value(County county, String field) {
    return switch (field) {
      case "code" -> county.code();
      case "name" -> county.name();
      case "financeBureau" -> county.financeBureau();
      default -> throw noField(field);
    };
  }

  private static Object value(Department department, String field) {
    return switch (field) {
      case "code" -> department.code();
      case "name" -> department.name();
      default -> throw noField(field);
    };
  }

  private static Object value(Narrative narrative, String field) {
    return switch (field) {
      case "overall" -> narrative.overall();
      case "items" -> narrative.items();
      case "safeguards" -> narrative.safeguards();
      default -> throw noField(field);
    };
  }

  private static Object value(Block block, String field) {
    return switch (field) {
      case "heading" -> block instanceof Block.Heading h ? h.heading() : "";
      case "label" -> block instanceof Block.Labelled l ? l.label() : "";
      case "text" -> text(block);
      default -> throw noField(field);
    };
  }

  private static String text(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text();
    }
    return block instanceof Block.Labelled labelled ? labelled.text() : "";
  }

  private static Object value(Project project, String field) {
    return switch (field) {
      case "code" -> project.code();
      case "name" -> project.name();
      case "unit" -> project.unit();
      case "moneyUnit" -> project.moneyUnit().printed();
      case "budget" -> project.budget();
      case "purpose" -> project.purpose();
      case "plan" -> project.plan();
      case "goals" -> project.goals();
      case "indicators" -> project.indicators();
      default -> throw noField(field);
    };
  }

  private static Object value(Unit unit, String field) {
    return switch (field) {
      case "code" -> unit.code();
      case "name" -> unit.name();
      default -> throw noField(field);
    };
  }

  private static Object value(Budget budget, String field) {
    return switch (field) {
      case "total" -> budget.total();
      case "fiscal" -> budget.fiscal();
      case "other" -> budget.other();
      default -> throw noField(field);
    };
  }

  private static Object value(PlanStep step, String field) {
    return switch (field) {
      case "by" -> step.by();
      case "value" -> step.value();
      default -> throw noField(field);
    };
  }

  private static Object value(Indicator indicator, String field) {
    return switch (field) {
      case "level1" -> indicator.level1();
      case "level2" -> indicator.level2();
      case "level3" -> indicator.level3();
      case "description" -> indicator.description();
      case "value" -> indicator.value().printed();
      case "basis" -> indicator.basis();
      default -> throw noField(field);
    };
  }

  private static IllegalStateException noField(String field) {
    return new IllegalStateException("No field " + field);
  }
}
