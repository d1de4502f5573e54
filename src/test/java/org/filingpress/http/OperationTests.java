package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What whoever runs the service sees of it. */
class OperationTests {

  @ParameterizedTest
  @EnumSource
  void isReadyOnceItIsStarted(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);

    for (String probe : new String[] {"", "/liveness", "/readiness"}) {
      HttpResponse<byte[]> answer = service.send(service.request("/actuator/health" + probe));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"UP\"");
    }
  }

  @Test
  void countsTheDocumentsItMakes() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    service.send(service.post(TestService.DOCUMENTS, TestService.filing()));

    HttpResponse<byte[]> answer = service.send(service.request("/actuator/prometheus"));

    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .containsPattern(
            "filingpress_documents_seconds_count\\{form=\"DOCX\",outcome=\"made\"} [1-9]")
        .contains("executor_queued_tasks{name=\"filingpress.documents\"", "jvm_memory_used_bytes");
  }

  @Test
  void showsNothingElseOfItself() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);

    for (String endpoint : new String[] {"env", "heapdump", "beans", "shutdown", "loggers"}) {
      assertThat(service.send(service.request("/actuator/" + endpoint)).statusCode())
          .isEqualTo(404);
    }
  }
}
