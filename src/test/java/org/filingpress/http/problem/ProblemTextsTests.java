package org.filingpress.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.filingpress.filing.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem of every module can be told in both languages. */
class ProblemTextsTests {

  private static final Path RESOURCES = Path.of("src/main/resources/org/filingpress");

  static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("problems_zh.properties")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void areInBothLanguages(String module) throws IOException {
    Set<Object> chinese = texts(module, "zh").keySet();

    assertThat(texts(module, "en").keySet()).isEqualTo(chinese);
    for (Object key : chinese) {
      String code = key.toString().replaceFirst("\\.hint$", "");
      assertThat(Problem.error(code, "", "a", "b", "c", "d").message(Locale.ENGLISH))
          .as(code)
          .isNotBlank()
          .doesNotContainPattern("\\{\\d|[一-龥]{4}");
    }
  }

  private static Properties texts(String module, String language) throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            RESOURCES.resolve(module + "/problems_" + language + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }
}
