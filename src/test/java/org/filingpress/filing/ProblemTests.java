package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Set<String> keys(Locale locale) {
    return ResourceBundle.getBundle("org.filingpress.filing.problems", locale).keySet();
  }
}
