package org.filingpress.layout;

import java.util.List;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.layout.page.LaidPages;
import org.filingpress.layout.page.Page;
import org.jspecify.annotations.Nullable;

/** A document on its pages. */
public final class LaidDocument {

  private final @Nullable LaidPages pages;
  private final List<Problem> problems;

  /**
   * @param pages null when the document could not be laid out
   */
  LaidDocument(@Nullable LaidPages pages, List<Problem> problems) {
    this.pages = pages;
    this.problems = problems;
  }

  /**
   * Number of the page on which a bookmark begins, as printed ({@code 3}, {@code iv}, {@code - 1
   * -}); empty when there is no such bookmark or its section shows no numbers.
   */
  public String page(String bookmark) {
    return pages == null ? "" : pages.page(bookmark);
  }

  /**
   * Whether a row that is to stay whole ({@code w:cantSplit}) fits a page. One that does not is
   * broken, and the document must not ask for the contrary: Word and LibreOffice would disagree
   * where it begins.
   *
   * @param mark the {@code w:row} attribute of its {@code w:cantSplit} element, as it was read
   */
  public boolean staysWhole(String mark) {
    return pages == null || pages.staysWhole(mark);
  }

  /** How many pages there are; 0 when the document could not be laid out. */
  public int pageCount() {
    return pages == null ? 0 : pages.count();
  }

  /** The sizes of its pages. */
  public Set<PageSize> pageSizes() {
    return pages == null ? Set.of() : pages.sizes();
  }

  /** The paragraphs with an outline level, in reading order, those of a contents list apart. */
  public List<Heading> headings() {
    return pages == null ? List.of() : pages.headings();
  }

  /** What could not be followed, and, among errors, why there are no pages. */
  public List<Problem> problems() {
    return problems;
  }

  /** What stands where on each page; made anew each time it is asked for. */
  List<Page> pages() {
    return pages == null ? List.of() : pages.draw();
  }
}
