package org.filingpress.http.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.http.exchange.InHand;
import org.filingpress.http.problem.ProblemWriter;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.TokensUnknownException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is calling, by {@code Authorization: Bearer} (RFC 6750) or by where he is. Whoever
 * shows nothing goes on as nobody; whoever shows what is not valid, or comes too often, goes no
 * further. The key itself is never logged.
 */
final class Admission extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  /** RFC 6750, 2.1; longer ones than any provider makes are not looked at. */
  private static final Pattern BEARER =
      Pattern.compile("(?i:Bearer) +([0-9A-Za-z._~+/-]{1,8000}=*)");

  /** The name of the client in the log. */
  private static final String LOGGED = "client";

  /** Who did not ask the database has nothing new to tell. */
  private final Buckets told = new Buckets(1, Duration.ofSeconds(1), 1);

  private final Keys keys;
  private final Rates rates;
  private final Strangers strangers;
  private final RequestMatcher open;

  /**
   * @param open what everybody may ask for, so that nobody needs to say who he is
   */
  Admission(Keys keys, Rates rates, Strangers strangers, RequestMatcher open) {
    this.keys = keys;
    this.rates = rates;
    this.strangers = strangers;
    this.open = open;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Runnable leaving;
    try {
      leaving = open.matches(request) ? stranger(request, response) : caller(request, response);
    } catch (Refusal refusal) {
      isLast(response);
      ProblemWriter.write(request, response, refusal);
      return;
    } catch (DataAccessException | TransactionException failure) {
      log(failure);
      isLast(response);
      ProblemWriter.write(
          request,
          response,
          Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.database").with("Retry-After", "5"));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      InHand.atEnd(request, leaving);
    }
  }

  private void log(RuntimeException failure) {
    if (!(failure instanceof TokensUnknownException)) {
      LOG.error("no client can be told from another", failure);
    } else if (told.secondsToWait(failure.getMessage()) == 0) {
      LOG.error("no client can be told from another: {}", failure.getMessage());
    }
  }

  private Runnable stranger(HttpServletRequest request, HttpServletResponse response) {
    String address = request.getRemoteAddr();
    strangers.entered(address);
    isLast(response);
    return () -> strangers.left(address);
  }

  private Runnable caller(HttpServletRequest request, HttpServletResponse response) {
    Optional<Client> client = client(request);
    if (client.isEmpty()) {
      isLast(response);
      return () -> {};
    }
    letIn(client.get());
    if (!client.get().isAlone()) {
      InHand.isOf(request, client.get().name());
    }
    return () -> rates.left(client.get());
  }

  /**
   * Who is not known has one answer on a connection. Else he could ask for many at once and take
   * none, and the thread that has one more for him would wait for him.
   */
  private static void isLast(HttpServletResponse response) {
    response.setHeader("Connection", "close");
  }

  private static void letIn(Client client) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ClientAuthentication(client));
    SecurityContextHolder.setContext(context);
    MDC.put(LOGGED, client.name());
  }

  private Optional<Client> client(HttpServletRequest request) {
    List<String> shown = Collections.list(request.getHeaders("Authorization"));
    if (!shown.isEmpty()) {
      return Optional.of(byKey(shown, request.getRemoteAddr()));
    } else if (keys.exist()) {
      return Optional.empty();
    } else if (LocalUser.isBehind(request)) {
      return Optional.of(Client.LOCAL);
    }
    throw Refusal.of(HttpStatus.FORBIDDEN, "http.not-local");
  }

  private Client byKey(List<String> shown, String address) {
    Matcher bearer = BEARER.matcher(shown.get(0));
    Optional<Client> client =
        shown.size() == 1 && bearer.matches() ? whose(bearer.group(1), address) : Optional.empty();
    if (client.isEmpty()) {
      rates.failed(address);
      LOG.warn("refused a key that is not valid, from {}", address);
      throw Refusal.of(HttpStatus.UNAUTHORIZED, "http.unauthenticated")
          .with("WWW-Authenticate", "Bearer realm=\"filingpress\", error=\"invalid_token\"");
    }
    rates.came(client.get());
    rates.entered(client.get());
    return client.get();
  }

  /** A key that is valid, but nobody's here, is no better than one that is not. */
  private Optional<Client> whose(String key, String address) {
    try {
      return keys.client(key);
    } catch (Refusal refused) {
      if (refused.status() == HttpStatus.FORBIDDEN) {
        rates.failed(address);
      }
      throw refused;
    } catch (TokensUnknownException unknown) {
      strangers.came(address);
      throw unknown;
    }
  }
}
