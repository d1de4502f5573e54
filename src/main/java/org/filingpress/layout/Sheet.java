package org.filingpress.layout;

import java.io.IOException;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.LineBreaker;
import org.filingpress.layout.page.Body;
import org.filingpress.layout.page.Layout;
import org.filingpress.layout.word.Definitions;
import org.filingpress.layout.word.DocumentReader;
import org.filingpress.layout.word.Findings;
import org.filingpress.layout.word.Section;
import org.filingpress.layout.word.Settings;

/**
 * A template's styles, settings, theme and numbering, read once, with which any number of filled
 * documents are laid out, from any number of threads.
 */
public final class Sheet {

  private final FontSet fonts;
  private final Definitions definitions;
  private final LineBreaker lines;

  Sheet(FontSet fonts, WordParts template) throws IOException {
    this.fonts = fonts;
    definitions = new Definitions(template, fonts::knows);
    Settings settings = definitions.settings();
    lines =
        new LineBreaker(
            fonts,
            settings.noLineBreaksBefore(),
            settings.noLineBreaksAfter(),
            settings.expandShiftReturn());
  }

  /**
   * What of the template cannot be read or printed as Word would, in its styles and settings and,
   * where they were at hand, in its own body, headers and footers. With an error among them no
   * document should be laid out.
   */
  public List<Problem> problems() {
    return definitions.problems();
  }

  /**
   * Lays out a filled document. What of it cannot be read or printed as Word would is in its
   * problems, less what is already among the template's; a document with errors has no pages.
   *
   * @param filled at least the main document, its relationships, and the headers, footers and
   *     pictures that these lead to
   * @throws IOException if a part cannot be read
   */
  public LaidDocument lay(WordParts filled) throws IOException {
    Findings findings = Findings.ofDocument(definitions);
    List<Section> sections = new DocumentReader(definitions, filled, findings).read();
    return laid(sections, VolumePlace.NONE, findings);
  }

  /**
   * Lays out a filled document as part of a volume: without its cover and contents, its pages
   * counted on from those before it.
   */
  public LaidDocument layBody(WordParts filled, VolumePlace place) throws IOException {
    Findings findings = Findings.ofDocument(definitions);
    List<Section> sections = new DocumentReader(definitions, filled, findings).read();
    return laid(Body.of(sections), place, findings);
  }

  private LaidDocument laid(List<Section> sections, VolumePlace place, Findings findings) {
    Layout layout = new Layout(sections, place, definitions.settings(), lines, findings);
    return new LaidDocument(layout.lay(fonts), findings.all());
  }
}
