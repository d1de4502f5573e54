package org.filingpress.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.StoreConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Which database a command works on. */
final class DatabaseOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "内嵌数据库所在的文件夹（默认：data）。设置了 spring.datasource.url 时用所设的数据库。")
  private @Nullable Path data;

  /** Opens it. */
  ConfigurableApplicationContext open() throws ProblemsException {
    return SpringContext.start(settings(), StoreConfiguration.class);
  }

  /** The options as settings. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    if (data != null) {
      settings.put("filingpress.data", data.toString());
    }
    return settings;
  }
}
