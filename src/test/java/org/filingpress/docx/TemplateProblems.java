package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.filingpress.docx.WordXml.p;

import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/** What is wrong with a small template, found when it is compiled or when it is filled. */
final class TemplateProblems {

  /** That of a template of these blocks, which has one. */
  static Problem only(String... blocks) {
    List<Problem> problems = WordTemplate.of(blocks).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  static List<String> codes(String... blocks) {
    return WordTemplate.of(blocks).problems().stream().map(Problem::code).toList();
  }

  static List<String> codes(byte[] docx) {
    return WordTemplate.problems(docx).stream().map(Problem::code).toList();
  }

  /** The first of a paragraph. */
  static String code(String text) {
    return codes(p(text)).get(0);
  }

  /** That for which a template refuses a filing. */
  static Problem refused(CompiledTemplate template, Filing filing) {
    ProblemsException refused =
        catchThrowableOfType(ProblemsException.class, () -> template.fill(filing));
    assertThat(refused.problems()).hasSize(1);
    return refused.problems().get(0);
  }

  private TemplateProblems() {}
}
