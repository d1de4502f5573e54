package org.filingpress.http.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.Role;
import org.filingpress.store.TokenHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Who a JWT says that he is. */
final class Claims {

  /** So that it can be told from every token's holder. */
  private static final String PREFIX = "idp/";

  private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Z}]{1,128}");

  private final JwtSettings settings;

  Claims(JwtSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws Refusal 403, when there is no role in it or more than one, or not what belongs to it
   */
  Client client(Map<String, Object> claims) {
    String name = text(claims, settings.nameClaim());
    String county = text(claims, settings.countyClaim());
    String department = text(claims, settings.departmentClaim());
    List<Role> roles = roles(claims);
    if (roles.size() != 1 || name == null || !NAME.matcher(name).matches()) {
      throw refused();
    }
    Role role = roles.get(0);
    if (role != Role.ADMIN && !TokenHolder.isCounty(county)
        || role == Role.TOWNSHIP && !TokenHolder.isDepartment(department)) {
      throw refused();
    }
    return new Client(
        PREFIX + name,
        role,
        role == Role.ADMIN ? null : county,
        role == Role.TOWNSHIP ? department : null);
  }

  private static Refusal refused() {
    return Refusal.of(HttpStatus.FORBIDDEN, "http.no-role");
  }

  private List<Role> roles(Map<String, Object> claims) {
    Object claimed = claim(claims, settings.roleClaim());
    List<?> all =
        claimed instanceof List<?> list ? list : claimed == null ? List.of() : List.of(claimed);
    List<Role> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      if (all.contains(settings.claimed(role))) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static @Nullable String text(Map<String, Object> claims, String name) {
    return claim(claims, name) instanceof String text ? text : null;
  }

  private static @Nullable Object claim(Map<String, Object> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    Object found = claims;
    for (String step : name.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return found;
  }
}
