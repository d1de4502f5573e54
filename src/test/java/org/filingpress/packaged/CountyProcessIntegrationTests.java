package org.filingpress.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county command, killed, interrupted, started twice and out of space. */
class CountyProcessIntegrationTests {

  private static final int TOWNSHIPS = 12;

  /** A document's two files are renamed one after the other: at a kill one pair may be torn. */
  private static final int WORKERS = 2;

  private static final int ATTEMPTS = 3;

  @TempDir private static Path folder;
  private static CountyFolder undisturbed;

  @BeforeAll
  static void runOnceUndisturbed() throws Exception {
    Path filings = Files.createDirectories(folder.resolve("filings"));
    County county = new County("139901", "示例县", "示例县财政局");
    for (Filing filing :
        new FilingGenerator(3, county, 2025).filings(TOWNSHIPS, Shape.SMALL.withProjects(3))) {
      try (OutputStream file =
          Files.newOutputStream(filings.resolve(filing.department().code() + ".json"))) {
        new FilingWriter(FilingWriter.Form.PRETTY).write(filing, file);
      }
    }
    Program program = county("undisturbed");
    assertThat(program.exitCode()).as(program.err()).isZero();
    undisturbed = made("undisturbed");
    assertThat(undisturbed.files()).hasSize(2 * TOWNSHIPS + 4);
  }

  @Test
  void whateverIsKilledWheneverGoesOnWhereItWas() throws Exception {
    String out = killedAtEachMoment();
    CountyFolder killed = made(out);

    Program last = county(out);

    assertThat(last.exitCode()).as(last.err()).isZero();
    assertThat(last.out()).contains("未变");
    killed.equalsTo(undisturbed);
    Program again = county(out);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("12 份没有变化，未重新生成");
  }

  /** When a run has ended before its kill came, all begins again in another folder. */
  private static String killedAtEachMoment() throws Exception {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String out = "killed-" + attempt;
      if (isKilledAtEachMoment(out)) {
        return out;
      }
    }
    throw new AssertionError("each time a run had ended before it was killed");
  }

  private static boolean isKilledAtEachMoment(String out) throws Exception {
    CountyFolder killed = made(out);
    List<Callable<Boolean>> moments =
        List.of(
            () -> Files.exists(killed.path().resolve(".run/journal.jsonl")),
            () -> killed.journalled() >= 3,
            () -> killed.journalled() >= 8,
            () -> Files.exists(killed.path().resolve("汇总表.xlsx")));
    for (Callable<Boolean> moment : moments) {
      Map<String, FileTime> before = killed.path().toFile().exists() ? killed.times() : Map.of();
      Program program = county(out);
      waitFor(moment, program);
      program.kill();

      Map<String, FileTime> after = killed.times();
      long touched =
          before.entrySet().stream()
              .filter(e -> !e.getValue().equals(after.get(e.getKey())))
              .count();
      assertThat(touched).as("documents made twice").isLessThanOrEqualTo(WORKERS);
      if (Files.exists(killed.path().resolve("manifest.json"))) {
        return false;
      }
    }
    return true;
  }

  /** A build that runs in the background ignores SIGINT, and so would what it starts. */
  @Test
  void ctrlCFinishesWhatIsInHandAndSaysHowToGoOn() throws Exception {
    List<String> heeding = List.of("env", "--default-signal=INT");
    Program program = start(folder.resolve("home-interrupted"), heeding, "interrupted");
    CountyFolder interrupted = made("interrupted");
    waitFor(() -> interrupted.journalled() >= 2, program);
    program.signal("INT");

    assertThat(program.exitCode()).isEqualTo(130);
    assertThat(program.out()).contains("再次运行同一命令即可接着做");
    assertThat(interrupted.path().resolve("manifest.json")).doesNotExist();
    assertThat(interrupted.times()).hasSize(2 * interrupted.journalled());

    Program last = county("interrupted");
    assertThat(last.exitCode()).as(last.err()).isZero();
    interrupted.equalsTo(undisturbed);
  }

  @Test
  void ofTwoRunsInOneFolderTheSecondRefuses() throws Exception {
    CountyFolder shared = made("shared");
    Program first = county("shared");
    waitFor(() -> shared.journalled() >= 1, first);

    first.signal("STOP");

    Program second = start(folder.resolve("elsewhere"), List.of(), "shared");

    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).contains("另一个进程正在处理同一个县", String.valueOf(first.pid()));
    first.signal("CONT");
    assertThat(first.exitCode()).as(first.err()).isZero();
    shared.equalsTo(undisturbed);
  }

  /** A file system's limit on the size of files stands for a full disk: the archive meets it. */
  @Test
  void aDiskThatTakesNoMoreLeavesNothingBrokenAndTheRunGoesOn() throws Exception {
    long archive = Files.size(undisturbed.path().resolve("139901-2025.zip"));
    long blocks = archive / 1024 - 20;
    CountyFolder full = made("full");
    List<String> limited =
        List.of("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "limited");

    Program program = start(folder.resolve("home-full"), limited, "full");

    assertThat(program.exitCode()).as(program.err()).isEqualTo(1);
    assertThat(program.err()).contains("文件读写失败");
    assertThat(program.out()).contains("再次运行同一命令即可接着做");
    assertThat(full.path().resolve("139901-2025.zip")).doesNotExist();
    assertThat(full.path().resolve("manifest.json")).doesNotExist();
    Map<String, FileTime> before = full.times();
    assertThat(before).hasSize(2 * TOWNSHIPS);

    Program last = county("full");
    assertThat(last.exitCode()).as(last.err()).isZero();
    assertThat(full.times()).isEqualTo(before);
    full.equalsTo(undisturbed);
  }

  private static Program county(String out) throws IOException {
    return start(folder.resolve("home-" + out), List.of(), out);
  }

  private static Program start(Path home, List<String> launcher, String out) throws IOException {
    return Program.start(
        home,
        launcher,
        "county",
        "--from",
        folder.resolve("filings").toString(),
        "--county",
        "139901",
        "--year",
        "2025",
        "--workers",
        String.valueOf(WORKERS),
        "--out",
        folder.resolve(out).toString());
  }

  private static CountyFolder made(String out) {
    return new CountyFolder(folder.resolve(out).resolve("139901-2025"));
  }

  private static void waitFor(Callable<Boolean> moment, Program program) throws Exception {
    while (!moment.call()) {
      if (!program.isRunning()) {
        assertThat(moment.call()).as("before it ended: " + program.err()).isTrue();
        return;
      }
      Thread.sleep(5);
    }
  }
}
