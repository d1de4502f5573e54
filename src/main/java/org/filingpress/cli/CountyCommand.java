package org.filingpress.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.county.CountyConfiguration;
import org.filingpress.county.CountyJob;
import org.filingpress.county.Pressroom;
import org.filingpress.county.source.FilingFiles;
import org.filingpress.county.source.SortedFilings;
import org.filingpress.county.source.Source;
import org.filingpress.county.source.StoredFilings;
import org.filingpress.county.source.ViewedFilings;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.Format;
import org.filingpress.store.DatabaseFailures;
import org.filingpress.store.FilingStore;
import org.filingpress.store.FilingViews;
import org.filingpress.store.StoreConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code county}: all documents of a county, or of several. */
@Command(
    name = "county",
    description = {
      "生成一个或多个县（市、区）某年度全部部门的文档，并汇总打包。",
      "",
      "可随时中断：再次运行同一命令即接着做，已完成的不重做；申报没有变化的不重新生成。"
    },
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n",
    footer = {
      "",
      "成果在 DIR/{区划代码}-{年度}/：docx/、pdf/、汇总表.xlsx、{区划代码}-{年度}-汇编.pdf、{区划代码}-{年度}.zip、manifest.json。",
      "退出码：0 完成；1 部分申报未能生成，或中途出错；2 输入或用法有误；130 被中断。"
    },
    subcommands = CountyVerifyCommand.class)
final class CountyCommand implements Callable<Integer> {

  private static final String ALL = "all";

  private static final List<String> DATABASES = List.of("db", "views");

  @Option(
      names = "--from",
      paramLabel = "DIR|FILE|db|views",
      description = "申报的来源：文件夹、JSON 文件、每行一份的 .jsonl 文件；db 为已导入的申报，views 为财政局自己的视图。")
  private @Nullable String from;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      split = ",",
      description = "六位区划代码，可有多个，以逗号分开；all 为来源中所有的县。")
  private List<String> counties = List.of();

  @Option(names = "--year", paramLabel = "YEAR", description = "预算年度。")
  private @Nullable Integer year;

  @Option(names = "--out", paramLabel = "DIR", description = "成果写入的文件夹。")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "docx,pdf",
      split = ",",
      defaultValue = "docx,pdf",
      description = "文档格式：docx、pdf 或两者（默认：${DEFAULT-VALUE}）。以前生成的另一格式，与申报、模板相符的保留，不符的删去。")
  private List<Format> formats = List.of();

  @Option(names = "--workers", paramLabel = "N", description = "同时生成的份数（默认：处理器核数）。")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(names = "--force", description = "没有变化的也重新生成。")
  private boolean force;

  @Option(names = "--strict", description = "有提醒的文档也不生成。")
  private boolean strict;

  @Mixin private LibraryOptions templates = new LibraryOptions();

  @Mixin private FontsOptions fonts = new FontsOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CountyRuns.Plan plan = plan();
    ProblemPrinter problems = new ProblemPrinter(spec.commandLine().getErr());
    try (GracefulStop stop = GracefulStop.begin(spec.commandLine().getErr());
        ConfigurableApplicationContext context =
            SpringContext.start(
                database.settings(), StoreConfiguration.class, CountyConfiguration.class)) {
      CountyJob job = context.getBean(CountyJob.class);
      stop.stops(job);
      try {
        Pressroom pressroom = Pressroom.open(templates.folder(), fonts.folder());
        CountyRuns runs =
            new CountyRuns(job, pressroom, plan, spec.commandLine().getOut(), problems);
        return run(runs, context, problems, job.asked());
      } catch (IOException | UncheckedIOException e) {
        problems.print("", List.of(job.problem(e)));
        return ExitCode.SOME_FAILED;
      }
    } catch (Stop.StoppedException stopped) {
      return ExitCode.STOPPED;
    } catch (ProblemsException wrong) {
      problems.print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }

  private int run(
      CountyRuns runs, ConfigurableApplicationContext context, ProblemPrinter problems, Stop stop)
      throws IOException, ProblemsException {
    boolean one = counties.size() == 1 && !counties.contains(ALL);
    if (DATABASES.contains(given(from))) {
      Source source =
          given(from).equals("db")
              ? new StoredFilings(context.getBean(FilingStore.class))
              : new ViewedFilings(context.getBean(FilingViews.class));
      List<String> codes;
      try {
        codes = counties(source);
      } catch (RuntimeException e) {
        DatabaseFailures failures = context.getBean(DatabaseFailures.class);
        problems.print("", List.of(failures.problem(e).orElseThrow(() -> e)));
        return ExitCode.SOME_FAILED;
      }
      return runs.run(source, codes, List.of());
    }
    Path given = Path.of(given(from));
    FilingFiles files = new FilingFiles(given, InputFiles.of(List.of(given)));
    if (one) {
      return runs.run(files, counties, List.of());
    }
    try (SortedFilings sorted = SortedFilings.sort(files, given(year), given(out), stop)) {
      return runs.run(sorted, counties(sorted), sorted.unnamed());
    }
  }

  private List<String> counties(Source source) throws IOException, ProblemsException {
    return counties.contains(ALL) ? new ArrayList<>(source.counties(given(year))) : counties;
  }

  private CountyRuns.Plan plan() {
    List<String> missing = new ArrayList<>();
    if (from == null) {
      missing.add("--from");
    }
    if (counties.isEmpty()) {
      missing.add("--county");
    }
    if (year == null) {
      missing.add("--year");
    }
    if (out == null) {
      missing.add("--out");
    }
    if (!missing.isEmpty()) {
      throw wrong("缺少：" + String.join("、", missing));
    }
    counties = counties.stream().distinct().toList();
    if (counties.size() > 1 && counties.contains(ALL)) {
      throw wrong("--county 的 all 不能与区划代码并用");
    }
    for (String county : counties) {
      if (!county.equals(ALL) && !county.matches("\\d{6}")) {
        throw wrong("--county 须为六位区划代码或 all，不是“" + county + "”");
      }
    }
    if (given(year) < 1990 || given(year) > 2100) {
      throw wrong("--year 须在 1990 与 2100 之间");
    }
    if (workers < 1) {
      throw wrong("--workers 须不小于 1");
    }
    if (formats.isEmpty()) {
      throw wrong("--format 须为 docx、pdf 或两者");
    }
    if (Files.exists(given(out)) && !Files.isDirectory(given(out))) {
      throw wrong("--out 须是文件夹");
    }
    return new CountyRuns.Plan(
        given(year), given(out), EnumSet.copyOf(formats), workers, force, strict);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static <T> T given(@Nullable T option) {
    if (option == null) {
      throw new IllegalStateException("checked before");
    }
    return option;
  }
}
