package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code make}: the documents of some filings. */
@Command(
    name = "make",
    description = "生成指定申报文件的文档。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    customSynopsis = {
      "filingpress make FILING.json... --out DIR [--format docx,pdf]",
      "                      [--templates DIR] [--fonts DIR] [--threads N] [--strict]"
    },
    separator = " ",
    descriptionHeading = "%n",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n")
final class MakeCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILING.json",
      arity = "1..*",
      description = "申报文件：JSON、每行一份的 JSON（.jsonl），或含有它们的文件夹。")
  private List<Path> inputs = List.of();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "文档写入的文件夹。")
  private Path out = Path.of("out");

  @Option(
      names = "--format",
      paramLabel = "docx,pdf",
      hideParamSyntax = true,
      split = ",",
      defaultValue = "docx",
      description = "文档格式：docx、pdf 或两者（默认：${DEFAULT-VALUE}）。")
  private List<Format> formats = List.of();

  @Mixin private LibraryOptions templates = new LibraryOptions();

  @Mixin private FontsOptions fonts = new FontsOptions();

  @Option(names = "--threads", paramLabel = "N", description = "同时工作的线程数（默认：处理器核数）。")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--strict", description = "有提醒的文档也不生成。")
  private boolean strict;

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads 须不小于 1");
    }
    if (out.toString().isBlank()) {
      throw new ParameterException(spec.commandLine(), "--out 须是文件夹的名称");
    }
    if (inputs.stream().anyMatch(input -> input.toString().isBlank())) {
      throw new ParameterException(spec.commandLine(), "FILING.json 须是文件或文件夹的名称");
    }
    if (formats.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--format 须为 docx、pdf 或两者");
    }
    PrintWriter err = spec.commandLine().getErr();
    ProblemPrinter problems = new ProblemPrinter(err);
    List<Path> files;
    Press press;
    try {
      files = InputFiles.of(inputs);
      press = Press.open(templates.folder(), fonts.folder());
      createOut();
    } catch (ProblemsException wrong) {
      problems.print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
    Set<Format> wanted = EnumSet.copyOf(formats);
    MakeRun run = new MakeRun(press, out, wanted, strict, threads, problems);
    run.make(files);
    run.results().print(spec.commandLine().getOut());
    return run.exitCode();
  }

  private void createOut() throws ProblemsException {
    try {
      Files.createDirectories(out);
      Files.delete(Files.createTempFile(out, ".", ".part"));
    } catch (IOException e) {
      throw new ProblemsException(List.of(Problem.error("cli.bad-out", out.toString())));
    }
  }
}
