package org.filingpress.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token is for.
 *
 * @param name for people to read, in logs and beside what he changes; always the same client's
 * @param county region code; null for an administrator, and for nobody else
 * @param department code; of a township's, and of no other
 */
public record TokenHolder(
    String name, Role role, @Nullable String county, @Nullable String department) {

  /** Whoever is on the service's machine while there are no tokens; no token's holder. */
  public static final String LOCAL = "local";

  /** Letters, hanzi, digits, and a few signs and spaces between them. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._@()（）-]{0,62}[\\p{L}\\p{N})）])?");

  private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
  private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{3}");

  public TokenHolder {
    if (!isName(name)
        || !(role == Role.ADMIN ? county == null : isCounty(county))
        || !(role == Role.TOWNSHIP ? isDepartment(department) : department == null)) {
      throw new IllegalArgumentException(name + ", " + role + ": " + county + ", " + department);
    }
  }

  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals(LOCAL);
  }

  public static boolean isCounty(@Nullable String code) {
    return code != null && COUNTY.matcher(code).matches();
  }

  public static boolean isDepartment(@Nullable String code) {
    return code != null && DEPARTMENT.matcher(code).matches();
  }
}
