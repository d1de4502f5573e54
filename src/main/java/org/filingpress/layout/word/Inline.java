package org.filingpress.layout.word;

import org.jspecify.annotations.Nullable;

/** What stands in a paragraph, in reading order. */
public sealed interface Inline {

  /**
   * Text of one style, without tabs and line breaks.
   *
   * @param link name of the bookmark, or address, that a click leads to; null for none
   */
  record Text(String text, TextStyle style, @Nullable String link) implements Inline {}

  /** A tab character ({@code w:tab}). */
  record Tab(TextStyle style, @Nullable String link) implements Inline {}

  /** A line break ({@code w:br} without type). */
  record LineBreak(TextStyle style) implements Inline {}

  /** A page break within the paragraph ({@code w:br w:type="page"}): ends the line. */
  record PageBreak(TextStyle style) implements Inline {}

  /**
   * An inline picture.
   *
   * @param width in twips
   * @param height in twips
   * @param part name of the package part that holds it
   */
  record Picture(double width, double height, String part, String description, TextStyle style)
      implements Inline {}

  /**
   * A field whose text is known only when the pages are.
   *
   * @param bookmark the target of a {@code PAGEREF}; empty for the others
   * @param filed the result that stands in the document
   */
  record Field(Kind kind, String bookmark, String filed, TextStyle style, @Nullable String link)
      implements Inline {
    public enum Kind {
      PAGE,
      NUMPAGES,
      SECTIONPAGES,
      PAGEREF
    }
  }

  /** The start of a bookmark. */
  record Bookmark(String name) implements Inline {}
}
