package org.filingpress.http.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While there are no keys, whoever is on this machine is its administrator; a web page of
 * elsewhere, open in a browser here, is not: neither by its own name ({@code Origin}) nor by a name
 * that it has made to lead here ({@code Host}, DNS rebinding).
 */
final class LocalUser extends OncePerRequestFilter {

  private static final Client LOCAL = new Client("local", Role.ADMIN, null, null);

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final Keys keys;

  LocalUser(Keys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!keys.exist() && isLocal(request)) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new ClientAuthentication(LOCAL));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private static boolean isLocal(HttpServletRequest request) throws IOException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && HERE.contains(request.getServerName())
        && isLocal(request.getHeader("Origin"));
  }

  private static boolean isLocal(@Nullable String origin) {
    if (origin == null) {
      return true;
    }
    try {
      String host = URI.create(origin).getHost();
      return host != null && HERE.contains(host);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
