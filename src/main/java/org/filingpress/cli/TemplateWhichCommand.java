package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.Choice;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code template which}: the version in force, and why no other is. */
@Command(
    name = "which",
    description = "说明某区划某年度的申报用哪个模板版本，以及其他版本为什么不用。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class TemplateWhichCommand implements Callable<Integer> {

  @Option(names = "--county", paramLabel = "CODE", required = true, description = "区划代码（六位）。")
  private String county = "";

  @Option(names = "--year", paramLabel = "YEAR", required = true, description = "预算年度。")
  private int year;

  @Mixin private LibraryOptions library = new LibraryOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!county.matches("[0-9]{6}")) {
      throw new ParameterException(spec.commandLine(), "--county 应为六位数字的区划代码");
    }
    try {
      TemplateLibrary opened = TemplateLibrary.open(library.folder());
      Choice choice = opened.explain(county, year);
      if (choice.chosen() == null) {
        out.println("没有可用的模板：区划 " + ProblemPrinter.printable(county) + "，" + year + " 年度");
      } else {
        TemplateVersion chosen = choice.chosen();
        String served = chosen.counties().isEmpty() ? "通用模板，该区划没有可用的专用模板" : "该区划的专用模板";
        out.println("采用 " + name(chosen) + "（" + served + "，不晚于 " + year + " 年的最新版本）");
      }
      for (Choice.Candidate candidate : choice.candidates()) {
        if (candidate.reason() != Choice.Reason.CHOSEN) {
          out.println("不用 " + name(candidate.version()) + "：" + why(candidate, choice));
        }
      }
      return choice.chosen() == null ? ExitCode.BAD_INPUT : ExitCode.DONE;
    } catch (ProblemsException wrong) {
      new ProblemPrinter(spec.commandLine().getErr()).print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }

  private static String name(TemplateVersion version) {
    return version.name() + "/" + version.year();
  }

  private static String why(Choice.Candidate candidate, Choice choice) {
    TemplateVersion version = candidate.version();
    return switch (candidate.reason()) {
      case CHOSEN -> "";
      case OTHER_COUNTIES -> "只服务区划 " + String.join("、", version.counties());
      case NOT_YET -> version.year() + " 年度起才使用";
      case RETIRED -> "从 " + version.retiredFrom() + " 年度起已停用";
      case COUNTY_HAS_ITS_OWN -> "通用模板；该区划有专用模板";
      case SUPERSEDED -> {
        TemplateVersion chosen = choice.chosen();
        yield "已有更新的版本" + (chosen == null ? "" : " " + name(chosen));
      }
    };
  }
}
