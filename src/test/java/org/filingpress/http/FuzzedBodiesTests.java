package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real filings, damaged at random: the client is told, and nothing breaks. */
class FuzzedBodiesTests {

  private static final int BODIES = 150;

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "1e999",
          "-0",
          "\u0000",
          "\uFEFF",
          "\n{",
          "[[[[[[[[[[[[[[[[[[[[",
          "\"year\":",
          "${1/0}",
          "[#list x as y]",
          "\u202e",
          "\uD869\uDED6",
          "x".repeat(5000));

  private static final List<String> EXAMPLES =
      List.of("pingquan-liuxi-2025", "caofeidian-liuzan-2023", "fengrun-yinchengpu-2021");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areAnsweredWithADocumentOrWithWhatIsWrong(long seed) throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < BODIES; i++) {
      byte[] body = damaged(example(random), random);
      HttpResponse<byte[]> answer = service.send(service.post(TestService.DOCUMENTS, body));
      if (answer.statusCode() != 200) {
        assertThat(answer.statusCode())
            .as("seed %d, body %d: %s", seed, i, new String(answer.body(), StandardCharsets.UTF_8))
            .isIn(400, 413, 422);
        Answer.problem(answer.statusCode(), answer);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(BODIES / 3);
  }

  private static byte[] example(Random random) throws IOException {
    String name = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
    return Files.readAllBytes(Path.of("examples", name + ".json"));
  }

  private static byte[] damaged(byte[] body, Random random) {
    byte[] damaged = body;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(damaged.length);
      int length = Math.min(random.nextInt(40), damaged.length - at);
      damaged =
          switch (random.nextInt(5)) {
            case 0 -> replaced(damaged, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(damaged, at, length, new byte[0]);
            case 2 -> replaced(damaged, at, 0, piece(random));
            case 3 -> replaced(damaged, at, damaged.length - at, new byte[0]);
            default -> replaced(damaged, at, length, piece(random));
          };
      if (damaged.length == 0) {
        break;
      }
    }
    return damaged;
  }

  private static byte[] piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] replaced(byte[] body, int at, int length, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(body, 0, at);
    out.write(with, 0, with.length);
    out.write(body, at + length, body.length - at - length);
    return out.toByteArray();
  }
}
