package org.filingpress.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.DatabaseFailures;
import org.filingpress.store.FilingStore;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/**
 * What a command does with the store or the trail, from opening the database to closing it.
 *
 * @param <T> {@link FilingStore} or {@link org.filingpress.store.Trail}
 */
@FunctionalInterface
interface DatabaseWork<T> {

  /** Returns the exit code. */
  int with(T part) throws IOException, ProblemsException;

  static int run(DatabaseOptions database, CommandLine line, DatabaseWork<FilingStore> work)
      throws IOException {
    return run(FilingStore.class, database, line, work);
  }

  /** What also tells people which database it was. */
  @FunctionalInterface
  interface Placed<T> {

    /**
     * Returns the exit code.
     *
     * @param place the database's URL, without secrets
     */
    int with(T part, String place) throws IOException, ProblemsException;
  }

  static <T> int run(
      Class<T> part, DatabaseOptions database, CommandLine line, DatabaseWork<T> work)
      throws IOException {
    return runPlaced(part, database, line, (opened, place) -> work.with(opened));
  }

  /**
   * Opens the database and works with a part of it. Problems, those of the database among them, are
   * printed; the exit code is 2 when the database cannot be opened, 1 when it fails later.
   */
  static <T> int runPlaced(
      Class<T> part, DatabaseOptions database, CommandLine line, Placed<T> work)
      throws IOException {
    ProblemPrinter problems = new ProblemPrinter(line.getErr());
    try (ConfigurableApplicationContext context = database.open()) {
      DatabaseFailures failures = context.getBean(DatabaseFailures.class);
      try {
        return work.with(context.getBean(part), failures.place());
      } catch (RuntimeException e) {
        Optional<Problem> failure = failures.problem(e);
        problems.print("", List.of(failure.orElseThrow(() -> e)));
        return ExitCode.SOME_FAILED;
      }
    } catch (ProblemsException wrong) {
      problems.print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }
}
