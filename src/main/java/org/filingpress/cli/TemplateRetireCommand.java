package org.filingpress.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.Publishing;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code template retire}: takes a version out of force from a budget year on. */
@Command(
    name = "retire",
    description = "从某年度起停用一个版本；文件仍保留，以前年度的文档照旧可以重做。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class TemplateRetireCommand implements Callable<Integer> {

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "模板名称。")
  private String name = "";

  @Option(names = "--year", paramLabel = "YEAR", required = true, description = "版本的年份。")
  private int year;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      required = true,
      description = "从哪个预算年度起不再使用；等于版本的年份即完全停用。")
  private int from;

  @Mixin private TrailOptions trail = new TrailOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return trail.run(this::retire);
  }

  private int retire(PrintedTrail told) throws ProblemsException, IOException {
    told.notice(TemplateLibrary.open(trail.library()));
    Publishing.retire(trail.library(), name, year, from);
    spec.commandLine().getOut().println(name + "/" + year + " 从 " + from + " 年度起停用，文件保留");
    TemplateVersion retired = TemplateLibrary.open(trail.library()).version(name, year);
    if (retired != null) {
      told.retired(retired, from);
    }
    return ExitCode.DONE;
  }
}
