package org.filingpress.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which version is in force for a county's filings of a budget year, and why no other is.
 *
 * @param chosen null when none is in force
 * @param candidates every version of the library
 */
public record Choice(
    String county, int year, @Nullable TemplateVersion chosen, List<Candidate> candidates) {

  public Choice {
    candidates = List.copyOf(candidates);
  }

  /** A version, and what became of it. */
  public record Candidate(TemplateVersion version, Reason reason) {}

  /** Why a version is in force or not; of several reasons the first in this order. */
  public enum Reason {
    CHOSEN,
    /** It serves other counties only. */
    OTHER_COUNTIES,
    /** Its first year comes after the budget year. */
    NOT_YET,
    RETIRED,
    /** It is the default, and a template of the county's own is in force. */
    COUNTY_HAS_ITS_OWN,
    /** The chosen version is newer. */
    SUPERSEDED
  }
}
