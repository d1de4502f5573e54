package org.filingpress.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a refusal as the answer, wherever in the server it comes up: in a controller, in the
 * security filters, or before any of them.
 */
public final class ProblemWriter {

  /** The request's attribute, and the answer's header, that hold the request's id. */
  private static final String REQUEST_ID = "X-Request-Id";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemWriter() {}

  /** Nothing is written when the answer has begun already. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    forget(response, "ETag", "Content-Disposition", "Content-Encoding");
    response.setStatus(refusal.status().value());
    refusal.headers().forEach((name, values) -> response.setHeader(name, values.get(0)));
    Locale locale = Language.of(request);
    response.setHeader("Content-Language", locale.getLanguage());
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    byte[] body = JSON.writeValueAsBytes(ProblemBody.of(refusal, id(response), locale));
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static @Nullable String id(HttpServletResponse response) {
    return response.getHeader(REQUEST_ID);
  }

  private static void forget(HttpServletResponse response, String... headers) {
    for (String header : headers) {
      if (response.containsHeader(header)) {
        response.setHeader(header, null);
      }
    }
  }
}
