package org.filingpress.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of one view; the database keeps those that have not been reached. */
final class ViewCursor implements AutoCloseable {

  private static final int FETCH_SIZE = 500;

  private final View view;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private @Nullable ViewRow row;

  /**
   * @param seconds the longest that the driver waits for the first rows; 0: no limit
   */
  ViewCursor(
      Connection connection, View view, String collation, String county, int year, int seconds)
      throws SQLException {
    this.view = view;
    this.statement = connection.prepareStatement(view.sql(collation));
    statement.setFetchSize(FETCH_SIZE);
    statement.setQueryTimeout(seconds);
    statement.setString(1, county);
    statement.setInt(2, year);
    this.rows = statement.executeQuery();
    advance();
  }

  View view() {
    return view;
  }

  /** The row it stands at; null behind the last. */
  @Nullable ViewRow row() {
    return row;
  }

  void advance() throws SQLException {
    if (!rows.next()) {
      row = null;
      return;
    }
    Map<String, @Nullable BigDecimal> numbers = new HashMap<>();
    for (String column : view.numbers()) {
      numbers.put(column, rows.getBigDecimal(column));
    }
    Map<String, @Nullable String> texts = new HashMap<>();
    for (String column : view.texts()) {
      String text = rows.getString(column);
      texts.put(column, text == null || text.isEmpty() ? null : text);
    }
    row = new ViewRow(view, rows.getString("department"), numbers, texts);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
