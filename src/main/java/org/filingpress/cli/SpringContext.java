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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts what a command needs of Spring: the modules it names, without a web server. Settings come
 * from the command's options, else system properties, else the environment, else an {@code
 * application.yml} in the working directory, else the program's own.
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
    try {
      return new SpringApplicationBuilder(modules)
          .web(WebApplicationType.NONE)
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
      throw new ProblemsException(List.of(problem(e)));
    }
  }

  private static Problem problem(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      if (root instanceof DatabaseUnusableException database) {
        return database.problem();
      }
      root = root.getCause();
    }
    String why = root.getMessage() == null ? root.toString() : root.getMessage();
    return Problem.error("cli.no-start", "", SECRETS.matcher(why.strip()).replaceAll("***"));
  }
}
