package org.filingpress.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.AtomicFiles;
import org.filingpress.store.FilingStore;
import org.filingpress.template.TemplateLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code filing rollover}: next year's drafts from this year's filings. */
@Command(
    name = "rollover",
    description = {
      "由数据库中某年度的申报写出新年度的草稿：年度改为新年度，支出计划的栏目按新年度的模板，其余不动；",
      "写有旧年度的文字、待换的项目编码和待填的栏目逐处列出，由经办人核对。已有新年度申报的不动。"
    },
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n",
    footer = "%n退出码：0 完成；1 中途数据库出错，可再次运行；2 有申报未能结转，或用法有误。")
final class FilingRolloverCommand implements Callable<Integer> {

  @Option(names = "--from", paramLabel = "YEAR", required = true, description = "旧年度。")
  private int from;

  @Option(names = "--to", paramLabel = "YEAR", required = true, description = "新年度。")
  private int to;

  @Option(names = "--county", paramLabel = "CODE", description = "只结转此区划（六位代码）；不写：全部。")
  private @Nullable String county;

  @Option(
      names = "--report",
      paramLabel = "FILE.csv",
      description = "把需要核对之处另写成表格（CSV，可用 Excel 或 WPS 打开）。")
  private @Nullable Path report;

  @Option(names = "--by", paramLabel = "NAME", description = "记下由谁存入（默认：系统用户名）。")
  private String by = System.getProperty("user.name", "");

  @Mixin private LibraryOptions library = new LibraryOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (from < 1990 || to > 2100 || from >= to) {
      throw new ParameterException(spec.commandLine(), "--to 须晚于 --from，两者在 1990 至 2100 之间");
    }
    return DatabaseWork.run(database, spec.commandLine(), this::rollOver);
  }

  private int rollOver(FilingStore store) throws ProblemsException, IOException {
    TemplateLibrary templates = TemplateLibrary.open(library.folder());
    List<String> counties =
        store.counties(from).stream().filter(c -> county == null || c.equals(county)).toList();
    if (counties.isEmpty()) {
      String asked = county == null ? String.valueOf(from) : county + "-" + from;
      throw new ProblemsException(List.of(Problem.error("cli.nothing-stored", "", asked)));
    }
    if (report == null) {
      return rollOver(store, templates, counties, RolloverReport.NONE);
    }
    int[] exit = {ExitCode.DONE};
    try (AtomicFiles files = new AtomicFiles()) {
      Path folder = report.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      files.write(
          report, out -> exit[0] = rollOver(store, templates, counties, RolloverReport.into(out)));
      files.appear();
    } catch (IOException | UncheckedIOException e) {
      throw new ProblemsException(
          List.of(Problem.error("cli.unwritable", "", report.toString(), String.valueOf(e))));
    }
    return exit[0];
  }

  private int rollOver(
      FilingStore store, TemplateLibrary templates, List<String> counties, RolloverReport table) {
    FilingRollover run =
        new FilingRollover(store, templates, from, to, by, spec.commandLine(), table);
    try {
      counties.forEach(run::county);
    } finally {
      run.printTotals();
    }
    return run.exitCode();
  }
}
