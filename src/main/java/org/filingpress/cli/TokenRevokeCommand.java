package org.filingpress.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.AccessToken;
import org.filingpress.store.AccessTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token revoke}: a token is not valid any more, at once. */
@Command(
    name = "revoke",
    description = "停用一个令牌，立即生效，不能恢复。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n")
final class TokenRevokeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "令牌的编号（见 token list）。")
  private int id;

  @Mixin private ActorOptions actor = new ActorOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return DatabaseWork.run(AccessTokens.class, database, spec.commandLine(), this::revoke);
  }

  private int revoke(AccessTokens tokens) throws ProblemsException {
    AccessToken token =
        tokens
            .find(id)
            .orElseThrow(
                () ->
                    new ProblemsException(
                        List.of(Problem.error("cli.no-token", "", String.valueOf(id)))));
    String named = "令牌 " + id + "（" + ProblemPrinter.printable(token.holder().name()) + "）";
    spec.commandLine()
        .getOut()
        .println(tokens.revoke(id, actor.name()) ? "已停用" + named : named + "早已停用");
    return ExitCode.DONE;
  }
}
