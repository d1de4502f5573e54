package org.filingpress.http.guard;

import java.util.Locale;
import java.util.Map;
import org.filingpress.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose JWTs are taken, and what their claims say. A claim within another is named with dots.
 *
 * @param issuerUri the provider; its keys are found by OpenID Connect Discovery, unless {@code
 *     jwkSetUri} says where they are
 * @param jwkSetUri where its keys are; the issuer is then checked only if it is set, too
 * @param audience what of a JWT's {@code aud} stands for this service
 * @param nameClaim the client's name
 * @param roleClaim his role, or several among which one is a role here
 * @param roles what the role claim says for each role; where nothing is set, its name
 */
@ConfigurationProperties("filingpress.http.jwt")
record JwtSettings(
    @Nullable String issuerUri,
    @Nullable String jwkSetUri,
    @Nullable String audience,
    @DefaultValue("sub") String nameClaim,
    @DefaultValue("filingpress_role") String roleClaim,
    @DefaultValue("filingpress_county") String countyClaim,
    @DefaultValue("filingpress_department") String departmentClaim,
    @DefaultValue Map<Role, String> roles) {

  /** What is set to nothing is not set. */
  JwtSettings {
    issuerUri = set(issuerUri);
    jwkSetUri = set(jwkSetUri);
    audience = set(audience);
  }

  boolean isSet() {
    return issuerUri != null || jwkSetUri != null;
  }

  String claimed(Role role) {
    return roles.getOrDefault(role, role.name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String set(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
