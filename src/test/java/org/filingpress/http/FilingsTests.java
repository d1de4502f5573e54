package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filings stored, listed, read and revised, on each database. */
class FilingsTests extends CountyOfItsOwn {

  @ParameterizedTest
  @EnumSource
  void storesAFilingOnceHoweverOftenItComes(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    String filing = filing("830", "x");

    Answer first = Answer.of(service.send(post(service, filing)));
    Answer again = Answer.of(service.send(post(service, filing)));
    Answer other = Answer.of(service.send(post(service, filing("830", "y"))));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).isEqualTo(path("830"));
    assertThat(first.body().path("result").asString()).isEqualTo("new");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().path("result").asString()).isEqualTo("unchanged");
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(other.body().path("result").asString()).isEqualTo("revision");
    assertThat(other.body().path("revision").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhatWasStored(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    String filing = filing("830", "x");
    String tag = Answer.of(service.send(post(service, filing))).header("ETag");

    HttpResponse<byte[]> read = service.send(service.request(path("830")));
    HttpResponse<byte[]> known =
        service.send(service.request(path("830")).header("If-None-Match", tag));
    HttpResponse<byte[]> head =
        service.send(service.request(path("830")).method("HEAD", BodyPublishers.noBody()));

    assertThat(new String(read.body(), StandardCharsets.UTF_8)).isEqualTo(filing + "\n");
    assertThat(read.headers().firstValue("ETag")).contains(tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).contains(tag);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pressesAStoredFilingAsItWouldIfItWereSent(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    String filing = filing("830", "x");
    service.send(post(service, filing));
    String document = path("830") + "/document";

    HttpResponse<byte[]> stored = service.send(service.request(document));
    HttpResponse<byte[]> sent =
        service.send(service.post(TestService.DOCUMENTS, filing.getBytes(StandardCharsets.UTF_8)));

    assertThat(stored.statusCode()).isEqualTo(200);
    assertThat(stored.body()).isEqualTo(sent.body());
    String tag = stored.headers().firstValue("ETag").orElseThrow();
    assertThat(service.send(service.request(document).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    HttpResponse<byte[]> head =
        service.send(service.request(document).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.headers().firstValue("Content-Length"))
        .contains(String.valueOf(stored.body().length));
    assertThat(head.headers().firstValue("X-Pages"))
        .isEqualTo(stored.headers().firstValue("X-Pages"));
  }

  @ParameterizedTest
  @EnumSource
  void countsOfAStoredFilingWhatSomebodyShouldLookAt(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    byte[] filing =
        new String(TestService.filing(), StandardCharsets.UTF_8)
            .replace("\"130823\"", '"' + county + '"')
            .replace("13082325P00590110010F", "13082325P00590110010G")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(service.send(service.post(FILINGS, filing)).statusCode()).isEqualTo(201);

    HttpResponse<byte[]> sent = service.send(service.post(TestService.DOCUMENTS, filing));
    HttpResponse<byte[]> stored = service.send(service.request(path("830") + "/document"));

    assertThat(sent.headers().firstValue("X-Problems")).isNotEmpty().isNotEqualTo(Optional.of("0"));
    assertThat(stored.headers().firstValue("X-Problems"))
        .isEqualTo(sent.headers().firstValue("X-Problems"));
  }

  @ParameterizedTest
  @EnumSource
  void storesNothingForWhoCannotTakeTheAnswer(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    HttpRequest.Builder lines =
        service
            .request(FILINGS)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(filing("830", "x") + "\n"));
    HttpRequest.Builder onlyNew =
        put(service, path("830"), filing("830", "x")).header("If-None-Match", "*");

    for (HttpRequest.Builder change : List.of(post(service, filing("830", "x")), lines, onlyNew)) {
      Answer answer = Answer.problem(406, service.send(change.header("Accept", "application/pdf")));
      assertThat(answer.problems()).containsExactly("http.accept ");
      Answer.problem(404, service.send(service.request(path("830"))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFilingAtAnothersAddress(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);

    Answer answer =
        Answer.problem(422, service.send(put(service, path("831"), filing("830", "x"))));

    assertThat(answer.problems()).containsExactly("http.other-filing $");
  }

  @ParameterizedTest
  @EnumSource
  void storesLinesEachByItselfAndTellsOfEach(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    String lines =
        filing("830", "x")
            + "\n{\"format\": \"filingpress/filing/1\"}\nno JSON\n"
            + filing("831", "x")
            + "\n"
            + filing("830", "x")
            + "\n";

    Answer answer =
        Answer.of(
            service.send(
                service
                    .request(FILINGS)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(lines))));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("new").asInt()).isEqualTo(2);
    assertThat(answer.body().path("unchanged").asInt()).isEqualTo(1);
    assertThat(answer.body().path("refused").asInt()).isEqualTo(2);
    assertThat(answer.body().path("filings").valueStream().map(f -> f.path("line").asInt()))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(answer.body().path("filings").path(1).path("problems").toString())
        .contains("$.county");
  }

  @ParameterizedTest
  @EnumSource
  void listsPageByPage(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    List<String> departments = List.of("101", "102", "103", "104", "105");
    for (String department : departments) {
      service.send(post(service, filing(department, "x")));
    }

    List<String> listed = new ArrayList<>();
    String next = FILINGS + "?county=" + county + "&year=2025&size=2";
    int pages = 0;
    while (!next.isEmpty()) {
      Answer page = Answer.of(service.send(service.request(next)));
      page.body()
          .path("filings")
          .forEach(filing -> listed.add(filing.path("department").asString()));
      next = page.body().path("next").asString("");
      pages++;
    }

    assertThat(listed).isEqualTo(departments);
    assertThat(pages).isEqualTo(3);
    assertThat(
            Answer.of(service.send(service.request(FILINGS + "?county=" + county + "&year=1999")))
                .body()
                .path("filings"))
        .isEmpty();
  }
}
