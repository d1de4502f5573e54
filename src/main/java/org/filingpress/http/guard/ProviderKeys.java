package org.filingpress.http.guard;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the identity provider's public keys come from. They are kept for a few minutes, asked for
 * again when one is missing, and that at most twice in half a minute whatever is sent here.
 */
final class ProviderKeys {

  private static final int MILLIS = 2_000;
  private static final int MOST_BYTES = 200_000;

  private final JwtSettings settings;
  private final DefaultResourceRetriever retriever =
      new DefaultResourceRetriever(MILLIS, MILLIS, MOST_BYTES);

  ProviderKeys(JwtSettings settings) {
    this.settings = settings;
  }

  /** Asks the provider where they are, unless that is set. */
  JWKSource<SecurityContext> source() throws IOException {
    String uri = settings.jwkSetUri() != null ? settings.jwkSetUri() : discovered();
    return JWKSourceBuilder.<SecurityContext>create(url(uri), retriever).build();
  }

  /** OpenID Connect Discovery 1.0, 4. */
  private String discovered() throws IOException {
    String issuer = String.valueOf(settings.issuerUri());
    String address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
    try {
      JsonNode told =
          JsonMapper.builder()
              .build()
              .readTree(retriever.retrieveResource(url(address)).getContent());
      if (!told.path("issuer").asString("").equals(issuer)) {
        throw new IOException(address + " is of another issuer");
      }
      return told.path("jwks_uri").asString("");
    } catch (JacksonException e) {
      throw new IOException(address + " is no JSON", e);
    }
  }

  private static URL url(String uri) throws IOException {
    try {
      return URI.create(uri).toURL();
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address: " + uri, e);
    }
  }
}
