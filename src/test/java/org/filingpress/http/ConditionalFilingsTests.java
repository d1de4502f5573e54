package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filings that are stored on a condition, on each database. */
class ConditionalFilingsTests extends CountyOfItsOwn {

  @ParameterizedTest
  @EnumSource
  void letsNobodyOverwriteWhatHeHasNotSeen(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    String path = path("830");
    String first = Answer.of(service.send(post(service, filing("830", "1")))).header("ETag");
    HttpRequest.Builder mine = put(service, path, filing("830", "mine")).header("If-Match", first);
    HttpRequest.Builder theirs =
        put(service, path, filing("830", "theirs")).header("If-Match", first);

    Answer done = Answer.of(service.send(mine));
    Answer late = Answer.problem(412, service.send(theirs));
    Answer blind = Answer.problem(428, service.send(put(service, path, filing("830", "blind"))));

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body().path("revision").asInt()).isEqualTo(2);
    assertThat(late.problems()).containsExactly("http.stale ");
    assertThat(blind.problems()).containsExactly("http.no-precondition ");
    assertThat(new String(service.send(service.request(path)).body(), StandardCharsets.UTF_8))
        .contains("mine");
  }

  @ParameterizedTest
  @EnumSource
  void storesOverWhateverThereIsUnlessThePostHasACondition(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    HttpRequest.Builder onlyNew = post(service, filing("830", "1")).header("If-None-Match", "*");
    Answer created = Answer.of(service.send(onlyNew));
    String first = created.header("ETag");

    Answer there =
        Answer.problem(
            412, service.send(post(service, filing("830", "2")).header("If-None-Match", "*")));
    Answer known =
        Answer.problem(
            412, service.send(post(service, filing("830", "2")).header("If-None-Match", first)));
    Answer second =
        Answer.of(service.send(post(service, filing("830", "2")).header("If-Match", first)));
    Answer late =
        Answer.problem(
            412, service.send(post(service, filing("830", "3")).header("If-Match", first)));
    Answer without = Answer.of(service.send(post(service, filing("830", "3"))));

    assertThat(created.status()).isEqualTo(201);
    assertThat(there.problems()).containsExactly("http.exists ");
    assertThat(known.problems()).containsExactly("http.exists ");
    assertThat(second.body().path("revision").asInt()).isEqualTo(2);
    assertThat(late.problems()).containsExactly("http.stale ");
    assertThat(without.body().path("revision").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void takesATagThatIsNotToMatchForNoKnowledgeOfWhatIsThere(TestDatabase database)
      throws Exception {
    TestService service = TestService.shared(database);
    service.send(post(service, filing("830", "1")));

    Answer answer =
        Answer.problem(
            428,
            service.send(
                put(service, path("830"), filing("830", "2")).header("If-None-Match", "\"x\"")));

    assertThat(answer.problems()).containsExactly("http.no-precondition ");
  }

  @ParameterizedTest
  @EnumSource
  void createsByPutWhereNothingIs(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    String path = path("830");
    String filing = filing("830", "x");

    Answer stale =
        Answer.problem(412, service.send(put(service, path, filing).header("If-Match", "\"a\"")));
    Answer created =
        Answer.of(service.send(put(service, path, filing).header("If-None-Match", "*")));
    Answer twice =
        Answer.problem(412, service.send(put(service, path, filing).header("If-None-Match", "*")));

    assertThat(stale.problems()).containsExactly("http.stale ");
    assertThat(created.status()).isEqualTo(201);
    assertThat(twice.problems()).containsExactly("http.exists ");
  }
}
