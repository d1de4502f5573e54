package org.filingpress.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
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

  /**
   * The arguments of this process: those it was given, or, where it is the other process, those
   * that the first one was given.
   */
  static String[] arguments(String... args) {
    String handed = System.getenv(STARTED);
    if (handed == null || handed.isEmpty()) {
      return args;
    }
    byte[] joined = Base64.getDecoder().decode(handed);
    return new String(joined, StandardCharsets.UTF_8).split("\0", -1);
  }

  /** Returns the other process's exit code; its input and output are this one's. */
  static int runInAnotherProcess(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    boolean fromJar = System.getProperty("sun.java.command").split(" ", 2)[0].endsWith(".jar");
    command.add(
        fromJar
            ? "org.springframework.boot.loader.launch.JarLauncher"
            : "org.filingpress.Application");
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put(STARTED, handedOver(args));
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(process), "other-process"));
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.SOME_FAILED;
    }
  }

  /** Who interrupts this process means the other one, which may have something to finish. */
  private static void endWith(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The arguments in ASCII, since nothing else can be handed over here. */
  private static String handedOver(String... args) throws IOException {
    String joined = String.join("\0", given(args));
    return Base64.getEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The arguments as they were typed: Java has lost their Chinese characters here, Linux has not.
   */
  private static List<String> given(String... args) throws IOException {
    Path typed = Path.of("/proc/self/cmdline");
    if (!Files.isReadable(typed)) {
      return List.of(args);
    }
    String[] all = new String(Files.readAllBytes(typed), StandardCharsets.UTF_8).split("\0");
    return List.of(all).subList(Math.max(0, all.length - args.length), all.length);
  }
}
