package org.filingpress.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Reading;
import org.filingpress.store.FilingStore;
import org.filingpress.store.Stored;

/** Stores filings one after another as they are read; what is refused does not stop the others. */
final class FilingImport {

  private final FilingStore store;
  private final String by;
  private final ProblemPrinter problems;
  private final TextTable table = new TextTable(List.of("来源", "部门", "区划-代码-年度", "修订", "问题", "结果"));
  private final Map<Stored.Outcome, Integer> outcomes = new EnumMap<>(Stored.Outcome.class);
  private int refused;

  FilingImport(FilingStore store, String by, ProblemPrinter problems) {
    this.store = store;
    this.by = by;
    this.problems = problems;
  }

  /**
   * Stores all filings of these files, in their order; a file that cannot be read is told.
   *
   * @throws org.springframework.dao.DataAccessException when the database fails; what was stored
   *     until then stays
   */
  void files(List<Path> files) {
    for (Path file : files) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        new FilingReader().read(in, reading -> take(file.toString(), reading));
      } catch (IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        refuse(file.toString(), List.of(Problem.error("cli.unreadable", "", reason)));
      }
    }
  }

  int exitCode() {
    return refused == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  void print(PrintWriter out) {
    table.print(out);
    out.printf(
        "新存 %d，新修订 %d，未变 %d，拒绝 %d%n",
        outcomes.getOrDefault(Stored.Outcome.NEW, 0),
        outcomes.getOrDefault(Stored.Outcome.REVISION, 0),
        outcomes.getOrDefault(Stored.Outcome.UNCHANGED, 0),
        refused);
    out.flush();
  }

  private void take(String file, Reading reading) {
    String source = reading.line() > 1 ? file + " 第" + reading.line() + "行" : file;
    if (reading instanceof Reading.Accepted accepted) {
      problems.print(source, accepted.warnings());
      store(source, accepted.filing(), accepted.warnings().size());
    } else {
      refuse(source, reading.problems());
    }
  }

  private void store(String source, Filing filing, int warnings) {
    Stored stored = store.put(filing, by);
    outcomes.merge(stored.outcome(), 1, Integer::sum);
    row(
        source,
        filing.department().name(),
        stored.key().toString(),
        String.valueOf(stored.revision()),
        warnings,
        switch (stored.outcome()) {
          case NEW -> "新存";
          case REVISION -> "新修订";
          case UNCHANGED -> "未变";
        });
  }

  private void refuse(String source, List<Problem> found) {
    problems.print(source, found);
    refused++;
    row(source, "", "", "", found.size(), "拒绝");
  }

  private void row(
      String source, String name, String key, String revision, int found, String result) {
    table.add(
        ProblemPrinter.printable(source),
        ProblemPrinter.printable(name),
        key,
        revision,
        found == 0 ? "" : String.valueOf(found),
        result);
  }
}
