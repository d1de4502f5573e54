package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.filingpress.store.AccessTokens;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens made, listed and revoked, on each database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TokenCommandTests {

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  @AutoClose private NamedDatabase named;

  @BeforeEach
  void anEmptyDatabase() {
    named = new NamedDatabase(database, folder);
  }

  @Test
  void printsTheTokenAloneAndTheRestBeside() {
    Made made = create("预算系统", "township", "--county", "130823", "--department", "830");

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).matches("fp_[0-9A-Za-z_-]{43}\\R");
    assertThat(made.err()).contains("令牌 1：预算系统（部门，区划 130823，部门 830），长期有效", "只显示这一次");
  }

  @Test
  void saysWhichDatabaseHasTheTokenWithoutItsPassword() {
    String url = System.getProperty("spring.datasource.url");
    if (url != null) {
      System.setProperty("spring.datasource.url", url + "?password=geheim123");
    }

    Made made = create("预算系统", "admin");

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.err())
        .contains(
            url == null
                ? "已存入数据库 jdbc:h2:file:" + folder.resolve("data/filingpress") + "，"
                : "已存入数据库 " + url + "，")
        .doesNotContain("geheim123");
  }

  @Test
  void neverMakesTheSameTokenTwice() {
    assertThat(create("a", "admin").out()).isNotEqualTo(create("a", "admin").out());
  }

  @Test
  void keepsTheTokenNowhereButItsHash() throws Exception {
    String secret = create("a", "admin").out().strip();

    try (ConfigurableApplicationContext context = named.open()) {
      List<Map<String, Object>> rows =
          JdbcClient.create(context.getBean(DataSource.class))
              .sql("select * from access_token")
              .query()
              .listOfRows();
      assertThat(rows).hasSize(1);
      assertThat(rows.toString()).doesNotContain(secret, secret.substring(3));
      assertThat(context.getBean(AccessTokens.class).holder(secret)).isPresent();
      assertThat(context.getBean(AccessTokens.class).holder(secret + "=")).isEmpty();
    }
  }

  @Test
  void listsEveryTokenAndHowItStands() throws Exception {
    String used = create("预算系统", "bureau", "--county", "130823").out().strip();
    create("旧系统", "admin", "--by", "张三");
    create("临时", "admin", "--expires", "30");
    Made.by("token", "revoke", "2");
    try (ConfigurableApplicationContext context = named.open()) {
      context.getBean(AccessTokens.class).holder(used);
    }

    Made list = Made.by("token", "list");

    assertThat(list.exitCode()).isZero();
    assertThat(list.out())
        .containsPattern("预算系统 +1 +财政局 +130823 +- +有效 +长期 +\\d{4}-\\d\\d-\\d\\d ")
        .containsPattern("旧系统 +2 +管理员 +- +- +已停用 +长期 +从未 .*张三")
        .containsPattern("临时 +3 +管理员 +- +- +有效 +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +从未 ")
        .contains("共 3 个")
        .doesNotContain(used);
  }

  @Test
  void aRevokedTokenIsNotValidAnyMore() throws Exception {
    String secret = create("a", "admin").out().strip();

    assertThat(Made.by("token", "revoke", "1").out()).contains("已停用令牌 1（a）");
    assertThat(Made.by("token", "revoke", "1").out()).contains("令牌 1（a）早已停用");
    try (ConfigurableApplicationContext context = named.open()) {
      AccessTokens tokens = context.getBean(AccessTokens.class);
      assertThat(tokens.holder(secret)).isEmpty();
      assertThat(tokens.exist()).isTrue();
    }
  }

  @Test
  void doesNotRevokeWhatIsNotThere() {
    Made made = Made.by("token", "revoke", "7");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("没有编号为 7 的令牌", "token list");
  }

  @Test
  void aNameIsAlwaysTheSameClients() {
    create("预算系统", "bureau", "--county", "130823");

    Made renewed = create("预算系统", "bureau", "--county", "130823");
    Made other = create("预算系统", "bureau", "--county", "130209");

    assertThat(renewed.exitCode()).isZero();
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.out()).isEmpty();
    assertThat(other.err()).contains("名称“预算系统”已属于另一个客户（令牌 1）");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "township",
        "township --county 130823",
        "township --department 830",
        "township --county 13 --department 830",
        "bureau",
        "bureau --county 130823 --department 830",
        "admin --county 130823",
        "root",
        "ADMIN",
        "admin --expires 0",
        "admin --expires x"
      })
  void refusesWhatDoesNotFitTogether(String options) {
    Made made = create("a", options.split(" "));

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.out()).isEmpty();
    assertThat(made.err()).containsPattern("--county|--department|--role|--expires");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "local", "idp/a", "a\u202eb"})
  void refusesNamesThatCouldPassForOthers(String name) {
    Made made = create(name, "admin");

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("--name");
  }

  private static Made create(String name, String... role) {
    return Made.by(
        Stream.concat(Stream.of("token", "create", "--name", name, "--role"), Stream.of(role))
            .toArray(String[]::new));
  }
}
