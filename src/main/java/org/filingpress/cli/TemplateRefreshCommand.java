package org.filingpress.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.filingpress.filing.ProblemsException;
import org.filingpress.refresh.RefreshConfiguration;
import org.filingpress.refresh.RefreshJob;
import org.filingpress.refresh.RefreshRequest;
import org.filingpress.refresh.RefreshResult;
import org.filingpress.store.StoreConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code template refresh}: takes next year's templates into use. */
@Command(
    name = "refresh",
    description = {"换用下一年度的模板：检查来源中的新模板，通过的加入模板库，未通过的隔离并说明须改之处；", "没有新模板的，由现用的版本沿用。可重复运行：已完成的不重做。"},
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 完成或没有变化；1 部分模板没有换用，或中途出错；2 没有进行。"})
final class TemplateRefreshCommand implements Callable<Integer> {

  @Option(names = "--year", paramLabel = "YEAR", description = "预算年度（默认：明年）。")
  private @Nullable Integer year;

  @Option(names = "--dry-run", description = "只检查和报告，不改动任何文件。")
  private boolean dryRun;

  @Option(
      names = "--source",
      paramLabel = "DIR|URL",
      description =
          "新模板的来源：文件夹（其中为 名称/年份/），或内容相同的 zip 的 http(s) 地址（默认：设置 filingpress.refresh.source）。")
  private @Nullable String source;

  @Option(
      names = "--quarantine",
      paramLabel = "DIR",
      description = "未通过检查的模板放在何处（默认：模板库旁的 quarantine）。")
  private @Nullable Path quarantine;

  @Mixin private FontsOptions fonts = new FontsOptions();

  @Mixin private LibraryOptions library = new LibraryOptions();

  @Mixin private ActorOptions actor = new ActorOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ProblemPrinter printer = new ProblemPrinter(spec.commandLine().getOut());
    Map<String, Object> settings = new HashMap<>(database.settings());
    if (quarantine != null) {
      settings.put("filingpress.refresh.quarantine", quarantine.toString());
    }
    try (ConfigurableApplicationContext context =
        SpringContext.start(settings, StoreConfiguration.class, RefreshConfiguration.class)) {
      RefreshRequest request =
          new RefreshRequest(year, source, library.folder(), fonts.folder(), dryRun, actor.name());
      RefreshResult result = context.getBean(RefreshJob.class).run(request);
      result.report().forEach(printer::say);
      return exitCode(result.ending());
    } catch (ProblemsException wrong) {
      new ProblemPrinter(spec.commandLine().getErr()).print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }

  private static int exitCode(RefreshResult.Ending ending) {
    return switch (ending) {
      case DONE, UNCHANGED -> ExitCode.DONE;
      case SOME_FAILED, BROKEN -> ExitCode.SOME_FAILED;
      case REFUSED, BUSY -> ExitCode.BAD_INPUT;
    };
  }
}
