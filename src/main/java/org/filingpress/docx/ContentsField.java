package org.filingpress.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.docx.parts.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The switches of a TOC field (ECMA-376-1, 17.16.5.68): which paragraphs it lists, at which level,
 * and which levels carry page numbers.
 */
final class ContentsField {

  private record Range(int from, int to) {
    boolean has(int level) {
      return from <= level && level <= to;
    }
  }

  private static final Range NONE = new Range(1, 0);
  private static final Range ALL = new Range(1, 9);
  private static final Pattern SWITCH =
      Pattern.compile("\\\\([a-z])\\s*(?:[\"“”]([^\"“”]*)[\"“”]|([^\\s\\\\]+))?");

  private final StyleSheet styles;
  private Range builtInHeadings = NONE;
  private Range outlineLevels = NONE;
  private Range unnumbered = NONE;
  private boolean linked;
  private final Map<String, Integer> listedStyles = new HashMap<>();

  /**
   * @param instruction such as {@code TOC \o "1-2" \n 1-1 \h}
   */
  ContentsField(String instruction, StyleSheet styles) {
    this.styles = styles;
    Matcher matcher = SWITCH.matcher(instruction.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String argument = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      switch (matcher.group(1)) {
        case "o" -> builtInHeadings = range(argument);
        case "u" -> outlineLevels = ALL;
        case "n" -> unnumbered = range(argument);
        case "h" -> linked = true;
        case "t" -> listStyles(argument == null ? "" : argument);
        default -> {}
      }
    }
  }

  /** The level at which a paragraph is listed, or 0. */
  int levelOf(@Nullable Element paragraphProperties) {
    String style = styles.nameOf(Wml.value(paragraphProperties, "pStyle"));
    Integer listed = listedStyles.get(style);
    if (listed != null) {
      return listed;
    }
    int builtIn =
        style.startsWith("heading ") ? Wml.number(style.substring("heading ".length()), 0) : 0;
    if (builtInHeadings.has(builtIn)) {
      return builtIn;
    }
    int outline = styles.outlineLevel(paragraphProperties);
    Range within = builtInHeadings.equals(NONE) ? outlineLevels : builtInHeadings;
    return outlineLevels.has(outline) && within.has(outline) ? outline : 0;
  }

  boolean isNumbered(int level) {
    return !unnumbered.has(level);
  }

  /** Whether the lines are links to their headings. */
  boolean isLinked() {
    return linked;
  }

  private static Range range(@Nullable String argument) {
    if (argument == null || argument.isBlank()) {
      return ALL;
    }
    String[] ends = argument.split("-", 2);
    int from = Wml.number(ends[0], 1);
    return new Range(from, ends.length == 2 ? Wml.number(ends[1], 9) : from);
  }

  /** The pairs of {@code \t "style,level,style,level"}. */
  private void listStyles(String argument) {
    String[] parts = argument.split("[,;，；]");
    for (int i = 0; i + 1 < parts.length; i += 2) {
      listedStyles.put(parts[i].strip(), Wml.number(parts[i + 1], 1));
    }
  }
}
