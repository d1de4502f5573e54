package org.filingpress.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.filingpress.store.TestDatabase;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one database and library: two at once, and one killed at its work. */
class RefreshProcessTests {

  private static final List<String> MORE = List.of("甲", "乙", "丙");

  @TempDir private Path folder;
  private Bureau bureau;
  private String database;

  @BeforeEach
  void open() throws Exception {
    bureau = new Bureau(folder);
    for (int i = 0; i < MORE.size(); i++) {
      Bureau.put(bureau.library, MORE.get(i), 2026, Form.THIS_YEAR, "13010" + (i + 1));
    }
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    database = TestDatabase.newPostgresDatabase();
  }

  @Test
  void ofTwoThatRefreshAtOnceOneDoes() throws Exception {
    try (HeldSource source = new HeldSource(bureau.incoming)) {
      bureau.source = source.address();
      RefreshProcess one = RefreshProcess.start(bureau, database);
      source.awaitRequest(one);
      RefreshProcess other = RefreshProcess.start(bureau, database);

      assertThat(other.exitCode()).as(other.out()).isEqualTo(2);
      assertThat(other.out()).contains("没有进行：另一个进程正在换用新模板");
      assertThat(one.isRunning()).as(one.out()).isTrue();
      assertWhole(0);

      source.give();
      assertThat(one.exitCode()).as(one.out()).isZero();
      assertThat(one.out()).contains("完成：换用新模板 1 个，沿用 4 个");
    }
    assertWhole(5);
    assertThat(count("select count(*) from template_change where kind <> 'FOUND'")).isEqualTo(5);
  }

  @Test
  void whateverIsKilledWheneverTheNextRunFinishes() throws Exception {
    List<Callable<Boolean>> moments =
        List.of(
            () -> count("select count(*) from batch_step_execution where step_name = 'check'") > 0,
            () -> staged() || versions() > 0,
            () -> versions() >= 3);
    for (Callable<Boolean> moment : moments) {
      RefreshProcess process = RefreshProcess.start(bureau, database);
      while (!reached(moment) && process.isRunning()) {
        Thread.onSpinWait();
      }
      process.kill();
      assertWhole(versions());
    }

    RefreshProcess last = RefreshProcess.start(bureau, database);

    assertThat(last.exitCode()).as(last.out()).isZero();
    assertWhole(5);
    assertThat(staged()).isFalse();
    assertThat(
            count(
                "select count(*) from batch_job_execution where status = 'COMPLETED'"
                    + " and job_execution_id ="
                    + " (select max(job_execution_id) from batch_job_execution)"))
        .isEqualTo(1);
  }

  @Test
  void theServiceRefreshesAtItsTime() throws Exception {
    RefreshProcess service =
        RefreshProcess.start(
            bureau,
            Map.of(
                "SPRING_DATASOURCE_URL",
                database,
                "FILINGPRESS_REFRESH_CRON",
                "* * * * * *",
                "FILINGPRESS_REFRESH_SOURCE",
                bureau.incoming.toString()),
            "serve",
            "--port",
            "0",
            "--templates",
            bureau.library.toString());
    Path reports = folder.resolve("refresh");
    while (service.isRunning() && !Files.isDirectory(reports)) {
      Thread.sleep(20);
    }
    service.kill();

    assertThat(reports).as(service.out()).isDirectory();
    try (Stream<Path> versions = Files.list(bureau.library.resolve("standard"))) {
      assertThat(versions).hasSizeGreaterThan(1);
    }
  }

  /** That so many versions of the year are there, each with all its files and its own seal. */
  private void assertWhole(int expected) throws Exception {
    List<TemplateVersion> fresh =
        TemplateLibrary.open(bureau.library).versions().stream()
            .filter(version -> version.year() == Bureau.NEXT)
            .toList();
    assertThat(fresh).hasSize(expected);
    for (TemplateVersion version : fresh) {
      version.open().close();
      assertThat(version.sealed()).isNotNull();
      assertThat(version.sample()).isNotEmpty();
    }
  }

  private int versions() throws Exception {
    return (int)
        TemplateLibrary.open(bureau.library).versions().stream()
            .filter(version -> version.year() == Bureau.NEXT)
            .count();
  }

  private boolean staged() throws IOException {
    try (DirectoryStream<Path> staged = Files.newDirectoryStream(bureau.library, ".staged-*")) {
      return staged.iterator().hasNext();
    }
  }

  /** Until the process has made the tables there is nothing to ask. */
  private static boolean reached(Callable<Boolean> moment) throws Exception {
    try {
      return moment.call();
    } catch (java.sql.SQLException notYet) {
      return false;
    }
  }

  private int count(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
