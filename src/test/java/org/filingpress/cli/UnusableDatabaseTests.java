package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be used is one clear message and exit code 2. */
class UnusableDatabaseTests {

  private static final String SECRET = "geheim123";

  @TempDir private Path folder;
  private final Map<String, String> set = new HashMap<>();

  @AfterEach
  void forget() {
    set.keySet().forEach(System::clearProperty);
  }

  @Test
  void aFileInUseNamesTheProcessThatHoldsIt() throws Exception {
    Process holder = HoldingProcess.start(folder);
    try {
      isOneMessage(
          Made.by("filing", "list", "--data", folder.toString()),
          "filingpress：数据库正被另一个程序使用：进程号 " + holder.pid());
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatAProcessStoredOutlivesItsBeingKilledAtOnce() throws Exception {
    HoldingProcess.start(folder).destroyForcibly().waitFor();

    Made made = Made.by("filing", "list", "--data", folder.toString());

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).contains("共 1 份");
  }

  @Test
  void aServerOutOfReachIsNamedWithoutItsPassword() {
    Made made = list("jdbc:postgresql://localhost:1/county?user=a&password=" + SECRET);

    isOneMessage(made, "jdbc:postgresql://localhost:1/county", "连接不上");
  }

  @Test
  void aWrongPasswordIsSaidWithoutThePassword() {
    set("spring.datasource.username", "nobody");
    set("spring.datasource.password", SECRET);

    isOneMessage(list(TestDatabase.newPostgresDatabase()), "不接受用户“nobody”");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    set("spring.datasource.username", "postgres");

    isOneMessage(
        list(TestDatabase.newPostgresDatabase().replaceFirst("/test[0-9]+$", "/nowhere")),
        "/nowhere：没有这个数据库");
  }

  @Test
  void tablesOfAnotherVersionAreRefused() throws Exception {
    set("spring.datasource.username", "postgres");
    String url = TestDatabase.newPostgresDatabase();
    assertThat(list(url).exitCode()).isZero();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("update flyway_schema_history set checksum = 1 where version = '1'");
    }

    isOneMessage(list(url), "与本版本的程序不符");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");

    Made made = Made.by("filing", "list", "--data", file.toString());

    isOneMessage(made, "数据库文件无法读写");
  }

  @Test
  void aBrokenFileIsSaid() throws IOException {
    Files.writeString(folder.resolve("filingpress.mv.db"), "坏".repeat(10_000));

    isOneMessage(Made.by("filing", "list", "--data", folder.toString()), "已损坏");
  }

  @Test
  void aUrlThatIsNoneIsSaidWithoutItsPassword() {
    Made made = list("jdbc:postgres://a:" + SECRET + "@host/x?password=" + SECRET);

    isOneMessage(made, "程序无法启动");
  }

  private Made list(String url) {
    set("spring.datasource.url", url);
    return Made.by("filing", "list");
  }

  private void set(String name, String value) {
    set.put(name, value);
    System.setProperty(name, value);
  }

  private static void isOneMessage(Made made, String... parts) {
    assertThat(made.exitCode()).as(made.err()).isEqualTo(2);
    assertThat(made.err())
        .contains(parts)
        .doesNotContain(SECRET, "Exception", "\tat ")
        .hasLineCount(2);
    assertThat(made.out()).isEmpty();
  }
}
