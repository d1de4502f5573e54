package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code template history}: who or what changed which version, and when. */
@Command(
    name = "history",
    description = "列出改动记录：何人何时改动了哪个模板版本，内容由什么变为什么；模板库中未经记录的变动当即补记。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class TemplateHistoryCommand implements Callable<Integer> {

  private static final int PAGE = 1_000;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Option(names = "--name", paramLabel = "NAME", description = "只列此模板。")
  private @Nullable String name;

  @Option(names = "--year", paramLabel = "YEAR", description = "只列此年份的版本（和此年度的申报）。")
  private @Nullable Integer year;

  @Option(names = "--county", paramLabel = "CODE", description = "只列服务此区划的模板（和此区划的申报）。")
  private @Nullable String county;

  @Option(names = "--filings", description = "也列出申报的各次修订。")
  private boolean filings;

  @Mixin private TrailOptions trail = new TrailOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return trail.run(this::list);
  }

  private int list(PrintedTrail told) throws ProblemsException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    TemplateLibrary opened = TemplateLibrary.open(trail.library());
    told.notice(opened);
    Set<String> ofOthers = ofOtherCounties(opened);
    TextTable table = new TextTable(List.of("时间", "经手人", "事项", "对象", "原内容", "现内容", "说明"));
    List<String> named = name == null ? null : List.of(name);
    TrailQuery query = new TrailQuery(named, year, county, filings);
    int read = 0;
    int shown = 0;
    List<TrailEntry> page;
    do {
      page = told.list(query, read, PAGE);
      for (TrailEntry entry : page) {
        if (!(entry instanceof TrailEntry.OfTemplate of)
            || !ofOthers.contains(of.change().template())) {
          table.add(row(entry));
          shown++;
        }
      }
      read += page.size();
    } while (page.size() == PAGE);
    if (shown > 0) {
      table.print(out);
    }
    out.println("共 " + shown + " 条");
    return ExitCode.DONE;
  }

  /** Names of templates of which no version serves the county that was asked for. */
  private Set<String> ofOtherCounties(TemplateLibrary opened) {
    if (county == null) {
      return Set.of();
    }
    Set<String> serving =
        opened.versions().stream()
            .filter(v -> v.counties().isEmpty() || v.counties().contains(county))
            .map(TemplateVersion::name)
            .collect(Collectors.toSet());
    return opened.versions().stream()
        .map(TemplateVersion::name)
        .filter(each -> !serving.contains(each))
        .collect(Collectors.toSet());
  }

  private static String[] row(TrailEntry entry) {
    String what;
    String which;
    String note;
    if (entry instanceof TrailEntry.OfFiling filing) {
      what = filing.revision() == 1 ? "申报新存" : "申报新修订";
      which = filing.key() + " 第" + filing.revision() + "次";
      note = filing.departmentName();
    } else {
      TemplateChange change = ((TrailEntry.OfTemplate) entry).change();
      what = word(change.kind());
      which = change.template() + "/" + change.year();
      note = change.note();
    }
    return new String[] {
      SECOND.format(entry.at()),
      ProblemPrinter.printable(entry.actor()),
      what,
      ProblemPrinter.printable(which),
      brief(entry.before()),
      brief(entry.after()),
      ProblemPrinter.printable(note)
    };
  }

  private static String word(TemplateChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "加入";
      case ROLLED_FORWARD -> "沿用上年";
      case RETIRED -> "停用";
      case QUARANTINED -> "未通过，隔离";
      case FOUND -> "发现";
    };
  }

  private static String brief(@Nullable String sha256) {
    return sha256 == null ? "无" : sha256.substring(0, Math.min(12, sha256.length()));
  }
}
