package org.filingpress.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.template.Versions.FORM;
import static org.filingpress.template.Versions.OTHER_FORM;
import static org.filingpress.template.Versions.SAMPLE;
import static org.filingpress.template.Versions.assertRefused;
import static org.filingpress.template.Versions.names;
import static org.filingpress.template.Versions.version;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a library's files, and what must not. */
class PublishingTests {

  @TempDir Path folder;

  @BeforeEach
  void aLibraryWithADefault() throws Exception {
    new LibraryFolder(folder).with("通用", 2021);
  }

  @Test
  void aVersionAddedIsWholeSealedAndInForce() throws Exception {
    Publishing.add(folder, version("平泉", 2026, FORM, "130823"));

    TemplateVersion chosen = TemplateLibrary.open(folder).inForce("130823", 2026);

    assertThat(chosen.name()).isEqualTo("平泉");
    assertThat(chosen.open()).hasBinaryContent(FORM);
    assertThat(chosen.sealed()).hasSize(64);
    assertThat(names(chosen.folder()))
        .containsExactly("sample.json", "template.docx", "template.sha256", "template.yml");
    assertThat(names(folder)).containsExactly("平泉", "通用");
  }

  @Test
  void theColumnsOfThePlansAreKeptWithTheVersion() throws Exception {
    List<String> plan = List.of("3月底", "第三季度（9月底）", "12月底");
    add(new NewVersion("平泉", 2026, List.of("130823"), FORM, SAMPLE, plan));

    assertThat(TemplateLibrary.open(folder).inForce("130823", 2026).plan()).isEqualTo(plan);
    assertThat(TemplateLibrary.open(folder).inForce("130209", 2026).plan()).isEmpty();
    assertRefused(
        "template.bad-plan",
        () -> add(new NewVersion("平泉", 2027, List.of(), FORM, SAMPLE, List.of("\", \"x"))));
  }

  @Test
  void aVersionThatIsThereIsNeverReplaced() throws Exception {
    Publishing.add(folder, version("平泉", 2026, FORM, "130823"));

    assertRefused("template.exists", () -> add(version("平泉", 2026, OTHER_FORM, "130823")));

    assertThat(folder.resolve("平泉/2026/template.docx")).hasBinaryContent(FORM);
    assertThat(names(folder)).containsExactly("平泉", "通用");
  }

  @Test
  void ofTwoThatAddTheSameVersionOneDoes() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> added = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      byte[] form = ("第" + i + "份").getBytes(UTF_8);
      added.add(many.submit(() -> add(version("平泉", 2026, form, "130823"))));
    }
    int succeeded = 0;
    for (Future<Boolean> result : added) {
      try {
        succeeded += result.get() ? 1 : 0;
      } catch (ExecutionException refused) {
        assertThat(refused).hasCauseInstanceOf(ProblemsException.class);
      }
    }
    many.shutdown();

    assertThat(succeeded).isEqualTo(1);
    assertThat(names(folder)).containsExactly("平泉", "通用");
    TemplateLibrary.open(folder).inForce("130823", 2026).open().close();
  }

  @Test
  void ofRivalsThatAreAddedAtOnceOneIs() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> added = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String name = "平泉" + i;
      added.add(many.submit(() -> add(version(name, 2026, FORM, "130823"))));
    }
    many.shutdown();
    assertThat(many.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    assertThat(added).filteredOn(result -> !failed(result)).hasSize(1);
    assertThat(TemplateLibrary.open(folder).versions()).hasSize(2);
  }

  private static boolean failed(Future<Boolean> result) {
    try {
      return !result.get();
    } catch (ExecutionException | InterruptedException refused) {
      return true;
    }
  }

  @Test
  void refusesASecondTemplateForTheSameCountyAndYear() throws Exception {
    Publishing.add(folder, version("平泉", 2026, FORM, "130823"));

    assertRefused("template.rival", () -> add(version("平泉二", 2026, FORM, "130823")));
    assertRefused("template.rival", () -> add(version("通用二", 2021, FORM)));

    assertThat(names(folder)).containsExactly("平泉", "通用");
  }

  @Test
  void refusesNamesYearsAndCountiesThatLeadElsewhere() throws Exception {
    for (String name : List.of("..", "../外面", "a/b", "", ".staged-1", "a\\b", "长".repeat(41))) {
      assertRefused("template.bad-name", () -> add(version(name, 2026, FORM)));
    }
    assertRefused("template.bad-year", () -> add(version("平泉", 20260, FORM)));
    assertRefused("template.bad-region", () -> add(version("平泉", 2026, FORM, "1308")));
    assertThat(names(folder)).containsExactly("通用");
  }

  /** What a process leaves that was killed between writing the files and renaming their folder. */
  @Test
  void whatWasBeingAddedWhenTheProcessWasKilledIsNotThere() throws Exception {
    Path staged = Files.createDirectory(folder.resolve(".staged-0"));
    Files.write(staged.resolve("template.docx"), FORM);
    Files.writeString(staged.resolve("template.yml"), "counties: [");

    assertThat(TemplateLibrary.open(folder).versions()).hasSize(1);
    Publishing.add(folder, version("平泉", 2026, FORM, "130823"));
    assertThat(TemplateLibrary.open(folder).inForce("130823", 2026).name()).isEqualTo("平泉");
  }

  /** The same with a real process, which is killed while it writes two hundred megabytes. */
  @Test
  void aProcessThatIsKilledWhileItWritesLeavesNothingThatAReaderSees() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AddingProcess.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && staged().isEmpty()) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();

    assertThat(staged()).hasSize(1);
    assertThat(TemplateLibrary.open(folder).versions()).hasSize(1);
    Publishing.add(folder, version("平泉", 2026, FORM, "130823"));
    assertThat(TemplateLibrary.open(folder).inForce("130823", 2026).open()).hasBinaryContent(FORM);
    assertThat(staged()).isEmpty();
  }

  private List<String> staged() throws Exception {
    return names(folder).stream().filter(name -> name.startsWith(".staged-")).toList();
  }

  /** While versions come, each reader finds the library in order, whatever moment it is. */
  @Test
  void aLibraryCanBeOpenedWhileVersionsAreAdded() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<?> adding =
        other.submit(
            () -> {
              for (int year = 2000; year < 2060; year++) {
                Publishing.add(folder, version("平泉", year, FORM, "130823"));
              }
              return null;
            });
    int opened = 0;
    while (!adding.isDone()) {
      for (TemplateVersion version : TemplateLibrary.open(folder).versions()) {
        assertThat(version.sealed() == null).isEqualTo(version.name().equals("通用"));
      }
      opened++;
    }
    adding.get();
    other.shutdown();

    assertThat(opened).isPositive();
    assertThat(TemplateLibrary.open(folder).versions()).hasSize(61);
  }

  @Test
  void aRetiredVersionServesTheYearsBeforeAndNoneAfter() throws Exception {
    Publishing.add(folder, version("平泉", 2024, FORM, "130823"));

    Publishing.retire(folder, "平泉", 2024, 2026);

    TemplateLibrary library = TemplateLibrary.open(folder);
    assertThat(library.inForce("130823", 2025).name()).isEqualTo("平泉");
    assertThat(library.inForce("130823", 2026).name()).isEqualTo("通用");
    assertThat(library.version("平泉", 2024).open()).hasBinaryContent(FORM);
    assertRefused("template.already-retired", () -> retire("平泉", 2024, 2027));
    assertRefused("template.bad-retirement-year", () -> retire("通用", 2021, 2020));
    assertRefused("template.no-version", () -> retire("平泉", 2025, 2026));
    Publishing.retire(folder, "平泉", 2024, 2025);
    assertThat(TemplateLibrary.open(folder).inForce("130823", 2025).name()).isEqualTo("通用");
  }

  @Test
  void aVersionRetiredBeforeItsFirstYearMakesRoomForAnother() throws Exception {
    Publishing.add(folder, version("平泉", 2026, FORM, "130823"));
    Publishing.retire(folder, "平泉", 2026, 2026);

    Publishing.add(folder, version("平泉二", 2026, OTHER_FORM, "130823"));

    assertThat(TemplateLibrary.open(folder).inForce("130823", 2026).name()).isEqualTo("平泉二");
  }

  @Test
  void aRetirementThatCannotBeReadIsAProblemOfTheLibrary() throws Exception {
    Files.writeString(folder.resolve("通用/2021/retired.yml"), "明年起");

    assertRefused("template.bad-retirement", () -> TemplateLibrary.open(folder));
  }

  private boolean add(NewVersion version) throws Exception {
    Publishing.add(folder, version);
    return true;
  }

  private void retire(String name, int year, int from) throws Exception {
    Publishing.retire(folder, name, year, from);
  }
}
