package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.FilingStore;

/** A county of its own for a test, with stored filings, and the runs that are asked for. */
record TestCounty(TestService service, String code, List<Filing> filings) {

  static final int YEAR = 2025;

  /** Asks for Word documents, one after the other on however many cores. */
  static final String ONE_BY_ONE = "{\"year\": 2025, \"formats\": [\"docx\"], \"workers\": 1}";

  /** The same with their PDFs: of many townships, a run whose end is not waited for. */
  static final String LONG = "{\"year\": 2025, \"workers\": 1}";

  private static final AtomicInteger CODES = new AtomicInteger(600_000);

  static TestCounty with(TestService service, int townships) {
    String code = String.valueOf(CODES.incrementAndGet());
    List<Filing> filings =
        new FilingGenerator(1, new County(code, "示例县", "示例县财政局"), YEAR)
            .filings(townships, Shape.SMALL);
    FilingStore store = service.context().getBean(FilingStore.class);
    filings.forEach(filing -> store.put(filing, "test"));
    return new TestCounty(service, code, filings);
  }

  String path() {
    return "/api/v1/counties/" + code + "/runs";
  }

  HttpRequest.Builder request(String body) {
    return service.post(path(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks for a run of Word documents; answers its address. */
  String start() throws Exception {
    return start("{\"year\": 2025, \"formats\": [\"docx\"]}");
  }

  String start(String body) throws Exception {
    Answer answer = Answer.of(service.send(request(body)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    return answer.header("Location");
  }

  Answer get(String address) throws Exception {
    return Answer.of(service.send(service.request(address)));
  }

  Answer post(String address) throws Exception {
    return Answer.of(service.send(service.request(address).POST(BodyPublishers.noBody())));
  }

  /** Waits until the run is in such a state. */
  Answer until(String address, Predicate<Answer> reached) throws Exception {
    for (int attempt = 0; attempt < 6_000; attempt++) {
      Answer answer = get(address);
      if (reached.test(answer)) {
        return answer;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("not reached: " + get(address).body());
  }

  /** Waits until the run has ended. */
  Answer end(String address) throws Exception {
    return until(address, a -> !List.of("queued", "running", "stopping").contains(state(a)));
  }

  static String state(Answer answer) {
    return answer.body().path("state").asString();
  }

  static int count(Answer answer, String what) {
    return answer.body().path("counts").path(what).asInt();
  }
}
