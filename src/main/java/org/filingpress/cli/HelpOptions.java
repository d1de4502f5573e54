package org.filingpress.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class HelpOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示本说明。")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本。")
  private boolean version;
}
