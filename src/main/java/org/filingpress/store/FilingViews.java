package org.filingpress.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * Reads filings from views that a bureau defines over its own tables (docs/views.md). The six views
 * are read side by side, each in order of department, in one transaction: all of one moment, one
 * department in memory at a time.
 */
public final class FilingViews {

  private static final Set<Integer> TEXT =
      Set.of(
          Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB);

  private static final Set<Integer> NUMBER =
      Set.of(
          Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL);

  /** A database counts milliseconds in 32 bits. */
  private static final int MOST_SECONDS = Integer.MAX_VALUE / 1_000;

  private static final Comparator<@Nullable String> BY_CODE =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private final DataSource database;
  private final DatabaseFailures failures;
  private final int seconds;

  /**
   * @param seconds the longest that it waits for an answer; 0: no limit
   */
  FilingViews(DataSource database, DatabaseFailures failures, int seconds) {
    this.database = database;
    this.failures = failures;
    this.seconds = seconds;
  }

  /**
   * Hands over what became of every department of a county's year that has a row in any view, by
   * department code.
   *
   * @throws ProblemsException when a view or column is missing or of a wrong type; nothing was
   *     handed over
   * @throws DatabaseUnusableException when the database fails
   */
  public void read(String county, int year, Consumer<ViewReading> consumer)
      throws ProblemsException {
    List<ViewCursor> cursors = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      check(connection);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      boolean postgres = isPostgres(connection);
      String collation = postgres ? " collate \"C\"" : "";
      int limit = postgres ? 0 : seconds;
      try {
        if (postgres) {
          limitEachAnswer(connection);
        }
        for (View view : View.values()) {
          cursors.add(new ViewCursor(connection, view, collation, county, year, limit));
        }
        merge(cursors, county, year, consumer);
      } finally {
        for (ViewCursor cursor : cursors) {
          cursor.close();
        }
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseUnusableException(failures.problem(e).orElseThrow(), e);
    }
  }

  private static void merge(
      List<ViewCursor> cursors, String county, int year, Consumer<ViewReading> consumer)
      throws SQLException {
    long number = 0;
    while (cursors.stream().anyMatch(cursor -> cursor.row() != null)) {
      String department = first(cursors);
      ViewFiling filing = new ViewFiling(county, year, department);
      for (ViewCursor cursor : cursors) {
        for (ViewRow row = cursor.row();
            row != null && BY_CODE.compare(row.department(), department) == 0;
            row = cursor.row()) {
          filing.add(row);
          cursor.advance();
        }
      }
      consumer.accept(filing.reading(++number));
    }
  }

  /** The smallest department code that a cursor stands at. */
  private static @Nullable String first(List<ViewCursor> cursors) {
    List<@Nullable String> codes = new ArrayList<>();
    for (ViewCursor cursor : cursors) {
      ViewRow row = cursor.row();
      if (row != null) {
        codes.add(row.department());
      }
    }
    codes.sort(BY_CODE);
    return codes.get(0);
  }

  private static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("PostgreSQL");
  }

  /** Of a view's rows its driver would limit the first part alone; H2 has all at once. */
  private void limitEachAnswer(Connection connection) throws SQLException {
    if (seconds > 0) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "set local statement_timeout = '" + Math.min(seconds, MOST_SECONDS) + "s'");
      }
    }
  }

  private void check(Connection connection) throws SQLException, ProblemsException {
    List<Problem> problems = new ArrayList<>();
    for (View view : View.values()) {
      try (Statement statement = connection.createStatement()) {
        statement.setQueryTimeout(seconds);
        ResultSet none =
            statement.executeQuery("select * from " + view.viewName() + " where 1 = 0");
        check(view, none.getMetaData(), problems);
      } catch (SQLException e) {
        if (!String.valueOf(e.getSQLState()).startsWith("42")) {
          throw e;
        }
        problems.add(Problem.error("store.view-missing", view.viewName()));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
  }

  private static void check(View view, ResultSetMetaData columns, List<Problem> problems)
      throws SQLException {
    Map<String, Integer> types = new HashMap<>();
    Map<String, String> typeNames = new HashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      types.put(name, columns.getColumnType(i));
      typeNames.put(name, columns.getColumnTypeName(i));
    }
    for (String column : view.allTexts()) {
      check(view, column, types, TEXT, "store.view-not-text", typeNames, problems);
    }
    for (String column : view.allNumbers()) {
      check(view, column, types, NUMBER, "store.view-not-number", typeNames, problems);
    }
  }

  private static void check(
      View view,
      String column,
      Map<String, Integer> types,
      Set<Integer> right,
      String code,
      Map<String, String> typeNames,
      List<Problem> problems) {
    String place = view.viewName() + "." + column;
    Integer type = types.get(column);
    if (type == null) {
      problems.add(Problem.error("store.view-column", place, column));
    } else if (!right.contains(type)) {
      problems.add(Problem.error(code, place, String.valueOf(typeNames.get(column))));
    }
  }
}
