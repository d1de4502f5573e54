package org.filingpress.docx;

import java.io.InputStream;
import java.util.List;
import org.filingpress.docx.output.TextBuffer;
import org.filingpress.docx.parts.Xml;
import org.jspecify.annotations.Nullable;

/** A part's text with the places that stay open until the document is laid out. */
final class FilledText {

  private static final String NOT_KEPT = "<w:keepNext w:val=\"0\"/>";

  /**
   * A place that depends on the layout.
   *
   * @param position in bytes from the text's beginning
   */
  record Open(int position, Slot slot) {

    Open movedBy(int shift) {
      return new Open(position + shift, slot);
    }
  }

  /** What is to be put into an open place. */
  sealed interface Slot {

    /** The XML that goes there. */
    String text(PageNumbers pages);

    /** What stands there for the layout to read. */
    String toLayOut();
  }

  /**
   * A page number, of which the layout reads one of usual width.
   *
   * @param bookmark of the page that is asked for; null for the number of pages
   */
  record PageNumber(@Nullable String bookmark) implements Slot {
    @Override
    public String text(PageNumbers pages) {
      StringBuilder escaped = new StringBuilder();
      Xml.escape(bookmark == null ? pages.pageCount() : pages.pageOf(bookmark), escaped);
      return escaped.toString();
    }

    @Override
    public String toLayOut() {
      return text(PageNumbers.PROVISIONAL);
    }
  }

  /** {@code w:cantSplit} of a row that stays whole if it fits a page. */
  record CantSplit(String row) implements Slot {
    @Override
    public String text(PageNumbers pages) {
      return pages.staysWhole(row) ? "<w:cantSplit/>" : "";
    }

    @Override
    public String toLayOut() {
      return "<w:cantSplit w:row=\"" + row + "\"/>";
    }
  }

  /** {@code w:keepNext} of a paragraph in such a row. */
  record KeepNext(String row) implements Slot {
    @Override
    public String text(PageNumbers pages) {
      return pages.staysWhole(row) ? toLayOut() : NOT_KEPT;
    }

    @Override
    public String toLayOut() {
      return "<w:keepNext/>";
    }
  }

  /** The same where the paragraph's style says it. */
  record KeepNextOfStyle(String row) implements Slot {
    @Override
    public String text(PageNumbers pages) {
      return pages.staysWhole(row) ? "" : NOT_KEPT;
    }

    @Override
    public String toLayOut() {
      return "";
    }
  }

  private final TextBuffer text;
  private final List<Open> open;
  private final List<Heading> listed;

  /**
   * @param open in ascending position
   */
  FilledText(TextBuffer text, List<Open> open) {
    this(text, open, List.of());
  }

  /**
   * @param open in ascending position
   * @param listed the headings that the contents list with their pages
   */
  FilledText(TextBuffer text, List<Open> open, List<Heading> listed) {
    this.text = text;
    this.open = List.copyOf(open);
    this.listed = List.copyOf(listed);
  }

  /** The headings that the contents list with their pages. */
  List<Heading> listed() {
    return listed;
  }

  /** Its length in bytes, without what is open. */
  int size() {
    return text.position();
  }

  /** The part's UTF-8 as the layout reads it. */
  InputStream openToLayOut() {
    return complete(null).open();
  }

  /** The part with what the layout has found. */
  TextBuffer withPages(PageNumbers pages) {
    return complete(pages);
  }

  private TextBuffer complete(@Nullable PageNumbers pages) {
    if (open.isEmpty()) {
      return text;
    }
    int added = 64 * open.size();
    TextBuffer whole = new TextBuffer(Integer.MAX_VALUE, text.position() + added);
    int at = 0;
    for (Open place : open) {
      whole.append(text, at, place.position());
      whole.write(pages == null ? place.slot().toLayOut() : place.slot().text(pages));
      at = place.position();
    }
    whole.append(text, at, text.position());
    return whole;
  }
}
