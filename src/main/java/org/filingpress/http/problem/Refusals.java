package org.filingpress.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers whatever a controller, or the way to it, throws. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler
  void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure; // the security filters' affair
    }
    if (isGone(failure)) {
      LOG.info("client gone: {} {}", request.getMethod(), request.getRequestURI());
      return;
    }
    Refusal refusal = refusal(failure);
    if (refusal.status().is5xxServerError() && !(failure instanceof Refusal)) {
      LOG.error("failed: {} {}", request.getMethod(), request.getRequestURI(), failure);
    }
    ProblemWriter.write(request, response, refusal);
  }

  private static Refusal refusal(Exception failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    } else if (failure instanceof HttpMediaTypeNotSupportedException type) {
      return Refusal.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "http.media-type",
              list(type.getSupportedMediaTypes()))
          .with("Accept", list(type.getSupportedMediaTypes()));
    } else if (failure instanceof HttpMediaTypeNotAcceptableException accept) {
      return Refusal.of(
          HttpStatus.NOT_ACCEPTABLE, "http.accept", list(accept.getSupportedMediaTypes()));
    } else if (failure instanceof InvalidMediaTypeException
        || failure instanceof InvalidParameterException
        || failure instanceof BadRequestException) {
      return Refusal.of(HttpStatus.BAD_REQUEST, "http.bad-request");
    } else if (failure instanceof HttpRequestMethodNotSupportedException method) {
      String[] allowed = method.getSupportedMethods();
      String list = allowed == null ? "" : String.join(", ", allowed);
      return Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "http.method", list).with("Allow", list);
    } else if (failure instanceof MethodArgumentTypeMismatchException argument) {
      return Refusal.ofParameter(argument.getName());
    } else if (failure instanceof MissingServletRequestParameterException missing) {
      return Refusal.ofParameter(missing.getParameterName());
    } else if (failure instanceof DataAccessException || failure instanceof TransactionException) {
      return Refusal.ofDatabase();
    } else if (failure instanceof ErrorResponse other) {
      return Statuses.refusal(other.getStatusCode().value());
    }
    return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "http.broken");
  }

  private static String list(List<MediaType> types) {
    return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
  }

  /** Whether it is the connection that failed. */
  private static boolean isGone(Exception failure) {
    return failure instanceof AsyncRequestNotUsableException
        || failure instanceof IOException
            && Arrays.asList("ClientAbortException", "EOFException")
                .contains(failure.getClass().getSimpleName());
  }
}
