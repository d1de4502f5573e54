package org.filingpress.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.DatabaseUnusableException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts what a command needs of Spring: the modules it names. Settings come from the command's
 * options, else system properties, else the environment, else an {@code application.yml} in the
 * working directory, else the program's own.
 */
final class SpringContext {

  private static final Pattern SECRETS =
      Pattern.compile("(?i)(?<=password=)[^&;\\s]*|(?<=//)[^/@\\s]*(?=@)");

  private SpringContext() {}

  /**
   * @param options settings that the command line gave, by their names in {@code application.yml}
   * @param modules configuration classes
   * @throws ProblemsException when it does not start: a database out of reach, a wrong setting
   */
  static ConfigurableApplicationContext start(Map<String, Object> options, Class<?>... modules)
      throws ProblemsException {
    // A command that is interrupted ends in its own order and closes the context itself.
    return run(
        options,
        new SpringApplicationBuilder(modules)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false));
  }

  /**
   * The same with a web server; the context ends, in its order, when the process is told to.
   *
   * @param defaults settings that hold where nothing else is said
   */
  static ConfigurableApplicationContext serve(
      Map<String, Object> options, Map<String, Object> defaults, Class<?>... modules)
      throws ProblemsException {
    return run(
        options,
        new SpringApplicationBuilder(modules).web(WebApplicationType.SERVLET).properties(defaults));
  }

  private static ConfigurableApplicationContext run(
      Map<String, Object> options, SpringApplicationBuilder application) throws ProblemsException {
    try {
      return application
          .bannerMode(Banner.Mode.OFF)
          .logStartupInfo(false)
          .initializers(
              context ->
                  context
                      .getEnvironment()
                      .getPropertySources()
                      .addFirst(new MapPropertySource("options", options)))
          .run();
    } catch (RuntimeException e) {
      throw new ProblemsException(problems(e));
    }
  }

  private static List<Problem> problems(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseUnusableException database) {
        return List.of(database.problem());
      } else if (cause instanceof ProblemsException wrong) {
        return wrong.problems();
      } else if (cause instanceof PortInUseException port) {
        return List.of(Problem.error("cli.port-in-use", "", String.valueOf(port.getPort())));
      }
    }
    return List.of(noStart(failure));
  }

  private static Problem noStart(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String why = root.getMessage() == null ? root.toString() : root.getMessage();
    return Problem.error("cli.no-start", "", SECRETS.matcher(why.strip()).replaceAll("***"));
  }
}
