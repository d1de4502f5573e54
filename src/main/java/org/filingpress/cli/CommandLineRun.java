package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs one command line. */
public final class CommandLineRun {

  private CommandLineRun() {}

  /**
   * Runs the command that the arguments name, its output on standard output and error in UTF-8.
   *
   * @return the process's exit code: 0 done, 1 some documents failed, 2 bad input or usage
   */
  public static int run(String... args) {
    try {
      if (ChineseFileNames.needAnotherProcess()) {
        return ChineseFileNames.runInAnotherProcess(args);
      }
    } catch (IOException e) {
      System.err.println("Cannot start a process for file names in UTF-8: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
    return run(writer(System.out), writer(System.err), ChineseFileNames.arguments(args));
  }

  /** The same with other outputs than the process's own. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new FilingpressCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(UsageErrors::tell)
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> {
              err.println("出错了：" + exception);
              return ExitCode.SOME_FAILED;
            })
        .execute(args);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
