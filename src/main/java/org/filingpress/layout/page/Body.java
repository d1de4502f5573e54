package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.Section;

/** A document without its front: what stands behind its contents list. */
public final class Body {

  private Body() {}

  /** All sections of a document that has no contents list, or nothing behind it. */
  public static List<Section> of(List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      int end = endOfContents(sections.get(i).blocks());
      if (end > 0) {
        List<Section> body = new ArrayList<>(sections.subList(i + 1, sections.size()));
        Section cut = sections.get(i);
        List<Block> rest = withoutBlankStart(cut.blocks().subList(end, cut.blocks().size()));
        if (!rest.isEmpty()) {
          body.add(0, new Section(cut.format(), rest, cut.furniture()));
        }
        return body.isEmpty() ? sections : body;
      }
    }
    return sections;
  }

  /** Index behind the last line of the first contents list; 0 when there is none. */
  private static int endOfContents(List<Block> blocks) {
    int end = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (isContents(blocks.get(i))) {
        end = i + 1;
      } else if (end > 0 && !isBlank(blocks.get(i))) {
        break;
      }
    }
    return end;
  }

  private static boolean isContents(Block block) {
    return block instanceof Block.Paragraph paragraph && paragraph.contents();
  }

  /**
   * Without the blank paragraphs behind the list, up to the page break if there is one; and without
   * that.
   */
  private static List<Block> withoutBlankStart(List<Block> blocks) {
    int blanks = 0;
    int start = 0;
    while (blanks < blocks.size() && isBlank(blocks.get(blanks))) {
      blanks++;
      if (breaksPage(blocks.get(blanks - 1))) {
        start = blanks;
      }
    }
    if (blanks == blocks.size()) {
      return List.of();
    }
    if (start > 0) {
      return blocks.subList(start, blocks.size());
    }
    List<Block> rest = new ArrayList<>(blocks.subList(blanks, blocks.size()));
    if (breaksPage(rest.get(0)) && rest.get(0) instanceof Block.Paragraph first) {
      List<Inline> content = first.content();
      rest.set(
          0,
          new Block.Paragraph(
              first.style(),
              first.format(),
              content.subList(1, content.size()),
              false,
              first.number()));
    }
    return rest;
  }

  private static boolean breaksPage(Block block) {
    return block instanceof Block.Paragraph paragraph
        && !paragraph.content().isEmpty()
        && paragraph.content().get(0) instanceof Inline.PageBreak;
  }

  /** Whether a paragraph shows nothing; a page break does not count. */
  private static boolean isBlank(Block block) {
    return block instanceof Block.Paragraph paragraph
        && paragraph.content().stream()
            .allMatch(
                inline ->
                    inline instanceof Inline.PageBreak
                        || inline instanceof Inline.LineBreak
                        || inline instanceof Inline.Bookmark
                        || inline instanceof Inline.Text text && text.text().isBlank());
  }
}
