package org.filingpress.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.FilingStore;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;

/**
 * Another process that has an embedded database open, and one filing just stored, until it is
 * killed.
 */
final class HoldingProcess {

  private HoldingProcess() {}

  /** Returns when the process has opened the database in this folder. */
  static Process start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                HoldingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (!"open".equals(line)) {
      throw new IOException("the holding process said " + line);
    }
    return process;
  }

  public static void main(String[] args) throws InterruptedException {
    TestDatabase.start(TestDatabase.H2.settings(Path.of(args[0])), StoreConfiguration.class)
        .getBean(FilingStore.class)
        .put(new FilingGenerator(1).filing(Shape.SMALL), "");
    System.out.println("open");
    Thread.sleep(Long.MAX_VALUE);
  }
}
