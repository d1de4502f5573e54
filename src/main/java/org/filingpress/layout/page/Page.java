package org.filingpress.layout.page;

import java.util.List;
import org.filingpress.layout.PageSize;
import org.filingpress.layout.line.Line;
import org.jspecify.annotations.Nullable;

/**
 * A finished page, ready to be painted: sizes and places in twips from its top left corner.
 *
 * @param number printed page number, as formatted; empty where none is printed
 * @param content what stands on it, in reading order; headers and footers apart
 * @param furniture headers, footers and page numbers: artifacts to a screen reader
 */
public record Page(
    double width, double height, String number, List<Placed> content, List<Placed> furniture) {

  public PageSize size() {
    return new PageSize(width, height);
  }

  /** A thing at its place. */
  public sealed interface Placed {}

  /**
   * A structure element (ISO 32000-1, 14.8.4) around what it holds.
   *
   * @param role such as {@code H1}, {@code P}, {@code Table}, {@code TR}, {@code TH}, {@code TD},
   *     {@code TOC}, {@code TOCI}
   * @param bookmarks destinations that start here
   * @param title the heading's text for the outline; empty when it is no heading
   * @param whole what this may be only a part of, other parts standing on other pages: those of the
   *     same object are one element; null for what stands here whole
   */
  public record Element(
      String role,
      int outlineLevel,
      List<String> bookmarks,
      String title,
      List<Placed> children,
      @Nullable Object whole)
      implements Placed {

    /** Header rows shown again and the like: no part of the text (ISO 32000-1, 14.8.2.2). */
    public static final String ARTIFACT = "artifact";

    public static Element of(String role, List<Placed> children, @Nullable Object whole) {
      return new Element(role, 0, List.of(), "", List.copyOf(children), whole);
    }
  }

  /**
   * A line of text.
   *
   * @param x of the column's left edge; the pieces' x count from it
   * @param top of the line's box
   * @param height of the line's box
   * @param baseline its place on the page
   */
  public record Text(double x, double top, double height, double baseline, List<Line.Piece> pieces)
      implements Placed {}

  /** A filled rectangle: shading, or a border drawn as its own box. */
  public record Fill(double x, double y, double width, double height, String color)
      implements Placed {}
}
