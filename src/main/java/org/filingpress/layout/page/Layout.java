package org.filingpress.layout.page;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.filingpress.filing.WordPlace;
import org.filingpress.layout.VolumePlace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.line.LineBreaker;
import org.filingpress.layout.page.Slab.Flow;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Findings;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.Section;
import org.filingpress.layout.word.Settings;
import org.jspecify.annotations.Nullable;

/**
 * One document's way from sections to pages. Fields that show page numbers are first set with the
 * text filed in the document; once the pages are known they are set anew. Where that changes the
 * height of a paragraph the document is laid out again, a few times at most.
 */
public final class Layout {

  private static final int MOST_ROUNDS = 5;

  private final List<Section> sections;
  private final VolumePlace place;
  private final Settings settings;
  private final LineBreaker source;
  private final Findings findings;
  private final Places places;
  private final Map<Section, FlowBuilder> builders = new IdentityHashMap<>();
  private Map<ParagraphBox, FlowBuilder> numbered = new LinkedHashMap<>();

  public Layout(
      List<Section> sections,
      VolumePlace place,
      Settings settings,
      LineBreaker source,
      Findings findings) {
    this.place = place;
    this.sections = sections;
    this.settings = settings;
    this.source = source;
    this.findings = findings;
    this.places = new Places(sections);
  }

  /** Null when there is nothing to lay out or it has too many pages, which is then a finding. */
  public @Nullable LaidPages lay(FontSet fonts) {
    if (sections.isEmpty()) {
      return null;
    }
    FieldTexts numbers = field -> field.filed().isEmpty() ? "1" : field.filed();
    for (int round = 1; ; round++) {
      List<LaidPage> pages = paginate(numbers);
      if (pages.size() >= Paginator.MOST_PAGES) {
        findings.error(
            "layout.too-many-pages", WordPlace.BODY, Integer.toString(Paginator.MOST_PAGES));
        return null;
      }
      Census census = new Census(pages, place);
      boolean settled = settle(census);
      if (settled || round == MOST_ROUNDS) {
        if (!settled) {
          findings.warn("layout.unsettled", WordPlace.BODY);
        }
        Glyphs glyphs = new Glyphs(fonts);
        check(pages, glyphs, census);
        return new LaidPages(pages, census, builders, glyphs);
      }
      numbers = census;
    }
  }

  private void check(List<LaidPage> pages, Glyphs glyphs, Census census) {
    PageCheck check = new PageCheck(glyphs, census, places, findings);
    pages.forEach(check::page);
    Set<String> parts = new HashSet<>();
    for (Section section : sections) {
      FlowBuilder builder = builders.get(section);
      for (Section.Furnishing furnishing : new TreeMap<>(section.furniture()).values()) {
        if (builder != null && parts.add(furnishing.part())) {
          check.furniture(
              builder.with(census).cell(furnishing.blocks(), section.format().column()));
        }
      }
    }
    check.tell();
  }

  private List<LaidPage> paginate(FieldTexts numbers) {
    builders.clear();
    numbered = new LinkedHashMap<>();
    Paginator paginator = new Paginator(settings, place);
    for (Section section : sections) {
      FlowBuilder builder = new FlowBuilder(source, settings, numbers, section.format(), numbered);
      builders.put(section, builder);
      Flow flow = builder.body(section.blocks(), section.format().column());
      FlowBuilder furniture =
          new FlowBuilder(source, settings, numbers, section.format(), new LinkedHashMap<>());
      paginator.add(section, flow, new Furniture(section, furniture));
      if (paginator.isFull()) {
        break;
      }
    }
    return paginator.pages();
  }

  /** Sets the paragraphs with numbers anew; whether all of them keep their height. */
  private boolean settle(Census census) {
    boolean settled = true;
    for (Map.Entry<ParagraphBox, FlowBuilder> each : numbered.entrySet()) {
      ParagraphBox box = each.getKey();
      Block.Paragraph paragraph = box.paragraph;
      for (Inline inline : paragraph.content()) {
        if (inline instanceof Inline.Field field
            && field.kind() == Inline.Field.Kind.PAGEREF
            && !census.knows(field.bookmark())) {
          findings.warn("layout.bookmark-missing", places.of(paragraph), field.bookmark());
        }
      }
      settled &= box.replace(each.getValue().lines(paragraph, box.width, census));
    }
    return settled;
  }
}
