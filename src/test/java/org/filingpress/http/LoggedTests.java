package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the log says of clients, and what it does not. */
class LoggedTests {

  private static final List<String> TALKATIVE = List.of("org.filingpress", "org.springframework");

  @TempDir private Path folder;
  private GuardedService guarded;
  private ListAppender<ILoggingEvent> log;

  @BeforeEach
  void listen() throws Exception {
    guarded = GuardedService.start(TestDatabase.H2, folder, Map.of());
    log = new ListAppender<>();
    log.start();
    root().addAppender(log);
    TALKATIVE.forEach(name -> logger(name).setLevel(Level.TRACE));
  }

  @AfterEach
  void stop() {
    TALKATIVE.forEach(name -> logger(name).setLevel(null));
    root().detachAppender(log);
    guarded.close();
  }

  @Test
  void everyChangeIsALineThatSaysWhoChangedWhichAndHow() throws Exception {
    guarded.send(Caller.OWN_TOWNSHIP, guarded.service().post(FILINGS, TestService.filing()));
    guarded.send(Caller.OWN_TOWNSHIP, guarded.service().post(FILINGS, TestService.filing()));
    guarded.send(Caller.OTHER_BUREAU, guarded.service().post(FILINGS, TestService.filing()));

    List<ILoggingEvent> audit = of("org.filingpress.audit");
    assertThat(audit).hasSize(1);
    assertThat(audit.get(0).getFormattedMessage())
        .isEqualTo("OWN_TOWNSHIP (TOWNSHIP) changed filing 130823-830-2025: revision 1");
    assertThat(audit.get(0).getKeyValuePairs().toString())
        .contains("OWN_TOWNSHIP", "TOWNSHIP", "filing", "130823-830-2025", "revision 1");
    assertThat(audit.get(0).getMDCPropertyMap())
        .containsEntry("client", "OWN_TOWNSHIP")
        .containsKey("requestId");
  }

  @Test
  @Timeout(60)
  void everyRequestIsALineThatSaysWhoMadeIt() throws Exception {
    guarded.send(Caller.OWN_BUREAU, guarded.service().request(FILINGS));
    guarded.send(Caller.NOBODY, guarded.service().request(FILINGS));

    List<ILoggingEvent> access = of("org.filingpress.access");
    while (access.size() < 2) { // an answer may be read before its line is written
      Thread.sleep(10);
      access = of("org.filingpress.access");
    }
    assertThat(access.get(0).getMDCPropertyMap()).containsEntry("client", "OWN_BUREAU");
    assertThat(access.get(1).getMDCPropertyMap()).doesNotContainKey("client");
  }

  @Test
  void noTokenIsEverInTheLogHoweverMuchItSays() throws Exception {
    for (Caller caller : Caller.values()) {
      guarded.send(caller, guarded.service().request(FILINGS));
      guarded.send(caller, guarded.service().post(FILINGS, "{".getBytes()));
      guarded.send(caller, guarded.service().request("/api/v1/nothing"));
      guarded.send(caller, guarded.service().request("/actuator/prometheus"));
    }

    String said = String.join("\n", logged().stream().map(LoggedTests::whole).toList());
    assertThat(said).contains("/api/v1/nothing", "refused a key that is not valid, from 127.0.0.1");
    assertThat(guarded.tokens().values()).isNotEmpty().noneMatch(said::contains);
    assertThat(said).doesNotContain("fp_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents application/json",
        "filings application/json",
        "filings application/x-ndjson",
        "counties/130823/runs application/json",
        "templates multipart/form-data;boundary=x"
      })
  void aChunkThatIsNoneIsTheClientsFaultAndNoFailure(String request) throws Exception {
    String[] pathAndType = request.split(" ");
    String answer =
        RawClient.exchange(
            guarded.service().port(),
            "POST /api/v1/"
                + pathAndType[0]
                + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: "
                + pathAndType[1]
                + "\r\nAuthorization: Bearer "
                + guarded.tokens().get(Caller.ADMIN)
                + "\r\n\r\n3\r\n{  \r\nnonsense\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    assertThat(logged())
        .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .noneMatch(
            event ->
                event.getLoggerName().startsWith("org.filingpress")
                    && event.getThrowableProxy() != null);
  }

  private List<ILoggingEvent> of(String logger) {
    return logged().stream().filter(event -> event.getLoggerName().equals(logger)).toList();
  }

  /** The service goes on writing meanwhile. */
  private List<ILoggingEvent> logged() {
    synchronized (log) {
      return List.copyOf(log.list);
    }
  }

  private static String whole(ILoggingEvent event) {
    return event.getFormattedMessage()
        + event.getKeyValuePairs()
        + event.getMDCPropertyMap()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }

  private static Logger root() {
    return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger logger(String name) {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
  }
}
