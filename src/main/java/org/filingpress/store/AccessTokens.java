package org.filingpress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The tokens by which clients show the service who they are. Only their hashes are kept. Serves
 * many threads, and many processes on one database: what one revokes is revoked for all at once.
 */
public final class AccessTokens {

  private static final String SELECT =
      "select id, sha256, name, role, county, department, created_at, created_by, expires_at,"
          + " revoked_at, last_used from access_token";

  /** For how long it is believed that no others were made. */
  private static final Duration BELIEVED = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final MadeTokens made;

  /**
   * @param patience for how long those who come together at the start wait for the first answer
   */
  AccessTokens(DataSource database, Clock clock, Duration patience) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
    this.made = new MadeTokens(this::hashes, BELIEVED, patience);
  }

  /**
   * Makes a token.
   *
   * @param by who makes it
   * @param validFor null: for ever
   * @throws ProblemsException when the name is another client's: what he did could not be told from
   *     what this one does
   */
  public NewToken create(TokenHolder holder, String by, @Nullable Duration validFor)
      throws ProblemsException {
    for (AccessToken token : list()) {
      if (token.holder().name().equals(holder.name()) && !token.holder().equals(holder)) {
        throw new ProblemsException(
            List.of(
                Problem.error("store.token-name", "", holder.name(), String.valueOf(token.id()))));
      }
    }
    String secret = TokenSecret.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant expires = validFor == null ? null : now.plus(validFor);
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into access_token"
                + " (sha256, name, role, county, department, created_at, created_by, expires_at)"
                + " values (:sha256, :name, :role, :county, :department, :now, :by, :expires)")
        .param("sha256", TokenSecret.sha256(secret))
        .param("name", holder.name())
        .param("role", holder.role().name())
        .param("county", holder.county())
        .param("department", holder.department())
        .param("now", at(now))
        .param("by", by)
        .param("expires", expires == null ? null : at(expires))
        .update(key, "id");
    int id = Objects.requireNonNull(key.getKey()).intValue();
    return new NewToken(new AccessToken(id, holder, now, by, expires, null, null), secret);
  }

  /** All that were ever made, in that order. */
  public List<AccessToken> list() {
    return jdbc.sql(SELECT + " order by id").query((row, number) -> token(row)).list();
  }

  public Optional<AccessToken> find(int id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id)
        .query((row, number) -> token(row))
        .optional();
  }

  /**
   * Makes a token invalid at once and for ever.
   *
   * @return whether it was not so already
   */
  public boolean revoke(int id, String by) {
    return jdbc.sql(
                "update access_token set revoked_at = :now, revoked_by = :by"
                    + " where id = :id and revoked_at is null")
            .param("now", at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
            .param("by", by)
            .param("id", id)
            .update()
        > 0;
  }

  /** Whether there is a token, or ever was one. */
  public boolean exist() {
    return jdbc.sql("select exists (select 1 from access_token)").query(Boolean.class).single();
  }

  /**
   * Whose token this is, if it is valid now. However many that were never made are tried, the
   * database is asked about them once a second; one that another process has just made is unknown
   * for as long at most. While the database does not answer, who has one of them does not wait for
   * it.
   *
   * @throws TokensUnknownException when the database has not answered others
   * @throws DataAccessException when it does not answer
   */
  public Optional<TokenHolder> holder(String secret) {
    if (!TokenSecret.isOne(secret)) {
      return Optional.empty();
    }
    String sha256 = TokenSecret.sha256(secret);
    if (!made.contain(sha256)) {
      return Optional.empty();
    }
    return jdbc
        .sql(SELECT + " where sha256 = :sha256")
        .param("sha256", sha256)
        .query(
            (row, number) ->
                TokenSecret.isSame(row.getString("sha256"), sha256) ? token(row) : null)
        .list()
        .stream()
        .filter(token -> token != null && token.isValidAt(clock.instant()))
        .findFirst()
        .map(this::used);
  }

  private Set<String> hashes() {
    return Set.copyOf(jdbc.sql("select sha256 from access_token").query(String.class).list());
  }

  private TokenHolder used(AccessToken token) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    if (!today.equals(token.lastUsed())) {
      try {
        jdbc.sql("update access_token set last_used = :today where id = :id")
            .param("today", today)
            .param("id", token.id())
            .update();
      } catch (ConcurrencyFailureException another) {
        // another request is saying the same
      }
    }
    return token.holder();
  }

  private static AccessToken token(ResultSet row) throws SQLException {
    return new AccessToken(
        row.getInt("id"),
        new TokenHolder(
            row.getString("name"),
            Role.valueOf(row.getString("role")),
            row.getString("county"),
            row.getString("department")),
        Objects.requireNonNull(instant(row, "created_at")),
        row.getString("created_by"),
        instant(row, "expires_at"),
        instant(row, "revoked_at"),
        row.getObject("last_used", LocalDate.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
