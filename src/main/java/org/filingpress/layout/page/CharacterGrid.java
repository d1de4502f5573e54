package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.TextStyle;

/** The character pitch of a document grid ({@code w:charSpace}, ECMA-376-1, 17.6.5). */
final class CharacterGrid {

  private CharacterGrid() {}

  /** The same content, every character wider by {@code extra} twips. */
  static List<Inline> spaced(List<Inline> content, double extra) {
    List<Inline> spaced = new ArrayList<>(content.size());
    for (Inline inline : content) {
      spaced.add(
          inline instanceof Inline.Text text
              ? new Inline.Text(text.text(), wider(text.style(), extra), text.link())
              : inline);
    }
    return spaced;
  }

  private static TextStyle wider(TextStyle s, double extra) {
    return new TextStyle(
        s.ascii(),
        s.highAnsi(),
        s.eastAsia(),
        s.hintEastAsia(),
        s.size(),
        s.bold(),
        s.italic(),
        s.underline(),
        s.strike(),
        s.spacing() + extra,
        s.scale(),
        s.raised(),
        s.chinese(),
        s.color(),
        s.shading());
  }
}
