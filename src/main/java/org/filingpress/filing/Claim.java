package org.filingpress.filing;

/**
 * Whose filing a document says it is, as far as that could be read.
 *
 * @param county six digits; empty where nobody can tell
 * @param department three digits; empty where nobody can tell
 * @param year 0 where nobody can tell
 */
public record Claim(String county, String department, int year) {

  /** Nobody can tell anything. */
  public static final Claim NONE = new Claim("", "", 0);
}
