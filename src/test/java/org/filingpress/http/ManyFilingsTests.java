package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filingpress.filing.FilingWriter;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many filings in one body, one a line. */
class ManyFilingsTests {

  /** Of one filing, and of all of a body together, as the settings come. */
  private static final int TOLD_OF_ONE = 100;

  private static final int TOLD_OF_ALL = 1000;

  private final TestService service = TestService.shared(TestDatabase.H2);

  @Test
  void haveTheirFirstProblemsToldAndTheOthersCounted() throws Exception {
    String wrong =
        IntStream.range(0, TOLD_OF_ONE + 20)
            .mapToObj(i -> "\"field" + i + "\": 1")
            .collect(Collectors.joining(", ", "{", "}"));

    Answer alone = Answer.of(service.send(lines(wrong)));
    Answer answer =
        Answer.of(service.send(lines(String.join("\n", Collections.nCopies(30, wrong)))));

    int each = alone.body().path("filings").path(0).path("problems").size();
    assertThat(each).isGreaterThanOrEqualTo(TOLD_OF_ONE);
    assertThat(alone.body().path("untold").asInt()).isZero();
    assertThat(answer.body().path("refused").asInt()).isEqualTo(30);
    assertThat(sum(answer, "problems")).isEqualTo(TOLD_OF_ALL);
    assertThat(sum(answer, "untold"))
        .isEqualTo(answer.body().path("untold").asInt())
        .isEqualTo(30 * each - TOLD_OF_ALL);
  }

  @Test
  void mayBeginWithAByteOrderMarkAndEndWithBlankLines() throws Exception {
    String filing =
        new FilingWriter(FilingWriter.Form.LINE)
            .json(new FilingGenerator(7_001).filing(Shape.SMALL));

    Answer answer = Answer.of(service.send(lines("\uFEFF" + filing + "\r\n\n \n\t\n")));

    assertThat(answer.body().path("refused").asInt()).as(answer.body().toString()).isZero();
    assertThat(answer.body().path("filings").size()).isEqualTo(1);
  }

  @Test
  void areToldOfWhenThereIsNone() throws Exception {
    for (String nothing : new String[] {"", "\n\n", "\uFEFF"}) {
      Answer answer = Answer.of(service.send(lines(nothing)));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("refused").asInt()).isEqualTo(1);
      assertThat(answer.body().toString()).contains("filing.empty");
    }
  }

  @Test
  void takeNoCondition() throws Exception {
    for (String condition : new String[] {"If-Match", "If-None-Match"}) {
      Answer answer = Answer.problem(400, service.send(lines("{}").header(condition, "*")));
      assertThat(answer.problems()).containsExactly("http.condition-of-many ");
    }
  }

  private HttpRequest.Builder lines(String lines) {
    return service
        .request(FILINGS)
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofString(lines));
  }

  /** Of a list's length or of a number, in all filings. */
  private static int sum(Answer answer, String member) {
    return answer
        .body()
        .path("filings")
        .valueStream()
        .map(filing -> filing.path(member))
        .mapToInt(value -> value.isArray() ? value.size() : value.asInt(0))
        .sum();
  }
}
