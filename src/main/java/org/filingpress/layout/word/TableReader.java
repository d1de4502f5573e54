package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filingpress.layout.word.TableDraft.DraftCell;
import org.filingpress.layout.word.TableDraft.DraftRow;

/** Reads one table ({@code w:tbl}, ECMA-376-1, 17.4.37). */
final class TableReader {

  /** A grid of more columns is cut: Word allows 63. */
  private static final int MOST_COLUMNS = 256;

  private final Story story;
  private final BlockReader blocks;
  private final int number;
  private final int nesting;

  private Props properties = Props.NONE;
  private TableLook look;
  private double[] grid = {};
  private final List<DraftRow> rows = new ArrayList<>();

  TableReader(Story story, BlockReader blocks, int number, int nesting) {
    this.story = story;
    this.blocks = blocks;
    this.number = number;
    this.nesting = nesting;
    this.look =
        new TableLook(story.definitions.formats().styles().style("table", null), Props.NONE);
  }

  /** Reads the table that has just started, to its end. */
  Block.Table read(Xml xml) {
    story.enter(place -> place.table(number));
    int depth = xml.depth();
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (!xml.started()) {
        continue;
      }
      switch (xml.name()) {
        case "tblPr" -> properties(Props.read(xml));
        case "tblGrid" -> grid = grid(xml);
        case "tr" -> row(xml);
        default -> other(xml);
      }
    }
    if (!properties.get("tblLayout@type", "autofit").equals("fixed")) {
      story.warn("layout.autofit");
    }
    Block.Table table = new TableDraft(story, properties, grid, rows).finish();
    story.leave();
    return table;
  }

  /** What stands between rows or cells. */
  private void other(Xml xml) {
    switch (xml.name()) {
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

  private void properties(Props direct) {
    String id = direct.get("tblStyle");
    Styles styles = story.definitions.formats().styles();
    if (id != null && !styles.has(id)) {
      story.warn("layout.style-missing", id);
    }
    Styles.Style style = styles.style("table", id);
    look = new TableLook(style, direct);
    look.unsupported(story);
    properties = style.part("tblPr").under(direct);
    if (properties.has("tblpPr")) {
      story.warn("layout.floating-table");
    }
    if (properties.number("tblCellSpacing@w", 0) > 0) {
      story.warn("layout.unsupported", "w:tblCellSpacing");
    }
    story.warn(Vocabularies.TABLE.notes(properties));
    story.warn(Vocabularies.borders(properties, "tblBorders"));
    story.warn(Vocabularies.patterns(properties));
  }

  private static double[] grid(Xml xml) {
    double[] columns = new double[16];
    int count = 0;
    int depth = xml.depth();
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (!xml.started()) {
        continue;
      }
      if (xml.name().equals("gridCol") && count < MOST_COLUMNS) {
        String width = xml.attribute("w");
        if (count == columns.length) {
          columns = Arrays.copyOf(columns, count * 2);
        }
        columns[count++] = width == null ? 0 : Math.max(0, Lengths.twips(width, 0));
      }
      xml.skip();
    }
    return Arrays.copyOf(columns, count);
  }

  private void row(Xml xml) {
    int index = rows.size() + 1;
    story.enter(place -> place.row(index));
    int depth = xml.depth();
    Props props = look.row(rows.size());
    List<DraftCell> cells = new ArrayList<>();
    int column = 0;
    boolean deleted = false;
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (!xml.started()) {
        continue;
      }
      switch (xml.name()) {
        case "trPr" -> {
          Props direct = story.definitions.properties(xml);
          story.warn(story.ofRow(direct));
          deleted = direct.has("del") || direct.on("hidden", false);
          props = props.under(direct);
          column = cells.isEmpty() ? whole(direct, "gridBefore", 0) : column;
        }
        case "tblPrEx" -> {
          story.warn("layout.unsupported", "w:tblPrEx");
          xml.skip();
        }
        case "tc" -> {
          DraftCell cell = cell(xml, column, cells.size() + 1);
          cells.add(cell);
          column += cell.span();
        }
        default -> other(xml);
      }
    }
    story.leave();
    if (!deleted && !cells.isEmpty()) {
      rows.add(new DraftRow(props, cells));
    }
  }

  static int whole(Props props, String key, int otherwise) {
    return Math.max(otherwise, (int) Math.min(MOST_COLUMNS, props.number(key, otherwise)));
  }

  private DraftCell cell(Xml xml, int column, int index) {
    story.enter(place -> place.cell(index));
    int depth = xml.depth();
    boolean first = column == 0;
    Xml.Event event = xml.next();
    while (event == Xml.Event.TEXT) {
      event = xml.next();
    }
    CellFormat format;
    if (event == Xml.Event.START && xml.name().equals("tcPr")) {
      format =
          story.definitions.cell(look.key(rows.size(), first), look.cell(rows.size(), first), xml);
    } else {
      xml.pushBack();
      format = CellFormat.of(look.cell(rows.size(), first));
    }
    story.warn(format.notes());
    CellGround ground = look.ground(rows.size(), first);
    List<Block> content = blocks.read(xml, depth, ground, nesting, end -> {});
    story.leave();
    return new DraftCell(format, column, format.span(), content);
  }
}
