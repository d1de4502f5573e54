package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.state;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run listened to as it goes on. */
class CountyRunEventsTests {

  private static final int MANY = 400;

  /** An event as it came. */
  private record Event(String kind, String id, JsonNode data) {}

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void tellsOfARunFromItsBeginningToItsEnd(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    TestCounty county = TestCounty.with(service, 40);
    String run = county.start();

    List<Event> events = listen(service, run, "");

    Event end = events.get(events.size() - 1);
    assertThat(end.kind()).isEqualTo("end");
    assertThat(end.data().path("state").asString()).isEqualTo("done");
    assertThat(end.data().path("counts").path("made").asInt()).isEqualTo(40);
    assertThat(events.subList(0, events.size() - 1)).allMatch(e -> e.kind().equals("run"));
    assertThat(events).extracting(e -> e.data().path("counts").path("made").asInt()).isSorted();
    assertThat(problems(events)).isEqualTo(county.get(run).body().path("problems").size());
    HttpResponse<byte[]> again =
        service.send(service.request(run + "/events").header("Last-Event-ID", end.id()));
    assertThat(again.statusCode()).isEqualTo(204);
  }

  @Test
  void tellsWhoComesAgainOnlyWhatHeHasNotHeard() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty county = TestCounty.with(service, 0);
    String run = county.start();
    county.end(run);

    List<Event> all = listen(service, run, "");
    int problems = problems(all);
    List<Event> rest = listen(service, run, "1-" + problems);
    List<Event> ofAnotherAttempt = listen(service, run, "7-" + problems);

    assertThat(problems).as("the run was refused").isPositive();
    assertThat(problems(rest)).isZero();
    assertThat(rest.get(0).data().path("state").asString()).isEqualTo("refused");
    assertThat(problems(ofAnotherAttempt)).isEqualTo(problems);
  }

  @Test
  void givesASignOfLifeAndHoldsNoThreadForAnybody() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("server.tomcat.threads.max", 4);
    settings.put("filingpress.http.runs.events.listeners", 20);
    settings.put("filingpress.http.runs.events.listeners-per-client", 30);
    settings.put("filingpress.http.runs.events.heartbeat", "100ms");
    List<Socket> listeners = new ArrayList<>();
    try (TestService service = TestService.start(settings)) {
      TestCounty large = TestCounty.with(service, MANY);
      TestCounty waiting = TestCounty.with(service, 1);
      String first = large.start(TestCounty.LONG);
      String run = waiting.start();
      for (int i = 0; i < 20; i++) {
        listeners.add(begun(service, run));
      }

      BufferedReader one =
          new BufferedReader(
              new InputStreamReader(listeners.get(0).getInputStream(), StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = one.readLine(); line != null; line = one.readLine()) {
        lines.add(line);
        if (line.equals(":")) {
          break;
        }
      }
      Answer full = Answer.problem(503, service.send(service.request(run + "/events")));
      listeners.get(1).close();
      Answer stopped = large.post(first + "/stop");

      assertThat(lines.get(0)).isEqualTo("HTTP/1.1 200 ");
      assertThat(lines).contains("event: run", "id: 1-0", ":");
      assertThat(full.problems()).containsExactly("http.listeners-busy ");
      assertThat(stopped.status()).isEqualTo(202);
      assertThat(state(waiting.end(run))).isEqualTo("done");
      String line = one.readLine();
      while (line != null && !line.equals("event: end")) {
        line = one.readLine();
      }
      assertThat(line).isEqualTo("event: end");
      large.end(first);
    } finally {
      for (Socket listener : listeners) {
        listener.close();
      }
    }
  }

  @Test
  void whoeverListensIsLetGoWhenTheServiceEnds() throws Exception {
    Socket listener;
    try (TestService service = TestService.start(TestDatabase.H2.settings(folder))) {
      TestCounty large = TestCounty.with(service, MANY);
      listener = begun(service, large.start(TestCounty.LONG));
      listener.getInputStream().read();
    }
    try (listener) {
      assertThat(new String(listener.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("event: run");
    }
  }

  @Test
  void oneClientTakesNotThePlacesOfAll() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("filingpress.http.runs.events.listeners-per-client", 1);
    try (TestService service = TestService.start(settings)) {
      TestCounty county = TestCounty.with(service, 1);
      LockedTable filings = LockedTable.filings(service);
      String run;
      Answer second;
      try (filings) {
        run = county.start();
        try (Socket first = begun(service, run)) {
          first.getInputStream().read();
          second = Answer.problem(429, service.send(service.request(run + "/events")));
        }
      }

      assertThat(second.problems()).containsExactly("http.listening-often ");
      assertThat(second.header("Retry-After")).isEqualTo("30");
      assertThat(state(county.end(run))).isEqualTo("done");
    }
  }

  @Test
  void whoTakesNothingIsDropped() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("server.tomcat.connection-timeout", "5s");
    settings.put("filingpress.http.runs.events.listeners", 1);
    settings.put("filingpress.http.runs.events.interval", "10ms");
    try (TestService service = TestService.start(settings)) {
      TestCounty county = TestCounty.with(service, 0);
      String run = county.start();
      county.end(run);
      sayMuchOf(service, run.replaceAll(".*/", ""));
      try (Socket idle = begun(service, run)) {
        idle.getInputStream().read();
        assertThat(status(service, run)).as("while he holds the place").isEqualTo(503);

        int status = 503;
        for (int attempt = 0; attempt < 600 && status == 503; attempt++) {
          Thread.sleep(50);
          status = status(service, run);
        }

        assertThat(status).as("for another listener").isEqualTo(200);
      }
    }
  }

  /** More than the buffers between here and there hold. */
  private static void sayMuchOf(TestService service, String run) {
    JdbcClient database = JdbcClient.create(service.context().getBean(DataSource.class));
    String content =
        "{\"filing\": \"x\", \"problems\": [{\"severity\": \"WARNING\", \"code\":"
            + " \"http.more-problems\", \"place\": \"\", \"arguments\": [\""
            + "x".repeat(10_000)
            + "\"]}]}";
    database.sql("delete from county_run_problem where run = ?").param(run).update();
    database
        .sql(
            "insert into county_run_problem (run, number, content)"
                + " select ?, number, ? from system_range(0, 4999) numbers (number)")
        .params(run, content)
        .update();
  }

  private static int status(TestService service, String run) throws Exception {
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient()
            .send(
                service.request(run + "/events").build(),
                HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  /** A client who reads nothing by himself. */
  private static Socket begun(TestService service, String run) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
    socket.setSoTimeout(60_000);
    socket
        .getOutputStream()
        .write(
            ("GET " + run + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static List<Event> listen(TestService service, String run, String lastId)
      throws Exception {
    var request = service.request(run + "/events").header("Accept", "text/event-stream");
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    List<Event> events = new ArrayList<>();
    String kind = "";
    String id = "";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          kind = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(kind, id, JsonMapper.builder().build().readTree(line.substring(6))));
        }
      }
    }
    return events;
  }

  private static int problems(List<Event> events) {
    return events.stream().mapToInt(e -> e.data().path("problems").size()).sum();
  }
}
