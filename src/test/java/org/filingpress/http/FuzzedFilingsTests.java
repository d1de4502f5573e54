package org.filingpress.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.filingpress.store.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * Any body at all becomes a document or is refused as the client's mistake; a body for which that
 * is not so is shrunk to the shortest.
 */
class FuzzedFilingsTests {

  private static final String SEED = "20251122";

  /** Every name of a member, and every value, of a filing. */
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|-?\\d[\\d.]*|true|false|null");

  private static final List<String> EXAMPLES =
      List.of("pingquan-liuxi-2025", "caofeidian-liuzan-2023");

  private static Path folder;
  private static TestService service;

  @BeforeContainer
  static void start() throws IOException {
    folder = Files.createTempDirectory("filingpress-data");
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.http.rates.requests", 0);
    service = TestService.start(settings);
  }

  @AfterContainer
  static void end() throws IOException {
    service.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Example
  void filingsAsTheyAreAreMade() throws Exception {
    for (String name : EXAMPLES) {
      assertThat(isMadeOrRefused(example(name).getBytes(UTF_8))).isEqualTo(200);
    }
  }

  @Property(tries = 300, seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void filingsThatWereDamaged(@ForAll("damagedFilings") String body) throws Exception {
    isMadeOrRefused(body.getBytes(UTF_8));
  }

  @Property(tries = 300, seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void filingsWithAnyValueInAnyPlace(@ForAll("otherFilings") String body) throws Exception {
    isMadeOrRefused(body.getBytes(UTF_8));
  }

  @Property(tries = 200, seed = SEED, edgeCases = EdgeCasesMode.FIRST)
  void bytesThatWereNeverAFiling(@ForAll byte[] body) throws Exception {
    assertThat(isMadeOrRefused(body)).isEqualTo(400);
  }

  private static int isMadeOrRefused(byte[] body) throws Exception {
    HttpResponse<byte[]> answer = service.send(service.post(TestService.DOCUMENTS, body));
    int status = answer.statusCode();
    if (status != 200) {
      assertThat(status).isBetween(400, 499);
      Answer.problem(status, answer);
    }
    return status;
  }

  /** So many characters, from a place between 0 and 1 of the text on, become others. */
  private record Change(double at, int length, String with) {

    String of(String text) {
      int from = (int) (at * text.length());
      int to = Math.min(from + length, text.length());
      return text.substring(0, from) + with + text.substring(to);
    }
  }

  @Provide
  Arbitrary<String> damagedFilings() {
    Arbitrary<Change> changes =
        Combinators.combine(
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(0, 40),
                Arbitraries.oneOf(
                    Arbitraries.of(Damage.pieces()), Arbitraries.strings().ofMaxLength(10)))
            .as(Change::new);
    return Combinators.combine(examples(), changes.list().ofMinSize(1).ofMaxSize(4))
        .as(
            (text, all) -> {
              String damaged = text;
              for (Change change : all) {
                damaged = change.of(damaged);
              }
              return damaged;
            });
  }

  /** Some of a filing's words are others, so that it is JSON still. */
  @Provide
  Arbitrary<String> otherFilings() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.strings()
                .excludeChars('"', '\\', '\n')
                .ofMaxLength(200)
                .map(text -> '"' + text + '"'),
            Arbitraries.bigDecimals().map(Object::toString),
            Arbitraries.of("null", "true", "[]", "{}", "[[1]]", "\"2025\"", "-0", "1e400", "\"\""));
    return Combinators.combine(
            examples(),
            Arbitraries.doubles().between(0, 1).list().ofMinSize(1).ofMaxSize(4),
            word.list().ofSize(4))
        .as(
            (text, places, words) -> {
              String other = text;
              for (int i = 0; i < places.size(); i++) {
                other = withWord(other, places.get(i), words.get(i));
              }
              return other;
            });
  }

  private static String withWord(String text, double at, String word) {
    List<MatchResult> words = WORDS.matcher(text).results().toList();
    MatchResult old = words.get((int) (at * (words.size() - 1)));
    return text.substring(0, old.start()) + word + text.substring(old.end());
  }

  private static Arbitrary<String> examples() {
    return Arbitraries.of(EXAMPLES).map(FuzzedFilingsTests::example);
  }

  private static String example(String name) {
    try {
      return Files.readString(Path.of("examples", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
