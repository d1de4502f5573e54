package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.CheckReport;
import org.filingpress.template.check.TemplateCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A template's file and what its check found, the same for {@code check} and {@code add}.
 *
 * @param sample the filing it was tried with, as JSON
 */
record CheckedTemplate(byte[] document, byte[] sample, CheckReport report) {

  /**
   * Reads and checks a file and writes the report.
   *
   * @param sample null for that of the version before, or the standard one
   * @param before null when there is none to compare it with
   * @param changes where the document of the changes is written; null for nowhere
   */
  static CheckedTemplate of(
      Path file,
      @Nullable Path sample,
      @Nullable TemplateVersion before,
      Path fonts,
      @Nullable Path changes,
      CommandSpec spec)
      throws ProblemsException, IOException {
    byte[] document = read(file);
    byte[] filing = sample == null ? sampleOf(before) : read(sample);
    byte[] older = before == null ? null : before.open().readAllBytes();
    CheckReport report = TemplateCheck.open(fonts).check(document, filing, older);
    new ProblemPrinter(spec.commandLine().getErr()).print(file.toString(), report.problems());
    print(report, before, spec.commandLine().getOut());
    byte[] marked = report.marked();
    if (changes != null && marked != null) {
      Files.write(changes, marked);
      spec.commandLine().getOut().println("改动已写入 " + changes);
    }
    return new CheckedTemplate(document, filing, report);
  }

  private static byte[] read(Path file) throws ProblemsException, IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ProblemsException(List.of(Problem.error("cli.no-file", file.toString())));
    }
    return TemplateCheck.read(file);
  }

  private static byte[] sampleOf(@Nullable TemplateVersion before) throws IOException {
    byte[] own = before == null ? null : before.sample();
    return own == null ? TemplateCheck.standardSample() : own;
  }

  private static void print(CheckReport report, @Nullable TemplateVersion before, PrintWriter out) {
    if (!report.trials().isEmpty()) {
      TextTable table = new TextTable(List.of("试填", "页数", "上一版页数"));
      for (CheckReport.Trial trial : report.trials()) {
        Integer pagesBefore = trial.pagesBefore();
        table.add(
            trial.filing(),
            trial.pages() == 0 ? "未成" : String.valueOf(trial.pages()),
            pagesBefore == null || pagesBefore == 0 ? "" : String.valueOf(pagesBefore));
      }
      table.print(out);
    }
    if (before != null && !report.trials().isEmpty()) {
      String older = before.name() + "/" + before.year();
      out.println(
          report.differences().isEmpty()
              ? "与上一版 " + older + " 相比：没有改动"
              : "与上一版 " + older + " 相比，改动 " + report.differences().size() + " 处：");
      for (String difference : report.differences()) {
        out.println("  " + ProblemPrinter.printable(difference));
      }
    }
    long errors = report.problems().stream().filter(Problem::isError).count();
    long reminders = report.problems().size() - errors;
    out.println((report.passed() ? "检查通过" : "检查未通过") + "：错误 " + errors + "，提醒 " + reminders);
    out.flush();
  }
}
