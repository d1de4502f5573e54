package org.filingpress.cli;

import java.nio.file.Path;
import java.util.Map;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that the process's settings name, so that every command works on it. */
final class NamedDatabase implements AutoCloseable {

  private final Map<String, Object> settings;

  /**
   * @param folder of the test; an embedded database lies in it
   */
  NamedDatabase(TestDatabase database, Path folder) {
    settings = database.settings(folder.resolve("data"));
    settings.forEach((name, value) -> System.setProperty(name, value.toString()));
  }

  /** Opens it beside the commands. */
  ConfigurableApplicationContext open() {
    return TestDatabase.start(settings, StoreConfiguration.class);
  }

  /** Forgets its name. */
  @Override
  public void close() {
    settings.keySet().forEach(System::clearProperty);
  }
}
