package org.filingpress.http.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id: the client's own, if it is a plain word, else a new one. It stands in
 * the answer and in every line that is logged meanwhile; the last of them says how it ended.
 */
final class RequestIds extends OncePerRequestFilter {

  private static final Logger ACCESS = LoggerFactory.getLogger("org.filingpress.access");

  private static final String HEADER = "X-Request-Id";

  /** The name of the id in the log. */
  private static final String LOGGED = "requestId";

  private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z._-]{1,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = id(request.getHeader(HEADER));
    response.setHeader(HEADER, id);
    MDC.put(LOGGED, id);
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      if (!request.getRequestURI().startsWith("/actuator/")) {
        log(request, response, System.nanoTime() - start);
      }
      MDC.clear(); // whoever else added to it, too
    }
  }

  /** The path is as it came, percent-encoded; what a client sent as query may be private. */
  private static void log(
      HttpServletRequest request, HttpServletResponse response, long nanoseconds) {
    ACCESS
        .atInfo()
        .addKeyValue("status", response.getStatus())
        .addKeyValue("milliseconds", nanoseconds / 1_000_000)
        .log("{} {}", request.getMethod(), request.getRequestURI());
  }

  private static String id(@Nullable String given) {
    return given != null && PLAIN.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString().replace("-", "");
  }
}
