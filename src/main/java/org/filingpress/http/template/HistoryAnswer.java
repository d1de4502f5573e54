package org.filingpress.http.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history, the oldest first.
 *
 * @param page from 0
 * @param size the most entries of a page; a page with fewer is the last
 */
record HistoryAnswer(List<Entry> changes, int page, int size) {

  /**
   * @param by who or what did it, or found it
   * @param kind {@code added}, {@code rolled_forward}, {@code retired}, {@code quarantined} or
   *     {@code found}
   * @param before SHA-256 of the Word document before; left out when there was none
   * @param after SHA-256 of the Word document since; left out when there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TemplateChange")
  record Entry(
      Instant at,
      String by,
      String kind,
      String name,
      int year,
      @Nullable String before,
      @Nullable String after,
      String note) {

    static Entry of(TrailEntry.OfTemplate entry) {
      TemplateChange change = entry.change();
      return new Entry(
          entry.at(),
          change.actor(),
          change.kind().name().toLowerCase(Locale.ROOT),
          change.template(),
          change.year(),
          change.before(),
          change.after(),
          change.note());
    }
  }
}
