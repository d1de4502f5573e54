package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** When the service says that it can work. */
class ReadinessTests {

  private static final String READINESS = "/actuator/health/readiness";

  @TempDir Path folder;

  @Test
  void comesAfterTheFirstDocumentAndNotWithTheOpenPort() throws Exception {
    AtomicReference<HttpResponse<byte[]>> early = new AtomicReference<>();
    ApplicationListener<ApplicationStartedEvent> beforeTheFirstDocument =
        event -> {
          TestService starting = TestService.of(event.getApplicationContext());
          early.set(starting.sendNow(starting.request(READINESS)));
        };

    try (TestService service =
        TestService.start(TestDatabase.H2.settings(folder), beforeTheFirstDocument)) {
      assertThat(early.get().statusCode()).isEqualTo(503);
      assertThat(new String(early.get().body(), StandardCharsets.UTF_8)).contains("OUT_OF_SERVICE");
      assertThat(service.send(service.request(READINESS)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void neverComesWithoutFonts() {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.fonts", folder.resolve("none").toString());

    assertThatThrownBy(() -> TestService.start(settings))
        .hasRootCauseInstanceOf(ProblemsException.class);
  }
}
