package org.filingpress.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Says for people what a failure of the database means, by its SQLSTATE (ISO 9075-2, 24.1;
 * PostgreSQL, appendix A) and H2's error codes. No password is ever in it.
 */
public final class DatabaseFailures {

  /** Options, which may hold a password, and a user's name and password before the host. */
  private static final Pattern SECRETS = Pattern.compile("[?;].*|(?<=//)[^/]*@");

  private final String place;
  private final String user;
  private final @Nullable Holder holder;

  DatabaseFailures(String url, @Nullable String user, @Nullable Holder holder) {
    this.place = SECRETS.matcher(url).replaceAll("");
    this.user = user == null ? "" : user;
    this.holder = holder;
  }

  /** The database's URL, without secrets. */
  public String place() {
    return place;
  }

  /** The problem, when the failure is one of the database; its place is the database's URL. */
  public Optional<Problem> problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseUnusableException told) {
        return Optional.of(told.problem());
      } else if (cause instanceof SQLException sql) {
        return Optional.of(problem(innermost(sql)));
      }
    }
    return Optional.empty();
  }

  /** The same when the database is opened and its tables are brought up to date. */
  Problem atStart(RuntimeException failure) {
    if (failure instanceof FlywayValidateException) {
      return error("store.tables");
    }
    return problem(failure).orElseGet(() -> error("store.failed", firstLine(failure.getMessage())));
  }

  private Problem problem(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      Optional<String[]> other = holder == null ? Optional.empty() : holder.read();
      return other.isPresent()
          ? error("store.in-use-by", other.get()[0], other.get()[1])
          : error("store.in-use");
    }
    return switch (state) {
      case "28000", "28P01" -> error("store.refused-user", user);
      case "3D000" -> error("store.no-database");
      case "42501" -> error("store.no-right", user);
      case "53100" -> error("store.disk-full");
      case "57014" -> error("store.timeout");
      default -> byClass(state, failure);
    };
  }

  private Problem byClass(String state, SQLException failure) {
    String detail = firstLine(failure.getMessage());
    if (isDiskFull(failure)) {
      return error("store.disk-full");
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return error("store.unreachable", detail);
    }
    return switch (failure.getErrorCode()) {
      case ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CREATION_FAILED_1,
          ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.ERROR_OPENING_DATABASE_1 ->
          error("store.file");
      case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.FILE_CORRUPTED_1 ->
          error("store.file-broken", detail);
      default -> error("store.failed", detail);
    };
  }

  private Problem error(String code, String... arguments) {
    return Problem.error(code, place, arguments);
  }

  private static boolean isDiskFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left on device") || message.contains("not enough space")) {
        return true;
      }
    }
    return false;
  }

  /** A pool wraps what the database said. */
  private static SQLException innermost(SQLException failure) {
    SQLException found = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        found = sql;
      }
    }
    return found;
  }

  /** H2 adds the statement and its own version behind the message; PostgreSQL adds lines. */
  private static String firstLine(@Nullable String message) {
    String line = message == null ? "" : message.strip().lines().findFirst().orElse("");
    return line.replaceFirst("; SQL statement:.*", "").replaceFirst(" \\[[0-9]+-[0-9]+]$", "");
  }
}
