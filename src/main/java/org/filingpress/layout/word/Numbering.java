package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of {@code word/numbering.xml} (ECMA-376-1, 17.9). */
final class Numbering {

  static final Numbering NONE = new Numbering();

  /**
   * One level of a list.
   *
   * @param text with {@code %1}…{@code %9} for the numbers of the levels
   * @param suffix {@code tab}, {@code space} or {@code nothing}
   * @param restartAfter the level (from 1) after whose number this one starts again; 0: never; -1:
   *     after any higher one
   */
  record Level(
      int start,
      String format,
      String text,
      String suffix,
      int restartAfter,
      boolean legal,
      String style,
      Props paragraph,
      Props run,
      List<Note> notes) {}

  /** A list and the counters it shares with those of the same abstract definition. */
  record Listing(String counters, Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

  private final Map<String, Listing> lists = new HashMap<>();

  static Numbering read(Xml xml) {
    Numbering numbering = new Numbering();
    Map<String, Map<Integer, Level>> definitions = new HashMap<>();
    for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
      if (event != Xml.Event.START) {
        continue;
      }
      if (xml.name().equals("abstractNum")) {
        String id = String.valueOf(xml.attribute("abstractNumId"));
        definitions.put(id, levels(xml));
      } else if (xml.name().equals("num")) {
        numbering.readList(xml, definitions);
      }
    }
    return numbering;
  }

  private static Map<Integer, Level> levels(Xml xml) {
    Map<Integer, Level> levels = new HashMap<>();
    int depth = xml.depth();
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (xml.depth() <= depth) {
        continue;
      }
      if (xml.name().equals("lvl")) {
        int index = integer(xml.attribute("ilvl"), 0);
        levels.put(index, level(xml));
      } else {
        xml.skip();
      }
    }
    return levels;
  }

  private static Level level(Xml xml) {
    Props props = Props.read(xml);
    return new Level(
        integer(props.get("start"), 1),
        props.get("numFmt", "decimal"),
        props.get("lvlText", ""),
        props.get("suff", "tab"),
        integer(props.get("lvlRestart"), -1),
        props.on("isLgl", false),
        props.get("pStyle", ""),
        props.within("pPr"),
        props.within("rPr"),
        Vocabularies.LEVEL.notes(props));
  }

  private void readList(Xml xml, Map<String, Map<Integer, Level>> definitions) {
    String id = String.valueOf(xml.attribute("numId"));
    String definition = "";
    Map<Integer, Level> levels = new HashMap<>();
    Map<Integer, Level> own = new HashMap<>();
    Map<Integer, Integer> starts = new HashMap<>();
    int depth = xml.depth();
    int override = 0;
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (xml.depth() <= depth) {
        continue;
      }
      switch (xml.name()) {
        case "abstractNumId" -> {
          definition = String.valueOf(xml.attribute("val"));
          xml.skip();
        }
        case "lvlOverride" -> override = integer(xml.attribute("ilvl"), 0);
        case "startOverride" -> {
          starts.put(override, integer(xml.attribute("val"), 1));
          xml.skip();
        }
        case "lvl" -> own.put(override, level(xml));
        default -> xml.skip();
      }
    }
    levels.putAll(definitions.getOrDefault(definition, Map.of()));
    levels.putAll(own);
    lists.put(id, new Listing(definition, levels, starts));
  }

  private static int integer(@Nullable String written, int otherwise) {
    return written == null ? otherwise : (int) Lengths.twips(written, otherwise);
  }

  @Nullable Listing list(String id) {
    return lists.get(id);
  }

  @Nullable Level level(String id, int index) {
    Listing list = lists.get(id);
    return list == null ? null : list.levels().get(index);
  }

  /** The level of a list whose paragraphs have that style, or 0. */
  int levelOfStyle(String id, String style) {
    Listing list = lists.get(id);
    if (list != null) {
      for (Map.Entry<Integer, Level> level : list.levels().entrySet()) {
        if (level.getValue().style().equals(style)) {
          return level.getKey();
        }
      }
    }
    return 0;
  }
}
