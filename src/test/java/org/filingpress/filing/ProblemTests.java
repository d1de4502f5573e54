package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemTests {

  @Test
  void everyProblemIsWordedWithAHintInBothLanguages() {
    Set<String> chinese = keys(Locale.CHINESE);
    assertThat(keys(Locale.ENGLISH)).isEqualTo(chinese);
    for (String code : chinese) {
      if (code.endsWith(".hint")) {
        continue;
      }
      Problem problem = Problem.error(code, "$", "甲", "乙", "丙");
      for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        assertThat(problem.message(locale)).isNotBlank().doesNotContainPattern("\\{\\d");
        assertThat(problem.hint(locale)).as(code).isNotBlank().doesNotContainPattern("\\{\\d");
      }
    }
  }

  @Test
  void everyProblemIsInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("docs", "filing.md"));

    assertThat(keys(Locale.ENGLISH))
        .filteredOn(key -> !key.endsWith(".hint"))
        .allSatisfy(code -> assertThat(page).contains("| `" + code + "` |"));
  }

  private static Set<String> keys(Locale locale) {
    return ResourceBundle.getBundle("org.filingpress.filing.problems", locale).keySet();
  }
}
