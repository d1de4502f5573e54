package org.filingpress.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code template}: the library of templates. */
@Command(
    name = "template",
    description = "管理模板库：检查、加入、列出、停用，说明某区划某年度用哪个版本，列出改动记录。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n",
    subcommands = {
      TemplateCheckCommand.class,
      TemplateAddCommand.class,
      TemplateListCommand.class,
      TemplateWhichCommand.class,
      TemplateRetireCommand.class,
      TemplateRefreshCommand.class,
      TemplateHistoryCommand.class
    })
final class TemplateCommand implements Runnable {

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "请指明命令：check、add、list、which、retire、refresh 或 history");
  }
}
