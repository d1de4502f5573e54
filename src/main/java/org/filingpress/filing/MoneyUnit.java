package org.filingpress.filing;

/** What a project's amounts are counted in. */
public enum MoneyUnit {
  YUAN("元"),
  TEN_THOUSAND_YUAN("万元");

  private final String printed;

  MoneyUnit(String printed) {
    this.printed = printed;
  }

  /** As it stands in a filing and in print. */
  public String printed() {
    return printed;
  }
}
