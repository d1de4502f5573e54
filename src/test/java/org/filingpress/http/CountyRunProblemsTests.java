package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.count;
import static org.filingpress.http.TestCounty.state;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Project;
import org.filingpress.samples.Altered;
import org.filingpress.store.FilingStore;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is told of each filing of a run. */
class CountyRunProblemsTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void eachFilingsAreToldLiveAndAfterwards(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    TestCounty county = TestCounty.with(service, 2);
    String warned = warned(county);

    String run = county.start();
    Answer end = county.end(run);
    String strictly = county.start("{\"year\": 2025, \"formats\": [\"docx\"], \"strict\": true}");
    CompletableFuture<HttpResponse<byte[]>> live =
        CompletableFuture.supplyAsync(() -> service.sendNow(service.request(strictly + "/events")));
    Answer failed = county.end(strictly);

    assertThat(state(end)).isEqualTo("done");
    assertThat(told(end, warned)).containsExactly("filing.project-code");
    assertThat(state(failed)).isEqualTo("some_failed");
    assertThat(count(failed, "failed")).isEqualTo(1);
    assertThat(count(failed, "kept")).isEqualTo(1);
    assertThat(told(failed, warned)).containsExactly("filing.project-code", "county.strict");
    assertThat(new String(live.get(60, TimeUnit.SECONDS).body(), StandardCharsets.UTF_8))
        .contains("\"filing\":\"" + warned + "\"", "\"code\":\"county.strict\"", "event: end");
    assertThat(county.post(strictly + "/restart").status()).isEqualTo(202);
    Answer again = county.end(strictly);
    assertThat(state(again)).isEqualTo("some_failed");
    assertThat(again.body().path("attempt").asInt()).isEqualTo(2);
    assertThat(told(again, warned)).isEqualTo(told(failed, warned));
  }

  /** Those of the reading and those of the pressing: a character that no font has. */
  @Test
  void thoseOfDocumentsThatStayAreToldAgain() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty county = TestCounty.with(service, 400);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < county.filings().size(); i++) {
      all.add(warned(county, i, "\uE123"));
    }

    String run = county.start(TestCounty.ONE_BY_ONE);
    county.until(run, a -> count(a, "made") > 0);
    county.post(run + "/stop");
    Answer stopped = county.end(run);
    county.post(run + "/restart");
    Answer end = county.end(run);
    Answer unchanged = county.end(county.start());

    assertThat(state(stopped)).isEqualTo("stopped");
    assertThat(state(end)).isEqualTo("done");
    assertThat(count(end, "kept")).isBetween(1, 399);
    assertThat(state(unchanged)).isEqualTo("unchanged");
    for (Answer answer : List.of(end, unchanged)) {
      assertThat(all)
          .allSatisfy(
              filing ->
                  assertThat(told(answer, filing))
                      .containsExactly("filing.project-code", "layout.no-glyph"));
    }
    assertThat(end.body().path("problems").toString()).contains("U+E123");
  }

  @Test
  void thoseToldAgainTakeNoRoomOfNewOnes() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.http.runs.problems", 1);
    try (TestService service = TestService.start(settings)) {
      TestCounty county = TestCounty.with(service, 2);
      String stays = warned(county, 0, "护林防火");

      Answer first = county.end(county.start());
      String isNew = warned(county, 1, "护林防火");
      Answer second = county.end(county.start());

      assertThat(told(first, stays)).containsExactly("filing.project-code");
      assertThat(told(first, "")).isEmpty();
      assertThat(count(second, "kept")).isEqualTo(1);
      assertThat(told(second, isNew)).containsExactly("filing.project-code");
      assertThat(told(second, stays)).isEmpty();
      assertThat(told(second, "")).containsExactly("http.more-problems", "county.more");
    }
  }

  /** Those of examples/views. */
  @ParameterizedTest
  @EnumSource
  void thoseOfABureausOwnViewsToo(TestDatabase database) throws Exception {
    try (TestService service = TestService.start(database.settings(folder))) {
      JdbcTemplate sql = new JdbcTemplate(service.context().getBean(DataSource.class));
      TestCounty county = withViews(service);
      String views = "{\"year\": 2025, \"formats\": [\"docx\"], \"source\": \"views\"}";

      Answer good = county.end(county.start(views));
      sql.update("update perf_indicator set source_text = '控制符' || chr(7) where project_id = 9002");
      Answer bad = county.end(county.start(views));
      sql.update("update perf_indicator set source_text = '控制符' || chr(7)");
      Answer worst = county.end(county.start(views));

      assertThat(state(good)).as(good.body().toString()).isEqualTo("done");
      assertThat(count(good, "made")).isEqualTo(2);
      assertThat(state(bad)).isEqualTo("some_failed");
      assertThat(count(bad, "kept")).isEqualTo(1);
      assertThat(count(bad, "refused")).isEqualTo(1);
      assertThat(told(bad, "130823-831-2025")).containsExactly("filing.control-character");
      assertThat(state(worst)).isEqualTo("refused");
      assertThat(count(worst, "refused")).isEqualTo(2);
      assertThat(told(worst, "130823-830-2025")).contains("filing.control-character");
      assertThat(told(worst, "130823-831-2025")).contains("filing.control-character");
      assertThat(told(worst, "")).containsExactly("county.nothing");
    }
  }

  /** Whether it reads the store or the bureau's own tables. */
  @ParameterizedTest
  @CsvSource({"store, filing", "views, perf_indicator"})
  void thatTheDatabaseDoesNotAnswerEndsARun(String source, String table) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("filingpress.query-timeout", "5s");
    try (TestService service = TestService.start(settings)) {
      TestCounty county = withViews(service);
      service.send(
          service
              .request(TestService.FILINGS + "/130823/830/2025")
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofByteArray(TestService.filing())));
      ListAppender<ILoggingEvent> log = log();
      String run;
      Answer broken;
      LockedTable locked = LockedTable.of(service, table);
      try (locked) {
        run = county.start("{\"year\": 2025, \"source\": \"" + source + "\"}");
        broken = county.end(run);
      }

      assertThat(state(broken)).isEqualTo("broken");
      assertThat(told(broken, "")).containsExactly("http.run-timeout");
      assertThat(broken.body().path("problems").toString())
          .contains("数据库迟迟没有回答", run.replaceAll(".*/", ""))
          .doesNotContain("jdbc:");
      assertThat(lines(log))
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains(run.replaceAll(".*/", ""), "store.timeout", "not answered"));
      assertThat(county.post(run + "/restart").status()).isEqualTo(202);
      assertThat(state(county.end(run))).isEqualTo("done");
    }
  }

  /** What is logged of runs from now on, until the next service is started. */
  private static ListAppender<ILoggingEvent> log() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ((Logger) LoggerFactory.getLogger("org.filingpress.http.county")).addAppender(log);
    return log;
  }

  @Test
  void whatARunFailedOfIsFoundInTheLogByItsId() throws Exception {
    FaultyDatabase database = new FaultyDatabase();
    try (TestService service = TestService.start(TestDatabase.H2.settings(folder), database)) {
      TestCounty county = TestCounty.with(service, 1);
      JdbcTemplate sql = new JdbcTemplate(service.context().getBean(DataSource.class));
      ListAppender<ILoggingEvent> log = log();

      sql.execute("alter table filing rename to filing_gone");
      Answer ofDatabase = county.end(county.start());
      sql.execute("alter table filing_gone rename to filing");
      database.failAfter(1, "county-run-1", new StackOverflowError("of this test"));
      Answer ofProgram = county.end(county.start());

      assertThat(told(ofDatabase, "")).containsExactly("http.run-database");
      assertThat(told(ofProgram, "")).containsExactly("http.run-broken");
      for (Answer broken : List.of(ofDatabase, ofProgram)) {
        String id = broken.body().path("id").asString();
        assertThat(state(broken)).isEqualTo("broken");
        assertThat(broken.body().path("problems").toString())
            .contains("任务编号 " + id)
            .doesNotContain("jdbc:", "X-Request-Id");
        assertThat(lines(log)).anySatisfy(line -> assertThat(line).contains(id, "failed"));
      }
      assertThat(lines(log)).anySatisfy(line -> assertThat(line).contains("store.failed"));
    }
  }

  private static List<String> lines(ListAppender<ILoggingEvent> log) {
    return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static TestCounty withViews(TestService service) throws Exception {
    JdbcTemplate sql = new JdbcTemplate(service.context().getBean(DataSource.class));
    sql.execute(Files.readString(Path.of("examples/views/tables.sql")));
    sql.execute(Files.readString(Path.of("examples/views/views.sql")));
    return new TestCounty(service, "130823", List.of());
  }

  /** Gives the second filing a project code that is not right; answers what it is called. */
  private static String warned(TestCounty county) {
    return warned(county, 1, "护林防火");
  }

  private static String warned(TestCounty county, int number, String goal) {
    Filing filing = county.filings().get(number);
    Project coded = Altered.withCode(filing.projects().get(0), "13990125P000000000000");
    Project project = Altered.withGoals(coded, List.of(goal));
    county
        .service()
        .context()
        .getBean(FilingStore.class)
        .put(Altered.withProjects(filing, List.of(project)), "test");
    return county.code() + "-" + filing.department().code() + "-" + TestCounty.YEAR;
  }

  /** The codes of what came up with a filing. */
  private static List<String> told(Answer run, String filing) {
    return run.body()
        .path("problems")
        .valueStream()
        .filter(one -> one.path("filing").asString().equals(filing))
        .flatMap(one -> one.path("problems").valueStream())
        .map(problem -> problem.path("code").asString())
        .toList();
  }
}
