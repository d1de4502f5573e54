package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.filingpress.layout.word.ParagraphFormat.Ground;
import org.filingpress.layout.word.ParagraphStyle.Alignment;
import org.filingpress.layout.word.ParagraphStyle.LineRule;
import org.filingpress.layout.word.ParagraphStyle.TabStop;
import org.jspecify.annotations.Nullable;

/**
 * Resolves formatting: document defaults, table style, list level, paragraph style, character
 * style, direct formatting, in this order (ECMA-376-1, 17.7.2). What one spelling of {@code w:pPr}
 * or {@code w:rPr} means on one ground is worked out once for a template and then looked up; any
 * number of threads.
 */
final class Formats {

  /** So many resolved formats are kept; a document with more resolves the rest each time. */
  static final int MOST_KEPT = 20_000;

  /** Word's highest line, in twips. */
  private static final double HIGHEST_LINE = 31_680;

  /** Longer spellings are no ordinary formatting. */
  static final int LONGEST_KEPT = 4_000;

  private final Styles styles;
  private final Numbering numbering;
  private final Settings settings;
  private final FontNames fonts;
  private final Map<String, ParagraphFormat> paragraphs = new ConcurrentHashMap<>();

  Formats(Styles styles, Numbering numbering, Settings settings, FontNames fonts) {
    this.styles = styles;
    this.numbering = numbering;
    this.settings = settings;
    this.fonts = fonts;
  }

  Styles styles() {
    return styles;
  }

  @Nullable ParagraphFormat known(CellGround cell, String spelling) {
    return paragraphs.get(cell.key() + spelling);
  }

  ParagraphFormat paragraph(CellGround cell, String spelling, Props direct) {
    ParagraphFormat format = paragraph(cell, direct);
    if (paragraphs.size() < MOST_KEPT && spelling.length() < LONGEST_KEPT) {
      paragraphs.putIfAbsent(cell.key() + spelling, format);
    }
    return format;
  }

  private ParagraphFormat paragraph(CellGround cell, Props direct) {
    List<Note> notes = new ArrayList<>();
    String id = direct.get("pStyle");
    if (id != null && !styles.has(id)) {
      notes.add(new Note("layout.style-missing", id));
    }
    Styles.Style style = styles.style("paragraph", id);
    Props styled = style.part("pPr");
    Props above = styled.under(direct);
    String list = above.get("numPr/numId", "");
    int index =
        direct.has("numPr/ilvl") || !list.isEmpty() && styled.get("numPr/numId") == null
            ? (int) above.number("numPr/ilvl", 0)
            : numbering.levelOfStyle(list, style.id());
    Numbering.Level level = list.isEmpty() ? null : numbering.level(list, index);
    Props listed = level == null ? Props.NONE : level.paragraph();
    boolean listedDirectly = direct.has("numPr/numId");
    Props all =
        styles
            .paragraphDefaults()
            .under(cell.paragraph())
            .under(listedDirectly ? styled.under(listed) : listed.under(styled))
            .under(direct);
    Ground ground = new Ground(cell.run(), style.part("rPr"));
    Props markRun = direct.within("rPr");
    RunFormat mark = run(ground, markRun);
    notes.addAll(Vocabularies.PARAGRAPH.notes(all));
    notes.addAll(Vocabularies.borders(all, "pBdr"));
    notes.addAll(Vocabularies.patterns(all));
    all.values()
        .forEach(
            (key, value) -> {
              if (key.startsWith("tabs/") && value.equals("bar")) {
                notes.add(new Note("layout.unsupported", "w:tab w:val=\"bar\""));
              }
            });
    if (all.get("spacing@lineRule", "auto").equals("exact")) {
      // in a line of given height nothing else moves
      notes.removeIf(note -> note.argument().startsWith("w:textAlignment"));
    }
    double line = all.number("spacing@line", 240);
    if (line <= 0 || line > HIGHEST_LINE) {
      notes.add(new Note("layout.line-height", all.get("spacing@line", "")));
    }
    if (level != null) {
      notes.addAll(level.notes());
      if (!NumberFormat.knows(level.format())) {
        notes.add(new Note("layout.number-format", level.format()));
      }
    } else if (!list.isEmpty() && !list.equals("0")) {
      notes.add(new Note("layout.list-missing", list));
    }
    Props labelRun = level == null ? markRun : markRun.under(level.run());
    return new ParagraphFormat(
        style(all, style, mark.style().size()),
        mark,
        markRun.has("del") || markRun.has("moveFrom"),
        all.on("snapToGrid", true),
        all.on("spacing@beforeAutospacing", false),
        all.on("spacing@afterAutospacing", false),
        Math.max(0, all.number("spacing@beforeLines", 0)),
        Math.max(0, all.number("spacing@afterLines", 0)),
        perCharacter(all),
        new Edges(
            Border.read(all, "pBdr/top"),
            Border.read(all, "pBdr/left"),
            Border.read(all, "pBdr/bottom"),
            Border.read(all, "pBdr/right")),
        shading(all),
        level == null ? "" : list,
        index,
        level == null ? mark : run(ground, labelRun),
        ground,
        List.copyOf(notes));
  }

  private static double perCharacter(Props all) {
    double hanging = all.number("ind@hangingChars", 0);
    return hanging > 0 ? -hanging : all.number("ind@firstLineChars", 0);
  }

  private ParagraphStyle style(Props all, Styles.Style style, double size) {
    double character = normalSize() * 20 / 100;
    double left = all.number("ind@left", all.number("ind@start", 0));
    double leftChars = all.number("ind@leftChars", all.number("ind@startChars", 0));
    double right = all.number("ind@right", all.number("ind@end", 0));
    double rightChars = all.number("ind@rightChars", all.number("ind@endChars", 0));
    double firstLine =
        all.has("ind@hanging") ? -all.number("ind@hanging", 0) : all.number("ind@firstLine", 0);
    double firstChars = perCharacter(all);
    left = leftChars != 0 ? leftChars * character : left;
    firstLine = firstChars != 0 ? firstChars / 100 * size * 20 : firstLine;
    double line = Math.min(HIGHEST_LINE, all.number("spacing@line", 240));
    LineRule rule =
        switch (all.get("spacing@lineRule", "auto")) {
          case "exact" -> LineRule.EXACT;
          case "atLeast" -> LineRule.AT_LEAST;
          default -> LineRule.MULTIPLE;
        };
    int outline = (int) all.number("outlineLvl", 9);
    return new ParagraphStyle(
        alignment(all.get("jc", "left")),
        left,
        rightChars != 0 ? rightChars * character : right,
        firstLine,
        Math.max(0, all.number("spacing@before", 0)),
        Math.max(0, all.number("spacing@after", 0)),
        all.on("contextualSpacing", false),
        line <= 0 ? 240 : line,
        line <= 0 ? LineRule.MULTIPLE : rule,
        all.on("keepNext", false),
        all.on("keepLines", false),
        all.on("widowControl", true),
        all.on("pageBreakBefore", false),
        all.on("kinsoku", true),
        all.on("overflowPunct", true),
        all.on("autoSpaceDE", true),
        all.on("autoSpaceDN", true),
        all.on("wordWrap", true),
        outline >= 0 && outline < 9 ? outline + 1 : 0,
        style.id(),
        tabs(all, firstLine < 0 ? left : 0),
        settings.defaultTab());
  }

  /** Left and right indents in characters count in the default paragraph style's size. */
  private double normalSize() {
    Props normal = styles.runDefaults().under(styles.style("paragraph", null).part("rPr"));
    return normal.number("sz", 20) / 2;
  }

  private static Alignment alignment(String jc) {
    return switch (jc) {
      case "left", "start" -> Alignment.START;
      case "center" -> Alignment.CENTER;
      case "right", "end" -> Alignment.END;
      case "distribute", "thaiDistribute" -> Alignment.DISTRIBUTE;
      default -> Alignment.JUSTIFY;
    };
  }

  /**
   * @param hanging where the text of a hanging paragraph stands, which is a tab stop too; 0: none
   */
  private static List<TabStop> tabs(Props all, double hanging) {
    Map<Double, TabStop> stops = new TreeMap<>();
    all.values()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("tabs/") || key.endsWith("@leader") || value.equals("clear")) {
                return;
              }
              double position = Lengths.twips(key.substring(5), 0);
              TabStop.Kind kind =
                  switch (value) {
                    case "center" -> TabStop.Kind.CENTER;
                    case "right", "end" -> TabStop.Kind.RIGHT;
                    case "decimal" -> TabStop.Kind.DECIMAL;
                    default -> TabStop.Kind.LEFT;
                  };
              if (!value.equals("bar")) {
                stops.put(position, new TabStop(position, kind, all.get(key + "@leader", "none")));
              }
            });
    if (hanging > 0) {
      stops.putIfAbsent(hanging, new TabStop(hanging, TabStop.Kind.LEFT, "none"));
    }
    List<TabStop> sorted = new ArrayList<>(stops.values());
    sorted.sort(Comparator.comparingDouble(TabStop::position));
    return List.copyOf(sorted);
  }

  static @Nullable String shading(Props props) {
    return Rgb.of(props.get("shd@fill", "auto"));
  }

  /** The format of a run whose {@code w:rPr} was seen on this ground before. */
  static @Nullable RunFormat known(Ground ground, String spelling) {
    return ground.runs().get(spelling);
  }

  RunFormat run(Ground ground, String spelling, Props direct) {
    RunFormat format = run(ground, direct);
    if (ground.runs().size() < MOST_KEPT && spelling.length() < LONGEST_KEPT) {
      ground.runs().putIfAbsent(spelling, format);
    }
    return format;
  }

  private RunFormat run(Ground ground, Props direct) {
    String id = direct.get("rStyle");
    Props character = styles.style("character", id).part("rPr");
    RunFormat format =
        RunFormats.resolve(
            styles.runDefaults(), ground.table(), ground.paragraph(), character, direct, fonts);
    return id == null || styles.has(id)
        ? format
        : format.with(new Note("layout.style-missing", id));
  }

  /** The format of runs without formatting of their own. */
  RunFormat plain(Ground ground) {
    RunFormat known = ground.runs().get("");
    return known != null ? known : run(ground, "", Props.NONE);
  }
}
