package org.filingpress.http.guard;

import java.util.Optional;
import org.filingpress.store.AccessTokens;
import org.jspecify.annotations.Nullable;

/** What clients show who they are by: a token, or what an identity provider signed for them. */
final class Keys {

  /** For how long "there are none" is believed without asking the database again. */
  private static final long BELIEVED_NANOS = 1_000_000_000L;

  private final AccessTokens tokens;
  private final @Nullable IdentityProvider provider;
  private volatile boolean exist;
  private volatile long asked = System.nanoTime() - BELIEVED_NANOS;

  Keys(AccessTokens tokens, @Nullable IdentityProvider provider) {
    this.tokens = tokens;
    this.provider = provider;
    this.exist = provider != null;
  }

  /**
   * Without any, the service is for this machine only. What was there once counts, though it was
   * revoked: taking the last token back does not open the door.
   */
  boolean exist() {
    if (!exist && System.nanoTime() - asked >= BELIEVED_NANOS) {
      exist = tokens.exist();
      asked = System.nanoTime();
    }
    return exist;
  }

  /** Whose key this is; empty when it is not valid. */
  Optional<Client> client(String key) {
    Optional<Client> holder = tokens.holder(key).map(Client::of);
    return holder.isPresent() || provider == null ? holder : provider.client(key);
  }
}
