package org.filingpress.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(
    name = "filingpress",
    description = "由部门预算绩效申报数据生成部门预算绩效文本（Word 与 PDF）。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n",
    footer = "%n退出码：0 完成；1 部分文档失败；2 输入或用法有误。",
    subcommands = {
      MakeCommand.class,
      CountyCommand.class,
      FilingCommand.class,
      TemplateCommand.class,
      ServeCommand.class,
      TokenCommand.class
    })
final class FilingpressCommand implements Runnable {

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请指明命令");
  }
}
