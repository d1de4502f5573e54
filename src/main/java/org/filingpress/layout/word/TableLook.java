package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table style gives each cell: the whole table's formatting, then bands, first column and
 * first row over it (ECMA-376-1, 17.7.6), as far as {@code w:tblLook} asks for them.
 */
final class TableLook {

  private final Styles.Style style;
  private final boolean firstRow;
  private final boolean firstColumn;
  private final boolean bands;
  private final List<String> unsupported = new ArrayList<>();
  private final Map<String, CellGround> grounds = new HashMap<>();
  private final Map<String, Props> cells = new HashMap<>();

  TableLook(Styles.Style style, Props table) {
    this.style = style;
    firstRow = asked(table, "firstRow", 0x20) && style.hasCondition("firstRow");
    firstColumn = asked(table, "firstColumn", 0x80) && style.hasCondition("firstCol");
    bands =
        !asked(table, "noHBand", 0x200)
            && (style.hasCondition("band1Horz") || style.hasCondition("band2Horz"));
    note(asked(table, "lastRow", 0x40), "lastRow");
    note(asked(table, "lastColumn", 0x100), "lastCol");
    note(!asked(table, "noVBand", 0x400), "band1Vert");
    for (String corner : new String[] {"nwCell", "neCell", "swCell", "seCell"}) {
      note(firstRow, corner);
    }
  }

  private void note(boolean asked, String condition) {
    if (asked && style.hasCondition(condition)) {
      unsupported.add(condition);
    }
  }

  private static boolean asked(Props table, String attribute, int bit) {
    String given = table.get("tblLook@" + attribute);
    if (given != null) {
      return Props.isOn(given);
    }
    try {
      return (Integer.parseInt(table.get("tblLook", "0"), 16) & bit) != 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Warns of the conditions that the style has and that are not followed. */
  void unsupported(Story story) {
    for (String condition : unsupported) {
      story.warn("layout.table-condition", style.id(), condition);
    }
  }

  /** The same for cells to which the same formatting applies. */
  String key(int row, boolean first) {
    return style.id() + "|" + String.join(",", conditions(row, first)) + "|";
  }

  private List<String> conditions(int row, boolean first) {
    List<String> conditions = new ArrayList<>();
    if (bands && !(firstRow && row == 0)) {
      conditions.add((row - (firstRow ? 1 : 0)) % 2 == 0 ? "band1Horz/" : "band2Horz/");
    }
    if (firstColumn && first) {
      conditions.add("firstCol/");
    }
    if (firstRow && row == 0) {
      conditions.add("firstRow/");
    }
    return conditions;
  }

  private Props part(String part, List<String> conditions) {
    Props all = style.part(part);
    for (String condition : conditions) {
      all = all.under(style.part(condition + part));
    }
    return all;
  }

  CellGround ground(int row, boolean first) {
    if (style == Styles.NO_STYLE) {
      return CellGround.NONE;
    }
    return grounds.computeIfAbsent(
        key(row, first),
        key ->
            new CellGround(
                key, part("pPr", conditions(row, first)), part("rPr", conditions(row, first))));
  }

  Props cell(int row, boolean first) {
    return cells.computeIfAbsent(key(row, first), key -> part("tcPr", conditions(row, first)));
  }

  Props row(int row) {
    return part("trPr", conditions(row, false));
  }
}
