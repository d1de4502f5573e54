package org.filingpress.http.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * While there are no keys, whoever is on this machine is its administrator. A web page of elsewhere
 * that is open in a browser here is not: neither by its own name ({@code Origin}, {@code
 * Sec-Fetch-Site}) nor by a name that it has made to lead here ({@code Host}, DNS rebinding). Nor
 * is what a proxy on this machine passes on.
 */
final class LocalUser {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** What a browser says of a request that a page of elsewhere has not made. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private static final List<String> OF_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private LocalUser() {}

  static boolean isBehind(HttpServletRequest request) {
    return isLoopback(request.getRemoteAddr())
        && HERE.contains(request.getServerName())
        && all(request, "Origin").stream().allMatch(origin -> isOwn(origin, request))
        && all(request, "Sec-Fetch-Site").stream().allMatch(OWN::contains)
        && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  /** Whether the page comes from this service, by its scheme, host and port (RFC 6454, 7). */
  private static boolean isOwn(String origin, HttpServletRequest request) {
    @Nullable String host = request.getHeader("Host");
    return host != null
        && origin
            .toLowerCase(Locale.ROOT)
            .equals(request.getScheme() + "://" + host.toLowerCase(Locale.ROOT));
  }

  private static List<String> all(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
