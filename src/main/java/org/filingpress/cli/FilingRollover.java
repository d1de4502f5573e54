package org.filingpress.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Rollover;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingStore;
import org.filingpress.store.RevisionConflictException;
import org.filingpress.store.StoredFiling;
import org.filingpress.store.UnreadableFilingException;
import org.filingpress.template.TemplateLibrary;
import picocli.CommandLine;

/**
 * Writes next year's drafts, one filing after another and one in memory at a time; one that cannot
 * be read does not stop the others. What is there for the new year already is never written over.
 */
final class FilingRollover {

  private enum Outcome {
    NEW("新存"),
    UNCHANGED("未变"),
    LEFT("已有而未动"),
    FAILED("未能结转");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }
  }

  private final FilingStore store;
  private final TemplateLibrary templates;
  private final Rollover rollover;
  private final int from;
  private final int to;
  private final String by;
  private final ProblemPrinter out;
  private final ProblemPrinter problems;
  private final RolloverReport report;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private long remarks;

  FilingRollover(
      FilingStore store,
      TemplateLibrary templates,
      int from,
      int to,
      String by,
      CommandLine line,
      RolloverReport report) {
    this.store = store;
    this.templates = templates;
    this.rollover = new Rollover(from, to);
    this.from = from;
    this.to = to;
    this.by = by;
    this.out = new ProblemPrinter(line.getOut());
    this.problems = new ProblemPrinter(line.getErr());
    this.report = report;
  }

  /**
   * @throws org.springframework.dao.DataAccessException when the database fails; what was stored
   *     until then stays
   */
  void county(String county) {
    List<String> columns;
    try {
      columns = templates.inForce(county, to).plan();
    } catch (ProblemsException noTemplate) {
      problems.print("", noTemplate.problems());
      store.departments(county, from).forEach(department -> count(Outcome.FAILED));
      return;
    }
    for (String department : store.departments(county, from)) {
      FilingKey key = new FilingKey(county, department, from);
      try {
        store.find(key).ifPresent(old -> draft(old.filing(), columns));
      } catch (UnreadableFilingException bad) {
        count(Outcome.FAILED);
        problems.print(key.toString(), bad.problems());
      }
    }
  }

  int exitCode() {
    return outcomes.containsKey(Outcome.FAILED) ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  void printTotals() {
    StringBuilder totals = new StringBuilder();
    for (Outcome outcome : Outcome.values()) {
      totals.append(outcome.word + " " + outcomes.getOrDefault(outcome, 0) + "，");
    }
    out.say(totals + "须核对 " + remarks + " 处");
  }

  private void draft(Filing old, List<String> columns) {
    Rollover.Draft draft = rollover.draft(old, columns);
    Filing filing = draft.filing();
    FilingKey key = FilingKey.of(filing);
    Outcome outcome = put(filing, key);
    count(outcome);
    String head = key + " " + filing.department().name() + "：" + outcome.word;
    if (outcome == Outcome.LEFT) {
      out.say(head + "（数据库中已有内容不同的 " + to + " 年度申报）");
      return;
    }
    out.say(head + "，项目 " + filing.projects().size() + " 个，须核对 " + draft.count() + " 处");
    remarks += draft.count();
    for (Problem remark : draft.remarks()) {
      out.say("    " + remark.place() + "：" + remark.message());
      report.row(
          List.of(key.toString(), filing.department().name(), remark.place(), remark.message()));
    }
    if (draft.count() > draft.remarks().size()) {
      out.say("    ……另有 " + (draft.count() - draft.remarks().size()) + " 处未列出");
    }
  }

  private Outcome put(Filing draft, FilingKey key) {
    try {
      store.put(draft, by, 0);
      return Outcome.NEW;
    } catch (RevisionConflictException there) {
      return isThere(draft, key) ? Outcome.UNCHANGED : Outcome.LEFT;
    }
  }

  private boolean isThere(Filing draft, FilingKey key) {
    try {
      Optional<StoredFiling> stored = store.find(key);
      return stored.isPresent() && stored.get().filing().equals(draft);
    } catch (UnreadableFilingException other) {
      return false;
    }
  }

  private void count(Outcome outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }
}
