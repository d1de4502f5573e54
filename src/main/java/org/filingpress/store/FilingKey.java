package org.filingpress.store;

import org.filingpress.filing.Filing;

/**
 * What there is one filing of: a department of a county in a budget year.
 *
 * @param county region code, six digits
 * @param department department code, three digits
 */
public record FilingKey(String county, String department, int year) {

  public static FilingKey of(Filing filing) {
    return new FilingKey(filing.county().code(), filing.department().code(), filing.year());
  }

  /** Such as {@code 130823-830-2025}. */
  @Override
  public String toString() {
    return county + "-" + department + "-" + year;
  }
}
