package org.filingpress.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.filingpress.county.Verification;
import org.filingpress.filing.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code county verify}: whether a county's folder still holds what was made. */
@Command(
    name = "verify",
    description = "按 manifest.json 核对成果文件夹：缺少、改动、多出的文件逐一列出。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 相符；1 不符；2 没有可读的 manifest.json。"})
final class CountyVerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "成果文件夹，如 out/130823-2025。")
  private Path folder = Path.of(".");

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProblemPrinter printer = new ProblemPrinter(spec.commandLine().getErr());
    try {
      Verification verification = Verification.of(folder);
      printer.print("", verification.problems());
      spec.commandLine()
          .getOut()
          .println(
              verification.problems().isEmpty()
                  ? "相符：" + verification.files() + " 个文件"
                  : "不符：" + verification.problems().size() + " 处");
      return verification.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    } catch (ProblemsException wrong) {
      printer.print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    }
  }
}
