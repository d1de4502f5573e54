package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of Java until the service calls itself ready, in seconds: of the jar as it was
 * built, and of the program installed by {@code deploy/install.sh}, in turns.
 */
record StartUp(Figures jar, Figures installed) {

  static StartUp measure(Path repository, Path folder, int rounds) throws Exception {
    Path installed = Files.createDirectories(folder).resolve("installed");
    install(repository, installed, folder.resolve("install.log"));
    List<Double> jarSeconds = new ArrayList<>();
    List<Double> installedSeconds = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      try (ServiceProcess service =
          ServiceProcess.start(repository, folder.resolve("jar-" + round))) {
        jarSeconds.add(service.secondsToReady());
      }
      Path own = folder.resolve("installed-" + round);
      try (ServiceProcess service = ServiceProcess.startInstalled(repository, own, installed)) {
        installedSeconds.add(service.secondsToReady());
      }
    }
    return new StartUp(new Figures(jarSeconds), new Figures(installedSeconds));
  }

  private static void install(Path repository, Path to, Path log) throws Exception {
    ProcessBuilder install =
        new ProcessBuilder("sh", repository + "/deploy/install.sh", to.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    install.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (install.start().waitFor() != 0) {
      throw new IOException(Files.readString(log));
    }
  }
}
