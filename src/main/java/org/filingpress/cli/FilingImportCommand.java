package org.filingpress.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.filing.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filing import}: files into the database. */
@Command(
    name = "import",
    description = "把申报文件存入数据库：内容有变的成为新的修订，内容相同的不变。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n",
    footer = "%n退出码：0 全部存入；1 中途数据库出错，可再次运行；2 有申报被拒绝，或用法有误。")
final class FilingImportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILING.json",
      arity = "1..*",
      description = "申报文件：JSON、每行一份的 JSON（.jsonl），或含有它们的文件夹。")
  private List<Path> inputs = List.of();

  @Option(names = "--by", paramLabel = "NAME", description = "记下由谁存入（默认：系统用户名）。")
  private String by = System.getProperty("user.name", "");

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProblemPrinter problems = new ProblemPrinter(spec.commandLine().getErr());
    List<Path> files;
    try {
      files = InputFiles.of(inputs);
    } catch (ProblemsException wrong) {
      problems.print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
    return DatabaseWork.run(
        database,
        spec.commandLine(),
        store -> {
          FilingImport run = new FilingImport(store, by, problems);
          try {
            run.files(files);
          } finally {
            run.print(spec.commandLine().getOut());
          }
          return run.exitCode();
        });
  }
}
