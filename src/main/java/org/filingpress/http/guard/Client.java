package org.filingpress.http.guard;

import java.util.Objects;
import org.filingpress.store.Role;
import org.filingpress.store.TokenHolder;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param name for people to read, in logs and beside what he stores; no two clients have the same
 * @param county region code; null for an administrator, and for nobody else
 * @param department code; of a township's client, and of no other
 */
public record Client(String name, Role role, @Nullable String county, @Nullable String department) {

  /** Whoever is on this machine while clients need no token. No token's holder is called so. */
  static final Client LOCAL = new Client(TokenHolder.LOCAL, Role.ADMIN, null, null);

  public Client {
    if ((county == null) != (role == Role.ADMIN)
        || (department == null) != (role != Role.TOWNSHIP)) {
      throw new IllegalArgumentException(role + " of county " + county + ", " + department);
    }
  }

  /** Whether there is no other, with whom he would have to share what there is. */
  public boolean isAlone() {
    return equals(LOCAL);
  }

  static Client of(TokenHolder holder) {
    return new Client(holder.name(), holder.role(), holder.county(), holder.department());
  }

  /** Whether these filings are within what he may see at all. */
  boolean reaches(String ofCounty, String ofDepartment) {
    return switch (role) {
      case ADMIN -> true;
      case BUREAU -> ofCounty.equals(county);
      case TOWNSHIP -> ofCounty.equals(county) && Objects.equals(ofDepartment, department);
    };
  }

  /** Whether all of a county is. */
  boolean reachesAllOf(String ofCounty) {
    return role == Role.ADMIN || role == Role.BUREAU && ofCounty.equals(county);
  }
}
