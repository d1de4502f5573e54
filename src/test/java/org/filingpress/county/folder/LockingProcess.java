package org.filingpress.county.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.filingpress.filing.ProblemsException;

/** Another process that tries to take a lock, says whether it could, and ends. */
final class LockingProcess {

  private LockingProcess() {}

  static boolean takes(Path lock) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                LockingProcess.class.getName(),
                lock.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return switch (said) {
      case "taken" -> true;
      case "refused" -> false;
      default -> throw new IllegalStateException(said);
    };
  }

  public static void main(String[] args) throws Exception {
    try (RunLock held = RunLock.take(Path.of(args[0]))) {
      System.out.println(held == null ? "" : "taken");
    } catch (ProblemsException refused) {
      System.out.println("refused");
    }
  }
}
