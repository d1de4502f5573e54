package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell's own properties ({@code w:tcPr}); what is null is the table's to say.
 *
 * @param width 0 where none is given in twips
 * @param merge whether it begins a vertical merge, goes on with one, or neither
 * @param notes what cannot be followed
 * @param notes what cannot be followed
 */
record CellFormat(
    int span,
    double width,
    Merge merge,
    @Nullable Border top,
    @Nullable Border left,
    @Nullable Border bottom,
    @Nullable Border right,
    @Nullable Double marginTop,
    @Nullable Double marginLeft,
    @Nullable Double marginBottom,
    @Nullable Double marginRight,
    @Nullable String shading,
    Block.VerticalAlign align,
    List<Note> notes) {

  enum Merge {
    NONE,
    BEGINS,
    GOES_ON
  }

  static CellFormat of(Props props) {
    String merge = props.get("vMerge");
    boolean twips = props.get("tcW@type", "dxa").equals("dxa");
    return new CellFormat(
        TableReader.whole(props, "gridSpan", 1),
        twips ? Math.max(0, props.number("tcW@w", 0)) : 0,
        merge == null ? Merge.NONE : merge.equals("restart") ? Merge.BEGINS : Merge.GOES_ON,
        border(props, "top", "top"),
        border(props, "left", "start"),
        border(props, "bottom", "bottom"),
        border(props, "right", "end"),
        margin(props, "top", "top"),
        margin(props, "left", "start"),
        margin(props, "bottom", "bottom"),
        margin(props, "right", "end"),
        Formats.shading(props),
        switch (props.get("vAlign", "top")) {
          case "center" -> Block.VerticalAlign.CENTER;
          case "bottom" -> Block.VerticalAlign.BOTTOM;
          default -> Block.VerticalAlign.TOP;
        },
        notes(props));
  }

  private static List<Note> notes(Props props) {
    List<Note> notes = new ArrayList<>(Vocabularies.CELL.notes(props));
    notes.addAll(Vocabularies.borders(props, "tcBorders"));
    notes.addAll(Vocabularies.patterns(props));
    return List.copyOf(notes);
  }

  private static @Nullable Border border(Props props, String side, String strict) {
    String key = "tcBorders/" + (props.has("tcBorders/" + strict) ? strict : side);
    return props.has(key) ? Border.read(props, key) : null;
  }

  private static @Nullable Double margin(Props props, String side, String strict) {
    String key = "tcMar/" + (props.has("tcMar/" + strict) ? strict : side) + "@w";
    return props.has(key) ? Double.valueOf(Math.max(0, props.number(key, 0))) : null;
  }
}
