package org.filingpress.http.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filingpress.filing.Problem;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Which fields a form has besides its files. */
final class FormFields {

  private FormFields() {}

  /**
   * Whoever misspelt a field did not mean it to be left out.
   *
   * @throws Refusal 422 when there are others than these
   */
  static void refuseOthers(Upload upload, Set<String> known) {
    String right = "file, sample, " + String.join(", ", new TreeSet<>(known));
    List<Problem> problems =
        upload.fields().keySet().stream()
            .filter(field -> !known.contains(field))
            .sorted()
            .map(field -> Problem.error("http.field-unknown", field, field, right))
            .toList();
    if (!problems.isEmpty()) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }
  }

  /**
   * @throws Refusal 422 when it is not there
   */
  static String required(Upload upload, String field) {
    String value = upload.field(field);
    if (value == null) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(Problem.error("http.field-required", field, field)));
    }
    return value;
  }
}
