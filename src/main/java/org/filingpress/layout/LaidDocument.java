package org.filingpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/** A document on its pages. */
public final class LaidDocument {

  private final List<LaidPage> laid;
  private final @Nullable Census census;
  private final Map<Section, FlowBuilder> builders;
  private final @Nullable Glyphs glyphs;
  private final List<Problem> problems;

  LaidDocument(
      List<LaidPage> laid,
      @Nullable Census census,
      Map<Section, FlowBuilder> builders,
      @Nullable Glyphs glyphs,
      List<Problem> problems) {
    this.laid = laid;
    this.census = census;
    this.builders = builders;
    this.glyphs = glyphs;
    this.problems = problems;
  }

  static LaidDocument failed(List<Problem> problems) {
    return new LaidDocument(List.of(), null, Map.of(), null, problems);
  }

  /**
   * Number of the page on which a bookmark begins, as printed ({@code 3}, {@code iv}, {@code - 1
   * -}); empty when there is no such bookmark or its section shows no numbers.
   */
  public String page(String bookmark) {
    return census == null ? "" : census.page(bookmark);
  }

  /**
   * Whether a row that is to stay whole ({@code w:cantSplit}) fits a page. One that does not is
   * broken, and the document must not ask for the contrary: Word and LibreOffice would disagree
   * where it begins.
   *
   * @param mark the {@code w:row} attribute of its {@code w:cantSplit} element, as it was read
   */
  public boolean staysWhole(String mark) {
    return builders.values().stream().noneMatch(builder -> builder.loosened().contains(mark));
  }

  /** How many pages there are; 0 when the document could not be laid out. */
  public int pageCount() {
    return laid.size();
  }

  /** The paragraphs with an outline level, in reading order, those of a contents list apart. */
  public List<Heading> headings() {
    return census == null ? List.of() : List.copyOf(census.headings());
  }

  /** What could not be followed, and, among errors, why there are no pages. */
  public List<Problem> problems() {
    return problems;
  }

  /** What stands where on each page; made anew each time it is asked for. */
  List<Page> pages() {
    List<Page> pages = new ArrayList<>(laid.size());
    if (census != null && glyphs != null) {
      for (LaidPage page : laid) {
        pages.add(new PageBuilder(page, laid, census, builders, glyphs).build());
      }
    }
    return pages;
  }
}
