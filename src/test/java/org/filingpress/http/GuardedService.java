package org.filingpress.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.AccessTokens;
import org.filingpress.store.NewToken;
import org.filingpress.store.Role;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.filingpress.store.TokenHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service with a client of each kind. */
final class GuardedService implements AutoCloseable {

  /** Of the 9-project filing. */
  static final String COUNTY = "130823";

  static final String DEPARTMENT = "830";

  static final String OTHER_COUNTY = "130209";

  /** Who calls. What is "own" and what is "other" is as the 9-project filing sees it. */
  enum Caller {
    ADMIN(Role.ADMIN, null, null),
    OWN_BUREAU(Role.BUREAU, COUNTY, null),
    OWN_TOWNSHIP(Role.TOWNSHIP, COUNTY, DEPARTMENT),
    NEIGHBOUR(Role.TOWNSHIP, COUNTY, "831"),
    OTHER_BUREAU(Role.BUREAU, OTHER_COUNTY, null),
    OTHER_TOWNSHIP(Role.TOWNSHIP, OTHER_COUNTY, DEPARTMENT),
    /** Without a token. */
    NOBODY(null, null, null),
    /** With a token of the right form that nobody ever made. */
    INVENTED(null, null, null),
    REVOKED(Role.ADMIN, null, null),
    EXPIRED(Role.ADMIN, null, null);

    private final @Nullable Role role;
    private final @Nullable String county;
    private final @Nullable String department;

    Caller(@Nullable Role role, @Nullable String county, @Nullable String department) {
      this.role = role;
      this.county = county;
      this.department = department;
    }
  }

  private final TestService service;
  private final Map<Caller, String> tokens;

  private GuardedService(TestService service, Map<Caller, String> tokens) {
    this.service = service;
    this.tokens = tokens;
  }

  static GuardedService start(
      TestDatabase database,
      Path folder,
      Map<String, Object> more,
      ApplicationListener<?>... listeners)
      throws Exception {
    Map<String, Object> settings = new HashMap<>(database.settings(folder));
    Map<Caller, String> tokens = tokens(settings);
    settings.putAll(more);
    return new GuardedService(TestService.start(settings, listeners), tokens);
  }

  private static Map<Caller, String> tokens(Map<String, Object> settings) throws Exception {
    Map<Caller, String> secrets = new EnumMap<>(Caller.class);
    secrets.put(Caller.INVENTED, "fp_" + "x".repeat(43));
    try (ConfigurableApplicationContext context =
        TestDatabase.start(settings, StoreConfiguration.class)) {
      AccessTokens tokens = context.getBean(AccessTokens.class);
      for (Caller caller : Caller.values()) {
        if (caller.role == null) {
          continue;
        }
        TokenHolder holder =
            new TokenHolder(caller.name(), caller.role, caller.county, caller.department);
        NewToken made = tokens.create(holder, "test", Duration.ofDays(1));
        secrets.put(caller, made.secret());
        if (caller == Caller.REVOKED) {
          tokens.revoke(made.token().id(), "test");
        } else if (caller == Caller.EXPIRED) {
          JdbcClient.create(context.getBean(javax.sql.DataSource.class))
              .sql("update access_token set expires_at = created_at where id = :id")
              .param("id", made.token().id())
              .update();
        }
      }
    }
    return secrets;
  }

  TestService service() {
    return service;
  }

  Map<Caller, String> tokens() {
    return tokens;
  }

  HttpResponse<byte[]> send(Caller caller, HttpRequest.Builder request) throws Exception {
    String token = tokens.get(caller);
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    return service.send(request);
  }

  @Override
  public void close() {
    service.close();
  }
}
