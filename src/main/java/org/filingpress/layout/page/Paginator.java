package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.VolumePlace;
import org.filingpress.layout.page.Furniture.Kind;
import org.filingpress.layout.page.Slab.Flow;
import org.filingpress.layout.word.Section;
import org.filingpress.layout.word.SectionFormat;
import org.filingpress.layout.word.SectionFormat.Break;
import org.filingpress.layout.word.Settings;

/** Cuts the flows of a document's sections into pages. State of one document. */
final class Paginator {

  /** No filing has as many; a document that would is stopped. */
  static final int MOST_PAGES = 10_000;

  private final Settings settings;
  private final VolumePlace place;
  private final List<LaidPage> pages = new ArrayList<>();
  private int nextNumber;
  private double used;
  private double after;

  Paginator(Settings settings, VolumePlace place) {
    this.settings = settings;
    this.place = place;
    nextNumber = place.countsOn() ? place.firstPage() : 1;
  }

  List<LaidPage> pages() {
    return pages;
  }

  boolean isFull() {
    return pages.size() >= MOST_PAGES;
  }

  void add(Section section, Flow flow, Furniture furniture) {
    SectionFormat format = section.format();
    Cursor cursor = new Cursor(flow);
    boolean first = true;
    if (continues(format)) {
      cursor = goOn(section, cursor);
      first = false;
      if (restart(format) >= 0) {
        nextNumber = restart(format) + 1;
      }
      if (cursor.isDone()) {
        return;
      }
    } else {
      begin(format, section, furniture);
    }
    boolean forced = first;
    do {
      Kind kind = kind(format, first);
      LaidPage page = new LaidPage(section, furniture, kind, nextNumber++, false);
      pages.add(page);
      double room = furniture.room(kind);
      Filler.Filled filled = new Filler(room, true).fill(cursor, room, true, forced);
      double top = furniture.top(kind);
      page.parts.add(new LaidPage.Part(section, top, filled.used(), filled.spots()));
      used = top + filled.used();
      forced = filled.forced();
      first = false;
    } while (!cursor.isDone() && !isFull());
    after = flow.after();
  }

  private boolean continues(SectionFormat format) {
    if (format.type() != Break.CONTINUOUS || pages.isEmpty()) {
      return false;
    }
    SectionFormat last = pages.get(pages.size() - 1).section.format();
    return last.width() == format.width() && last.height() == format.height();
  }

  /** What of a continuous section still stands on the last page. */
  private Cursor goOn(Section section, Cursor cursor) {
    LaidPage page = pages.get(pages.size() - 1);
    Furniture furniture = page.furniture;
    double bottom = page.section.format().height() - furniture.bottom(page.kind);
    double top = used + after;
    Filler.Filled filled =
        new Filler(furniture.room(page.kind), true).fill(cursor, bottom - top, false, true);
    if (!filled.spots().isEmpty()) {
      page.parts.add(new LaidPage.Part(section, top, filled.used(), filled.spots()));
      used = top + filled.used();
      after = cursor.flow.after();
    }
    return cursor;
  }

  private void begin(SectionFormat format, Section section, Furniture furniture) {
    int last = nextNumber - 1;
    boolean restarts = restart(format) >= 0;
    if (restarts) {
      nextNumber = restart(format);
    }
    if (format.type() != Break.ODD_PAGE && format.type() != Break.EVEN_PAGE) {
      return;
    }
    int wanted = format.type() == Break.ODD_PAGE ? 1 : 0;
    boolean blank = (!pages.isEmpty() || place.countsOn()) && Math.floorMod(last, 2) == wanted;
    if (!restarts && Math.floorMod(nextNumber, 2) != wanted) {
      nextNumber++;
    }
    if (blank) {
      pages.add(new LaidPage(section, furniture, Kind.DEFAULT, last + 1, true));
    }
  }

  /** {@code w:pgNumType w:start} of a section, or -1 where pages are counted on. */
  private int restart(SectionFormat format) {
    return place.countsOn() ? -1 : format.restart();
  }

  private Kind kind(SectionFormat format, boolean first) {
    if (first && format.titlePage()) {
      return Kind.FIRST;
    }
    return settings.evenAndOddHeaders() && Math.floorMod(nextNumber, 2) == 0
        ? Kind.EVEN
        : Kind.DEFAULT;
  }
}
