package org.filingpress.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code template check}: whether a template may be used, and what changed in it. */
@Command(
    name = "check",
    description = {"检查一个模板：指出写错之处，用样例、空白申报、特大申报和实例试填并排版，", "列出没有印出的数据、没有的字体、放不下的文字，并与上一版对照。"},
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n")
final class TemplateCheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.docx", description = "模板文件。")
  private Path file = Path.of("template.docx");

  @Option(names = "--sample", paramLabel = "S.json", description = "试填用的申报（默认：上一版的样例）。")
  private @Nullable Path sample;

  @Option(names = "--name", paramLabel = "NAME", description = "与哪个模板的上一版对照（默认：通用模板）。")
  private @Nullable String name;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      defaultValue = "9999",
      description = "与早于此年份的最新一版对照（默认：最新一版）。")
  private int year;

  @Option(names = "--changes", paramLabel = "OUT.docx", description = "把改动写成带修订标记的 Word 文档。")
  private @Nullable Path changes;

  @Mixin private FontsOptions fonts = new FontsOptions();

  @Mixin private LibraryOptions library = new LibraryOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      TemplateVersion before = TemplateLibrary.open(library.folder()).before(name, year);
      CheckedTemplate checked =
          CheckedTemplate.of(file, sample, before, fonts.folder(), changes, spec);
      return checked.report().passed() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    } catch (ProblemsException wrong) {
      new ProblemPrinter(spec.commandLine().getErr()).print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }
}
