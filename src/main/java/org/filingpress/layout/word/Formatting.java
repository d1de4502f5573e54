package org.filingpress.layout.word;

import org.jspecify.annotations.Nullable;

/**
 * The formatting in force where a paragraph is being read: the paragraph's own, and that of the run
 * at hand. Tells what of it cannot be followed.
 */
final class Formatting {

  private final Story story;
  private final Formats formats;
  private CellGround ground = CellGround.NONE;
  private @Nullable ParagraphFormat paragraph;
  private @Nullable RunFormat run;

  Formatting(Story story) {
    this.story = story;
    this.formats = story.definitions.formats();
  }

  /** A paragraph begins. */
  void begin(CellGround in) {
    ground = in;
    paragraph = null;
    run = null;
  }

  /** Whether the paragraph has its format, by its {@code w:pPr} or by content that came first. */
  boolean isSettled() {
    return paragraph != null;
  }

  /** The paragraph's format: without {@code w:pPr} until now, that of a paragraph that has none. */
  ParagraphFormat settled() {
    ParagraphFormat known = paragraph;
    if (known == null) {
      known = formats.known(ground, "");
      if (known == null) {
        known = formats.paragraph(ground, "", Props.NONE);
      }
      settle(known);
    }
    return known;
  }

  private void settle(ParagraphFormat chosen) {
    paragraph = chosen;
    story.warn(chosen.notes());
    story.warn(chosen.mark().notes());
  }

  /**
   * Reads the {@code w:pPr} that has just started.
   *
   * @return the properties of the section that ends with the paragraph, or null
   */
  @Nullable Props paragraphProperties(Xml xml) {
    String spelling = xml.spelling();
    ParagraphFormat known = formats.known(ground, spelling);
    boolean endsSection = spelling.contains("sectPr");
    if (known != null && !endsSection) {
      xml.skipSpelled();
      settle(known);
      return null;
    }
    Props props = Props.read(xml);
    settle(known != null ? known : formats.paragraph(ground, spelling, props));
    return endsSection && props.has("sectPr") ? props.within("sectPr") : null;
  }

  /** A run begins. */
  void runBegins() {
    run = null;
  }

  /** Reads the {@code w:rPr} that has just started. */
  void runProperties(Xml xml) {
    ParagraphFormat.Ground under = settled().ground();
    String spelling = xml.spelling();
    RunFormat known = Formats.known(under, spelling);
    if (known == null) {
      known = formats.run(under, spelling, Props.read(xml));
    } else {
      xml.skipSpelled();
    }
    story.warn(known.notes());
    run = known;
  }

  /** The run's format: without {@code w:rPr} until now, what the paragraph gives it. */
  RunFormat run() {
    RunFormat known = run;
    if (known == null) {
      known = formats.plain(settled().ground());
      run = known;
    }
    return known;
  }

  TextStyle style() {
    return run().style();
  }

  /** Whether the run, as far as its format is known, is not printed. */
  boolean hides() {
    return run != null && run.hidden();
  }
}
