package org.filingpress.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes filings as JSON of the contract {@code filingpress/filing/1}, in UTF-8: what is read back
 * equals what was written. Fields stand in the contract's order; a blank field is left out. Equal
 * filings give equal bytes.
 */
public final class FilingWriter {

  /** How the JSON is laid out. */
  public enum Form {
    /** The canonical form: one line without spaces. */
    LINE,
    /** Over many lines, two spaces a level, for people. */
    PRETTY
  }

  private final Form form;

  public FilingWriter(Form form) {
    this.form = form;
  }

  /** Writes one filing and a line feed after it. The output is neither flushed nor closed. */
  public void write(Filing filing, OutputStream out) throws IOException {
    out.write((json(filing) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The JSON of one filing, without a line feed at its end. */
  public String json(Filing filing) {
    JsonText json = new JsonText(form == Form.PRETTY).open('{');
    json.field("format").string(Filing.FORMAT);
    json.field("year").number(filing.year());
    text(json, "stage", filing.stage());
    County county = filing.county();
    json.field("county").open('{');
    codeAndName(json, county.code(), county.name());
    json.field("financeBureau").string(county.financeBureau()).close('}');
    json.field("department").open('{');
    codeAndName(json, filing.department().code(), filing.department().name());
    json.close('}');
    narrative(json, filing.narrative());
    if (!filing.projects().isEmpty()) {
      json.field("projects").open('[');
      filing.projects().forEach(project -> project(json.item().open('{'), project));
      json.close(']');
    }
    return json.close('}').toString();
  }

  private static void narrative(JsonText json, Narrative narrative) {
    if (narrative.overall().isEmpty()
        && narrative.items().isEmpty()
        && narrative.safeguards().isEmpty()) {
      return;
    }
    json.field("narrative").open('{');
    blocks(json, "overall", narrative.overall());
    blocks(json, "items", narrative.items());
    blocks(json, "safeguards", narrative.safeguards());
    json.close('}');
  }

  private static void blocks(JsonText json, String field, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    json.field(field).open('[');
    for (Block block : blocks) {
      json.item();
      if (block instanceof Block.Paragraph paragraph) {
        json.string(paragraph.text());
      } else if (block instanceof Block.Heading heading) {
        json.open('{').field("heading").string(heading.heading()).close('}');
      } else if (block instanceof Block.Labelled labelled) {
        json.open('{').field("label").string(labelled.label());
        text(json, "text", labelled.text());
        json.close('}');
      }
    }
    json.close(']');
  }

  private static void project(JsonText json, Project project) {
    codeAndName(json, project.code(), project.name());
    json.field("unit").open('{');
    codeAndName(json, project.unit().code(), project.unit().name());
    json.close('}');
    json.field("moneyUnit").string(project.moneyUnit().printed());
    budget(json, project.budget());
    text(json, "purpose", project.purpose());
    if (!project.plan().isEmpty()) {
      json.field("plan").open('[');
      for (PlanStep step : project.plan()) {
        json.item().open('{');
        text(json, "by", step.by());
        text(json, "value", step.value());
        json.close('}');
      }
      json.close(']');
    }
    if (!project.goals().isEmpty()) {
      json.field("goals").open('[');
      project.goals().forEach(goal -> json.item().string(goal));
      json.close(']');
    }
    if (!project.indicators().isEmpty()) {
      json.field("indicators").open('[');
      project.indicators().forEach(indicator -> indicator(json.item().open('{'), indicator));
      json.close(']');
    }
    json.close('}');
  }

  private static void budget(JsonText json, Budget budget) {
    if (budget.total().isEmpty() && budget.fiscal().isEmpty() && budget.other().isEmpty()) {
      return;
    }
    json.field("budget").open('{');
    text(json, "total", budget.total());
    text(json, "fiscal", budget.fiscal());
    text(json, "other", budget.other());
    json.close('}');
  }

  private static void indicator(JsonText json, Indicator indicator) {
    text(json, "level1", indicator.level1());
    text(json, "level2", indicator.level2());
    text(json, "level3", indicator.level3());
    text(json, "description", indicator.description());
    if (indicator.value() instanceof IndicatorValue.InParts parts) {
      json.field("value").open('{');
      text(json, "operator", parts.operator());
      text(json, "value", parts.value());
      text(json, "unit", parts.unit());
      json.close('}');
    } else {
      text(json, "value", indicator.value().printed());
    }
    text(json, "basis", indicator.basis());
    json.close('}');
  }

  private static void codeAndName(JsonText json, String code, String name) {
    json.field("code").string(code);
    json.field("name").string(name);
  }

  private static void text(JsonText json, String field, String text) {
    if (!text.isEmpty()) {
      json.field(field).string(text);
    }
  }
}
