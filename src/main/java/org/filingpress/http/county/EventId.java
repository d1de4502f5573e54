package org.filingpress.http.county;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of a run somebody has heard: {@code 1-17}, or {@code 1-17-end}.
 *
 * @param attempt of the run
 * @param next number of the next entry of what came up
 * @param isEnd whether he has heard its end
 */
record EventId(int attempt, int next, boolean isEnd) {

  static final EventId NONE = new EventId(0, 0, false);

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})(-end)?");

  /** What cannot be read says nothing. */
  static EventId of(@Nullable String header) {
    Matcher text = TEXT.matcher(header == null ? "" : header.strip());
    return text.matches()
        ? new EventId(
            Integer.parseInt(text.group(1)), Integer.parseInt(text.group(2)), text.group(3) != null)
        : NONE;
  }

  @Override
  public String toString() {
    return attempt + "-" + next + (isEnd ? "-end" : "");
  }
}
