package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.HttpConfiguration;
import org.filingpress.http.Listening;
import org.filingpress.refresh.RefreshScheduleConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the HTTP service, until the process is told to end. */
@Command(
    name = "serve",
    description = {
      "启动 HTTP 服务：提交一份申报，得到生成好的文档。",
      "",
      "没有令牌（token create）时只接受本机的请求。按 Ctrl-C 停止，停止前做完手头的文档（限时）。"
    },
    versionProvider = Version.class,
    synopsisHeading = "用法：",
    descriptionHeading = "%n",
    optionListHeading = "%n选项：%n",
    footer = "%n其余设置见 application.yml。退出码：130、143 按 Ctrl-C 或被要求停止；2 不能启动。")
final class ServeCommand implements Callable<Integer> {

  @Option(names = "--port", paramLabel = "PORT", description = "端口（默认：8080；0：任选一个空闲的）。")
  private @Nullable Integer port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "监听的地址（默认：127.0.0.1；0.0.0.0：全部）。没有令牌时只能是本机。")
  private @Nullable String address;

  @Mixin private LibraryOptions library = new LibraryOptions();

  @Mixin private FontsOptions fonts = new FontsOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private HelpOptions helpOptions = new HelpOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context =
        SpringContext.serve(
            given(), defaults(), HttpConfiguration.class, RefreshScheduleConfiguration.class)) {
      CountDownLatch closed = new CountDownLatch(1);
      context.addApplicationListener(event -> countDown(event, closed));
      tell(context.getBean(Listening.class), spec.commandLine().getOut());
      closed.await();
      return ExitCode.DONE;
    } catch (ProblemsException wrong) {
      new ProblemPrinter(spec.commandLine().getErr()).print("", wrong.problems());
      return ExitCode.BAD_INPUT;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.DONE;
    }
  }

  private static void countDown(Object event, CountDownLatch closed) {
    if (event instanceof ContextClosedEvent) {
      closed.countDown();
    }
  }

  private void tell(Listening listening, PrintWriter out) {
    out.println("服务已启动：" + listening.url());
    if (listening.isForThisMachineOnly()) {
      out.println("尚无令牌：只监听 127.0.0.1，只接受本机的请求，本机用户即管理员。");
    }
    out.println("按 Ctrl-C 停止。");
    out.flush();
  }

  private Map<String, Object> given() {
    Map<String, Object> given = database.settings();
    if (port != null) {
      given.put("server.port", port);
    }
    if (address != null) {
      given.put("server.address", address);
    }
    put(given, "--templates", "filingpress.templates", library.folder());
    put(given, "--fonts", "filingpress.fonts", fonts.folder());
    return given;
  }

  private void put(Map<String, Object> given, String option, String setting, Object value) {
    if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
      given.put(setting, value.toString());
    }
  }

  private Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("filingpress.templates", library.folder().toString());
    defaults.put("filingpress.fonts", fonts.folder().toString());
    defaults.put("logging.config", "classpath:org/filingpress/http/logback.xml");
    return defaults;
  }
}
