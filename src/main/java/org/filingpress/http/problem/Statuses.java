package org.filingpress.http.problem;

import org.springframework.http.HttpStatus;

/** The refusal for a status that the server itself came to. */
final class Statuses {

  private Statuses() {}

  static Refusal refusal(int code) {
    HttpStatus status = HttpStatus.resolve(code);
    if (status == null) {
      status =
          code >= 400 && code < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return switch (status) {
      case UNAUTHORIZED -> Refusal.of(status, "http.unauthenticated");
      case FORBIDDEN -> Refusal.of(status, "http.forbidden");
      case NOT_FOUND -> Refusal.of(status, "http.not-found");
      case METHOD_NOT_ALLOWED -> Refusal.of(status, "http.method", "");
      case CONTENT_TOO_LARGE -> Refusal.of(status, "http.too-large");
      case REQUEST_HEADER_FIELDS_TOO_LARGE -> Refusal.of(status, "http.headers-too-large");
      case URI_TOO_LONG -> Refusal.of(status, "http.uri-too-long");
      case SERVICE_UNAVAILABLE -> Refusal.of(status, "http.unavailable").with("Retry-After", "5");
      default ->
          status.is4xxClientError()
              ? Refusal.of(status, "http.bad-request")
              : Refusal.of(status, "http.broken");
    };
  }
}
