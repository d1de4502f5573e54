package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.GivenUpException;
import org.filingpress.layout.Heading;
import org.filingpress.layout.PageSize;
import org.filingpress.layout.word.Section;
import org.filingpress.layout.word.SectionFormat;

/** The pages of a document, at least one, and what stands where on them. */
public final class LaidPages {

  private final List<LaidPage> laid;
  private final Census census;
  private final Map<Section, FlowBuilder> builders;
  private final Glyphs glyphs;

  LaidPages(List<LaidPage> laid, Census census, Map<Section, FlowBuilder> builders, Glyphs glyphs) {
    this.laid = laid;
    this.census = census;
    this.builders = builders;
    this.glyphs = glyphs;
  }

  /** Printed number of the page on which a bookmark begins; empty when there is none. */
  public String page(String bookmark) {
    return census.page(bookmark);
  }

  /**
   * Whether no row of this mark was to stay whole and is too high for a page.
   *
   * @param mark the {@code w:row} attribute of its {@code w:cantSplit}
   */
  public boolean staysWhole(String mark) {
    return builders.values().stream().noneMatch(builder -> builder.loosened().contains(mark));
  }

  /** How many pages there are. */
  public int count() {
    return laid.size();
  }

  /** The sizes of the pages, in the order in which they come. */
  public Set<PageSize> sizes() {
    Set<PageSize> sizes = new LinkedHashSet<>();
    for (LaidPage page : laid) {
      SectionFormat format = page.section.format();
      sizes.add(new PageSize(format.width(), format.height()));
    }
    return sizes;
  }

  /** In reading order, those of a contents list apart. */
  public List<Heading> headings() {
    return List.copyOf(census.headings());
  }

  /** What is drawn where on each page; made anew each time it is asked for. */
  public List<Page> draw() {
    List<Page> pages = new ArrayList<>(laid.size());
    for (LaidPage page : laid) {
      GivenUpException.ifInterrupted();
      pages.add(new PageBuilder(page, census, builders, glyphs).build());
    }
    return Structure.joined(pages);
  }
}
