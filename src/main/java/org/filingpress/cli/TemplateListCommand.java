package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code template list}: the versions of the library. */
@Command(
    name = "list",
    description = "列出模板库中的版本，并核对用过的版本未被改动。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class TemplateListCommand implements Callable<Integer> {

  @Mixin private LibraryOptions library = new LibraryOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ProblemPrinter problems = new ProblemPrinter(spec.commandLine().getErr());
    try {
      List<TemplateVersion> versions = TemplateLibrary.open(library.folder()).versions();
      TextTable table = new TextTable(List.of("模板", "年份", "区划", "停用", "内容"));
      int exit = ExitCode.DONE;
      for (TemplateVersion version : versions) {
        String content;
        try {
          version.open().close();
          String sealed = version.sealed();
          content = sealed == null ? "未使用" : sealed.substring(0, 12);
        } catch (ProblemsException changed) {
          problems.print(version.document().toString(), changed.problems());
          content = "已被改动";
          exit = ExitCode.BAD_INPUT;
        } catch (IOException e) {
          Problem problem = Problem.error("cli.unreadable", "", String.valueOf(e.getMessage()));
          problems.print(version.document().toString(), List.of(problem));
          content = "读不出";
          exit = ExitCode.BAD_INPUT;
        }
        Integer retired = version.retiredFrom();
        table.add(
            version.name(),
            String.valueOf(version.year()),
            version.counties().isEmpty() ? "通用" : String.join("、", version.counties()),
            retired == null ? "" : retired + " 起",
            content);
      }
      if (!versions.isEmpty()) {
        table.print(out);
      }
      out.println("共 " + versions.size() + " 个版本");
      return exit;
    } catch (ProblemsException wrong) {
      problems.print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }
}
