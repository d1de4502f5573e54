package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.store.AccessToken;
import org.filingpress.store.AccessTokens;
import org.filingpress.store.TokenHolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code token list}: all tokens that were ever made. */
@Command(
    name = "list",
    description = "列出全部令牌，停用和过期的也在内；令牌本身不再显示。",
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class TokenListCommand implements Callable<Integer> {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return DatabaseWork.run(AccessTokens.class, database, spec.commandLine(), this::list);
  }

  private int list(AccessTokens tokens) {
    PrintWriter out = spec.commandLine().getOut();
    TextTable table =
        new TextTable(List.of("名称", "编号", "角色", "区划", "部门", "状态", "到期", "最近使用", "创建", "创建人"));
    List<AccessToken> all = tokens.list();
    Instant now = Instant.now();
    all.forEach(token -> table.add(row(token, now)));
    if (!all.isEmpty()) {
      table.print(out);
    }
    out.println("共 " + all.size() + " 个");
    return ExitCode.DONE;
  }

  private static String[] row(AccessToken token, Instant now) {
    TokenHolder holder = token.holder();
    return new String[] {
      ProblemPrinter.printable(holder.name()),
      String.valueOf(token.id()),
      RoleName.word(holder.role()),
      orDash(holder.county()),
      orDash(holder.department()),
      token.isRevoked() ? "已停用" : token.isExpiredAt(now) ? "已过期" : "有效",
      token.expiresAt() == null ? "长期" : MINUTE.format(token.expiresAt()),
      token.lastUsed() == null ? "从未" : token.lastUsed().toString(),
      MINUTE.format(token.createdAt()),
      ProblemPrinter.printable(token.createdBy())
    };
  }

  private static String orDash(@Nullable String code) {
    return code == null ? "-" : code;
  }
}
