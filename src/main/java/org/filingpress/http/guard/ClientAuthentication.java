package org.filingpress.http.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A client that has shown who he is. Roles are Spring Security's {@code ROLE_ADMIN} and so on. */
final class ClientAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Client client;

  ClientAuthentication(Client client) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + client.role())));
    this.client = client;
    setAuthenticated(true);
  }

  @Override
  public Client getPrincipal() {
    return client;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClientAuthentication that && that.client.equals(client);
  }

  @Override
  public int hashCode() {
    return client.hashCode();
  }
}
