package org.filingpress.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.AtomicFiles;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingStore;
import org.filingpress.store.StoredFiling;
import org.filingpress.store.UnreadableFilingException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code filing export}: filings out of the database, exactly as they were stored; one that cannot
 * be read is told and stops no other.
 */
@Command(
    name = "export",
    description = "导出一个区划一个年度的申报（各取当前修订），内容与存入时完全一致。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class FilingExportCommand implements Callable<Integer> {

  private static final FilingWriter WRITER = new FilingWriter(FilingWriter.Form.LINE);

  @Option(names = "--county", paramLabel = "CODE", required = true, description = "区划（六位代码）。")
  private String county = "";

  @Option(names = "--year", paramLabel = "YEAR", required = true, description = "年度。")
  private int year;

  @Option(names = "--department", paramLabel = "CODE", description = "只导出此部门（三位代码）。")
  private @Nullable String department;

  @Option(
      names = "--out",
      paramLabel = "DIR|FILE.jsonl",
      required = true,
      description = "写入的文件夹（每份一个 .json），或以 .jsonl 结尾的一个文件（每行一份）。")
  private Path out = Path.of("out");

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return DatabaseWork.run(database, spec.commandLine(), this::export);
  }

  private int export(FilingStore store) throws ProblemsException {
    boolean lines = out.getFileName() != null && out.getFileName().toString().endsWith(".jsonl");
    List<UnreadableFilingException> unreadable = new ArrayList<>();
    int count;
    try (AtomicFiles files = new AtomicFiles()) {
      Path folder = lines ? out.toAbsolutePath().getParent() : out;
      Files.createDirectories(folder);
      count = lines ? intoOneFile(store, files, unreadable) : intoFolder(store, files, unreadable);
      if (count > 0) {
        files.appear();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ProblemsException(
          List.of(Problem.error("cli.unwritable", "", out.toString(), String.valueOf(e))));
    }
    ProblemPrinter problems = new ProblemPrinter(spec.commandLine().getErr());
    unreadable.forEach(bad -> problems.print(bad.key().toString(), bad.problems()));
    if (count == 0 && unreadable.isEmpty()) {
      throw new ProblemsException(
          List.of(
              Problem.error(
                  "cli.nothing-stored",
                  "",
                  department == null
                      ? county + "-" + year
                      : new FilingKey(county, department, year).toString())));
    }
    String notRead = unreadable.isEmpty() ? "" : "，不可读 " + unreadable.size() + " 份";
    spec.commandLine().getOut().println("导出 " + count + " 份" + notRead);
    return unreadable.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private int intoOneFile(
      FilingStore store, AtomicFiles files, List<UnreadableFilingException> unreadable)
      throws IOException {
    int[] count = {0};
    files.write(
        out,
        stream ->
            each(
                store,
                filing -> {
                  write(filing, stream);
                  count[0]++;
                },
                unreadable));
    return count[0];
  }

  private int intoFolder(
      FilingStore store, AtomicFiles files, List<UnreadableFilingException> unreadable) {
    int[] count = {0};
    each(
        store,
        filing -> {
          try {
            files.write(out.resolve(filing.key() + ".json"), stream -> write(filing, stream));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          count[0]++;
        },
        unreadable);
    return count[0];
  }

  private void each(
      FilingStore store,
      Consumer<StoredFiling> consumer,
      List<UnreadableFilingException> unreadable) {
    if (department == null) {
      store.forEach(county, year, consumer, unreadable::add);
      return;
    }
    try {
      store.find(new FilingKey(county, department, year)).ifPresent(consumer);
    } catch (UnreadableFilingException bad) {
      unreadable.add(bad);
    }
  }

  private static void write(StoredFiling filing, OutputStream stream) {
    try {
      WRITER.write(filing.filing(), stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
