package org.filingpress.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * In the POSIX locale Java cannot give a file a Chinese name, and what decides it is read once,
 * when the process starts. So there the program starts itself again in a locale that can.
 */
final class ChineseFileNames {

  private static final String STARTED = "FILINGPRESS_UTF8";

  private ChineseFileNames() {}

  static boolean needAnotherProcess() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return System.getenv(STARTED) == null
        && Charset.isSupported(encoding)
        && !Charset.forName(encoding).newEncoder().canEncode("预算绩效");
  }

  /** Returns the other process's exit code; its input and output are this one's. */
  static int runInAnotherProcess(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(
        System.getProperty("sun.java.command").split(" ", 2)[0].endsWith(".jar")
            ? "org.springframework.boot.loader.launch.JarLauncher"
            : "org.filingpress.Application");
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put(STARTED, "1");
    Process process = builder.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.SOME_FAILED;
    }
  }
}
