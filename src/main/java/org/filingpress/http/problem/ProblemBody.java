package org.filingpress.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457, 3.1) with one member more.
 *
 * @param type {@code urn:filingpress:problem:} and the first problem's code
 * @param title what kind of refusal it is, by its status
 * @param detail the first problem's message
 * @param instance {@code urn:filingpress:request:} and the request's id
 * @param problems all that was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<ProblemItem> problems) {

  static ProblemBody of(Refusal refusal, @Nullable String requestId, Locale locale) {
    Problem first = refusal.problems().get(0);
    return new ProblemBody(
        "urn:filingpress:problem:" + first.code(),
        title(refusal.status().value(), locale),
        refusal.status().value(),
        first.message(locale),
        requestId == null ? null : "urn:filingpress:request:" + requestId,
        ProblemItem.of(refusal.problems(), locale));
  }

  private static String title(int status, Locale locale) {
    ResourceBundle titles =
        ResourceBundle.getBundle(
            "org.filingpress.http.titles",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String key = String.valueOf(status);
    return titles.getString(titles.containsKey(key) ? key : status < 500 ? "400" : "500");
  }
}
