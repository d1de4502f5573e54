package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.store.FilingStore;
import org.filingpress.store.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code filing list}: what the database holds. */
@Command(
    name = "list",
    description = "列出数据库中的申报（各取当前修订）。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class FilingListCommand implements Callable<Integer> {

  private static final int PAGE = 1_000;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  @Option(names = "--county", paramLabel = "CODE", description = "只列此区划（六位代码）。")
  private @Nullable String county;

  @Option(names = "--year", paramLabel = "YEAR", description = "只列此年度。")
  private @Nullable Integer year;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return DatabaseWork.run(database, spec.commandLine(), this::list);
  }

  private int list(FilingStore store) {
    PrintWriter out = spec.commandLine().getOut();
    TextTable table = new TextTable(List.of("部门", "区划", "代码", "年度", "项目", "修订", "存入时间", "内容"));
    int count = 0;
    List<Listing> page;
    do {
      page = store.list(county, year, count, PAGE);
      page.forEach(listing -> table.add(row(listing)));
      count += page.size();
    } while (page.size() == PAGE);
    if (count > 0) {
      table.print(out);
    }
    out.println("共 " + count + " 份");
    return ExitCode.DONE;
  }

  private static String[] row(Listing listing) {
    return new String[] {
      ProblemPrinter.printable(listing.departmentName()),
      listing.key().county(),
      listing.key().department(),
      String.valueOf(listing.key().year()),
      String.valueOf(listing.projects()),
      String.valueOf(listing.revision()),
      MINUTE.format(listing.storedAt()),
      listing.sha256().substring(0, 12)
    };
  }
}
