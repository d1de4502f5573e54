package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command line. */
final class UsageErrors {

  private UsageErrors() {}

  /** Writes the error and the command's usage to standard error. */
  static int tell(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(ProblemPrinter.printable(message(wrong)));
    command.usage(err);
    return ExitCode.BAD_INPUT;
  }

  private static String message(ParameterException wrong) {
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return "缺少："
          + missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining("、"));
    } else if (wrong instanceof UnmatchedArgumentException unmatched) {
      return "不认识：" + String.join(" ", unmatched.getUnmatched());
    } else if (wrong instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " 只能给一次";
    } else if (wrong.getArgSpec() != null) {
      String value = wrong.getValue() == null ? "" : "“" + wrong.getValue() + "”";
      return name(wrong.getArgSpec()) + " 的值" + value + "不正确";
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
