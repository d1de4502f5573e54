package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.filingpress.filing.GivenUpException;

/** Reads what follows upon one another: paragraphs and tables, in a body, a cell or a header. */
final class BlockReader {

  /** Tables within tables beyond this are left out; forms have two or three. */
  private static final int DEEPEST = 16;

  private final Story story;
  private final ParagraphReader paragraphs;

  BlockReader(Story story) {
    this.story = story;
    this.paragraphs = new ParagraphReader(story);
  }

  /**
   * Reads to the end of an element that has started.
   *
   * @param depth of the element, as {@link Xml#depth} gave it when it started
   * @param nesting how many tables are around it
   * @param sections takes the {@code w:sectPr} that end sections
   */
  List<Block> read(
      Xml xml, int depth, CellGround ground, int nesting, Consumer<SectionEnd> sections) {
    List<Block> blocks = new ArrayList<>();
    int tables = 0;
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (xml.depth() <= depth || !xml.started()) {
        continue;
      }
      GivenUpException.ifInterrupted();
      switch (xml.name()) {
        case "p" -> {
          if (nesting == 0) {
            story.paragraphBegins();
          }
          Props section = paragraphs.read(xml, ground, blocks);
          if (section != null) {
            sections.accept(new SectionEnd(section, blocks.size()));
          }
        }
        case "tbl" -> {
          if (nesting >= DEEPEST) {
            story.warn("layout.nested-too-deep", Integer.toString(DEEPEST));
            xml.skip();
          } else {
            blocks.add(new TableReader(story, this, ++tables, nesting + 1).read(xml));
          }
        }
        case "sectPr" -> sections.accept(new SectionEnd(Props.read(xml), blocks.size()));
        case "bookmarkStart" -> story.bookmark(xml);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> {}
        case "mc:AlternateContent" -> story.alternates.enter(xml);
        case "mc:Choice", "mc:Fallback" -> story.choose(xml);
        default -> {
          if (!Vocabularies.MARKS.passes(xml.name())) {
            story.unknown(xml.name());
          }
          xml.skip();
        }
      }
    }
    return blocks;
  }

  /**
   * A section ends.
   *
   * @param blocks how many blocks have been read before its end
   */
  record SectionEnd(Props properties, int blocks) {}
}
