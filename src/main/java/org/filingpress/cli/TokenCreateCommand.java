package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.AccessToken;
import org.filingpress.store.AccessTokens;
import org.filingpress.store.NewToken;
import org.filingpress.store.Role;
import org.filingpress.store.TokenHolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code token create}: a token for a client. It alone goes to standard output, this one time. */
@Command(
    name = "create",
    description = {
      "为一个客户创建令牌，打印到标准输出。只显示这一次：数据库中只存其摘要。",
      "",
      "township 只能处理本部门的申报，bureau 处理本区划的，admin 处理全部。",
      "",
      "令牌须存入服务所用的数据库：请以服务的用户、在服务的工作文件夹、用服务的环境变量运行。"
    },
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n")
final class TokenCreateCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 36_500;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "客户的名称，记在它的每项改动旁；更换令牌时用同一名称。")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      converter = RoleName.class,
      description = "角色：township、bureau 或 admin。")
  private Role role = Role.TOWNSHIP;

  @Option(names = "--county", paramLabel = "CODE", description = "区划（六位代码）；bureau 和 township 须给。")
  private @Nullable String county;

  @Option(names = "--department", paramLabel = "CODE", description = "部门（三位代码）；township 须给。")
  private @Nullable String department;

  @Option(names = "--expires", paramLabel = "DAYS", description = "多少天后失效（默认：不失效）。")
  private @Nullable Integer days;

  @Mixin private ActorOptions actor = new ActorOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    TokenHolder holder = holder();
    return DatabaseWork.runPlaced(
        AccessTokens.class,
        database,
        spec.commandLine(),
        (tokens, place) -> create(tokens, place, holder));
  }

  private TokenHolder holder() {
    require(TokenHolder.isName(name), "--name 须是 1 到 64 个汉字、字母或数字，中间可有空格和 . _ @ ( ) -；不能是 local");
    if (role == Role.ADMIN) {
      require(county == null && department == null, "admin 管全部，不能给 --county 和 --department");
    } else {
      require(TokenHolder.isCounty(county), "bureau 和 township 须给 --county（六位代码）");
      require(
          role == Role.TOWNSHIP ? TokenHolder.isDepartment(department) : department == null,
          role == Role.TOWNSHIP
              ? "township 须给 --department（三位代码）"
              : "bureau 管全区划，不能给 --department");
    }
    require(days == null || days >= 1 && days <= MOST_DAYS, "--expires 须是 1 到 36500 天");
    return new TokenHolder(name, role, county, department);
  }

  private void require(boolean right, String otherwise) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private int create(AccessTokens tokens, String place, TokenHolder holder)
      throws ProblemsException {
    Duration validFor = days == null ? null : Duration.ofDays(days);
    NewToken made = tokens.create(holder, actor.name(), validFor);
    PrintWriter err = spec.commandLine().getErr();
    err.println(described(made.token()));
    err.println("已存入数据库 " + ProblemPrinter.printable(place) + "，只对使用这个数据库的服务有效");
    err.println("请立即保存下面的令牌，它只显示这一次：");
    err.flush();
    spec.commandLine().getOut().println(made.secret());
    return ExitCode.DONE;
  }

  private static String described(AccessToken token) {
    TokenHolder holder = token.holder();
    StringBuilder text = new StringBuilder("令牌 " + token.id() + "：" + holder.name());
    text.append("（").append(RoleName.word(holder.role()));
    if (holder.county() != null) {
      text.append("，区划 ").append(holder.county());
    }
    if (holder.department() != null) {
      text.append("，部门 ").append(holder.department());
    }
    text.append("），");
    return token.expiresAt() == null
        ? text.append("长期有效").toString()
        : text.append("有效期至 ").append(MINUTE.format(token.expiresAt())).toString();
  }
}
