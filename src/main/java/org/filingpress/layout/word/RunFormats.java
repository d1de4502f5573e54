package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the properties of a run, level upon level, to its format (ECMA-376-1, 17.3.2). */
final class RunFormats {

  private static final Map<String, String> HIGHLIGHTS =
      Map.ofEntries(
          Map.entry("yellow", "FFFF00"),
          Map.entry("green", "00FF00"),
          Map.entry("cyan", "00FFFF"),
          Map.entry("magenta", "FF00FF"),
          Map.entry("blue", "0000FF"),
          Map.entry("red", "FF0000"),
          Map.entry("darkBlue", "000080"),
          Map.entry("darkCyan", "008080"),
          Map.entry("darkGreen", "008000"),
          Map.entry("darkMagenta", "800080"),
          Map.entry("darkRed", "800000"),
          Map.entry("darkYellow", "808000"),
          Map.entry("darkGray", "808080"),
          Map.entry("lightGray", "C0C0C0"),
          Map.entry("black", "000000"),
          Map.entry("white", "FFFFFF"));

  /** Reduction of the size and shift of the baseline for super- and subscript, in ems. */
  private static final double SMALL = 0.65;

  private static final double UP = 0.35;
  private static final double DOWN = -0.14;

  private RunFormats() {}

  static RunFormat resolve(
      Props defaults,
      Props table,
      Props paragraph,
      Props character,
      Props direct,
      FontNames fonts) {
    List<Note> notes = new ArrayList<>();
    Props all = defaults.under(table).under(paragraph).under(character).under(direct);
    Props[] toggled = {table, paragraph, character};
    double size = Math.max(0.5, Math.min(1638, all.number("sz", 20) / 2));
    double raised = all.number("position", 0) * 10;
    String script = all.get("vertAlign", "baseline");
    if (script.equals("superscript") || script.equals("subscript")) {
      raised += size * 20 * (script.equals("superscript") ? UP : DOWN);
      size *= SMALL;
    }
    notes.addAll(Vocabularies.RUN.notes(all));
    notes.addAll(Vocabularies.patterns(all));
    TextStyle style =
        new TextStyle(
            fonts.font(all, "ascii", notes),
            fonts.font(all, "hAnsi", notes),
            fonts.font(all, "eastAsia", notes),
            all.get("rFonts@hint", "").equals("eastAsia"),
            size,
            toggle("b", defaults, toggled, direct),
            toggle("i", defaults, toggled, direct),
            !all.get("u", "none").equals("none"),
            toggle("strike", defaults, toggled, direct)
                || toggle("dstrike", defaults, toggled, direct),
            all.number("spacing", 0),
            Math.max(0.01, Math.min(6, all.number("w", 100) / 100)),
            raised,
            all.get("lang@eastAsia", "").equalsIgnoreCase("zh-CN"),
            color(all),
            shading(all));
    return new RunFormat(
        style,
        toggle("vanish", defaults, toggled, direct),
        toggle("caps", defaults, toggled, direct),
        joinsLetters(all, size),
        notes.isEmpty() ? List.of() : List.copyOf(notes));
  }

  /** Kerning from a size on (17.3.2.19), or ligatures. */
  private static @Nullable String joinsLetters(Props all, double size) {
    double from = all.number("kern", 0) / 2;
    if (from > 0 && size >= from) {
      return "w:kern";
    }
    String ligatures = all.get("w14:ligatures@w14:val", "none");
    return ligatures.equals("none") ? null : "w14:ligatures";
  }

  /** Toggle properties of styles cancel each other out (17.7.3); direct ones are final. */
  private static boolean toggle(String key, Props defaults, Props[] levels, Props direct) {
    if (direct.has(key)) {
      return direct.on(key, false);
    }
    if (defaults.on(key, false)) {
      return true;
    }
    boolean on = false;
    for (Props level : levels) {
      on ^= level.on(key, false);
    }
    return on;
  }

  private static @Nullable String color(Props all) {
    return Rgb.of(all.get("color", "auto"));
  }

  private static @Nullable String shading(Props all) {
    String highlight = HIGHLIGHTS.get(all.get("highlight", "none"));
    return highlight != null ? highlight : Formats.shading(all);
  }
}
