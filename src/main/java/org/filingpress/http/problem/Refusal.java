package org.filingpress.http.problem;

import java.util.List;
import org.filingpress.filing.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that is not done, with the status and the problems of the answer. Thrown anywhere below
 * a controller; no stack trace is made, since nothing is broken.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Problem> problems;
  private final transient HttpHeaders headers = new HttpHeaders();

  public Refusal(HttpStatus status, List<Problem> problems) {
    super(status + " " + problems.stream().map(Problem::code).toList(), null, false, false);
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  /** One problem of the request as a whole. */
  public static Refusal of(HttpStatus status, String code, String... arguments) {
    return new Refusal(status, List.of(Problem.error(code, "", arguments)));
  }

  /** A parameter of the address has no such value. */
  public static Refusal ofParameter(String name) {
    return new Refusal(
        HttpStatus.BAD_REQUEST, List.of(Problem.error("http.parameter", "?" + name, name)));
  }

  /** The database failed: nothing is wrong with what was sent, and it may come again. */
  public static Refusal ofDatabase() {
    return of(HttpStatus.SERVICE_UNAVAILABLE, "http.database").with("Retry-After", "5");
  }

  /** The same with a header of the answer. */
  public Refusal with(String header, String value) {
    headers.set(header, value);
    return this;
  }

  public HttpStatus status() {
    return status;
  }

  public List<Problem> problems() {
    return problems;
  }

  public HttpHeaders headers() {
    return headers;
  }
}
