package org.filingpress.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token; the token itself is not.
 *
 * @param id for people to name it by
 * @param createdBy who
 * @param expiresAt from when on it is not valid; null: it does not expire
 * @param revokedAt since when it is not valid; null: it was not revoked
 * @param lastUsed the day; null: never
 */
public record AccessToken(
    int id,
    TokenHolder holder,
    Instant createdAt,
    String createdBy,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable LocalDate lastUsed) {

  public boolean isRevoked() {
    return revokedAt != null;
  }

  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  boolean isValidAt(Instant now) {
    return !isRevoked() && !isExpiredAt(now);
  }
}
