package org.filingpress.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code filing}: the filings in the database. */
@Command(
    name = "filing",
    description = "管理数据库中的申报：导入、列出、导出、结转新年度。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n",
    subcommands = {
      FilingImportCommand.class,
      FilingListCommand.class,
      FilingExportCommand.class,
      FilingRolloverCommand.class
    })
final class FilingCommand implements Runnable {

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请指明命令：import、list、export 或 rollover");
  }
}
