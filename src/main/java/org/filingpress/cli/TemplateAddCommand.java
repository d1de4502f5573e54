package org.filingpress.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.NewVersion;
import org.filingpress.template.Publishing;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code template add}: takes a checked template into the library. */
@Command(
    name = "add",
    description = "检查一个模板，通过后作为新版本加入模板库；已有的版本不会被改动。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n")
final class TemplateAddCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.docx", description = "模板文件。")
  private Path file = Path.of("template.docx");

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "模板名称。")
  private String name = "";

  @Option(names = "--year", paramLabel = "YEAR", required = true, description = "从哪个预算年度起使用。")
  private int year;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      split = ",",
      description = "服务的区划（六位代码，可多个，逗号分隔）；不写：与同名的上一版相同。")
  private @Nullable List<String> counties;

  @Option(names = "--default", description = "作为通用模板，服务没有专用模板的所有区划。")
  private boolean forAll;

  @Option(
      names = "--plan",
      paramLabel = "LABEL",
      split = ",",
      description = "表中支出计划的栏目（如 3月底,6月底,9月底,12月底），供结转申报用；不写：与同名的上一版相同。")
  private @Nullable List<String> plan;

  @Option(names = "--sample", paramLabel = "S.json", description = "试填用的申报（默认：上一版的样例）。")
  private @Nullable Path sample;

  @Option(names = "--changes", paramLabel = "OUT.docx", description = "把改动写成带修订标记的 Word 文档。")
  private @Nullable Path changes;

  @Mixin private FontsOptions fonts = new FontsOptions();

  @Mixin private TrailOptions trail = new TrailOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      TemplateVersion before = TemplateLibrary.open(trail.library()).before(name, year);
      List<String> served = served(before);
      return trail.run(told -> add(told, before, served));
    } catch (ProblemsException wrong) {
      new ProblemPrinter(spec.commandLine().getErr()).print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }

  private int add(PrintedTrail told, @Nullable TemplateVersion before, List<String> served)
      throws ProblemsException, IOException {
    told.notice(TemplateLibrary.open(trail.library()));
    CheckedTemplate checked =
        CheckedTemplate.of(file, sample, before, fonts.folder(), changes, spec);
    if (!checked.report().passed()) {
      return ExitCode.BAD_INPUT;
    }
    TemplateVersion added =
        Publishing.add(
            trail.library(),
            new NewVersion(
                name, year, served, checked.document(), checked.sample(), planned(before)));
    spec.commandLine()
        .getOut()
        .println("已加入 " + added.name() + "/" + added.year() + "，" + year + " 年度起使用");
    told.added(added, before);
    return ExitCode.DONE;
  }

  private List<String> planned(@Nullable TemplateVersion before) {
    if (plan != null) {
      return plan;
    }
    return before != null && before.name().equals(name) ? before.plan() : List.of();
  }

  /** A template for some counties must not become everybody's because an option was forgotten. */
  private List<String> served(@Nullable TemplateVersion before) {
    if (counties != null && forAll) {
      throw new ParameterException(spec.commandLine(), "--county 和 --default 只能给一个");
    } else if (counties != null) {
      return counties;
    } else if (forAll) {
      return List.of();
    } else if (before != null && before.name().equals(name)) {
      return before.counties();
    }
    throw new ParameterException(spec.commandLine(), "新模板须用 --county 写明区划，或用 --default 作为通用模板");
  }
}
