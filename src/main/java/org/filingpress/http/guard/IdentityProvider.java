package org.filingpress.http.guard;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The bureau's identity provider, whose JWTs (RFC 7519, RFC 9068) clients may bring in place of a
 * token. Nothing is asked of it before the first one comes.
 */
final class IdentityProvider {

  private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);

  /** How long a provider that was not reached is left alone. */
  private static final long PAUSE_NANOS = 5_000_000_000L;

  private final JwtSettings settings;
  private final Claims claims;
  private @Nullable JwtDecoder decoder;
  private long failed = System.nanoTime() - PAUSE_NANOS;

  private IdentityProvider(JwtSettings settings) {
    this.settings = settings;
    this.claims = new Claims(settings);
  }

  /** Null when none is set. */
  static @Nullable IdentityProvider of(JwtSettings settings) {
    if (!settings.isSet()) {
      return null;
    } else if (settings.audience() == null) {
      throw new IllegalStateException(
          new ProblemsException(
              List.of(Problem.error("http.jwt-audience", "filingpress.http.jwt.audience"))));
    }
    return new IdentityProvider(settings);
  }

  /**
   * @throws Refusal 403, when it gives the client no role here; 503, when the provider is not
   *     reached
   */
  Optional<Client> client(String jwt) {
    if (jwt.chars().filter(c -> c == '.').count() != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(claims.client(decoder().decode(jwt).getClaims()));
    } catch (JwtException wrong) {
      if (wrong.getCause() instanceof RateLimitReachedException) {
        throw unreached(); // the failures before this one were logged
      } else if (wrong.getCause() instanceof KeySourceException unreached) {
        throw unreached(unreached);
      }
      return Optional.empty();
    }
  }

  private synchronized JwtDecoder decoder() {
    if (decoder == null) {
      if (System.nanoTime() - failed < PAUSE_NANOS) {
        throw unreached();
      }
      try {
        decoder = newDecoder();
      } catch (IOException e) {
        failed = System.nanoTime();
        throw unreached(e);
      }
    }
    return decoder;
  }

  private JwtDecoder newDecoder() throws IOException {
    NimbusJwtDecoder made =
        NimbusJwtDecoder.withJwkSource(new ProviderKeys(settings).source())
            .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
            .jwtProcessorCustomizer(
                processor ->
                    processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(
                            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)))
            .build();
    JwtTimestampValidator time = new JwtTimestampValidator();
    time.setAllowEmptyExpiryClaim(false);
    List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
    validators.add(time);
    validators.add(new JwtAudienceValidator(String.valueOf(settings.audience())));
    if (settings.issuerUri() != null) {
      validators.add(new JwtIssuerValidator(settings.issuerUri()));
    }
    made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
    return made;
  }

  private static Refusal unreached(Exception why) {
    LOG.error("the identity provider's keys cannot be had: {}", why.getMessage());
    return unreached();
  }

  private static Refusal unreached() {
    return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.no-provider").with("Retry-After", "10");
  }
}
