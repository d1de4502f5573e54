package org.filingpress.layout.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;

/** The styles of {@code word/styles.xml} (ECMA-376-1, 17.7), inheritance resolved when read. */
final class Styles {

  /**
   * @param parts the properties by where they stand: {@code pPr}, {@code rPr}, {@code tblPr},
   *     {@code tcPr}, and under a condition {@code firstRow/pPr}
   */
  record Style(String id, String type, String name, String basedOn, Map<String, Props> parts) {

    Props part(String key) {
      return parts.getOrDefault(key, Props.NONE);
    }

    boolean hasCondition(String condition) {
      return parts.keySet().stream().anyMatch(key -> key.startsWith(condition + "/"));
    }
  }

  static final Style NO_STYLE = new Style("", "", "", "", Map.of());

  private final Map<String, Style> resolved = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private Props paragraphDefaults = Props.NONE;
  private Props runDefaults = Props.NONE;

  Styles() {}

  static Styles read(Xml xml, WordPlace place, Findings findings) {
    Styles styles = new Styles();
    Map<String, Style> written = new HashMap<>();
    for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
      if (event != Xml.Event.START) {
        continue;
      }
      switch (xml.name()) {
        case "rPrDefault" -> styles.runDefaults = Props.read(xml).within("rPr");
        case "pPrDefault" -> styles.paragraphDefaults = Props.read(xml).within("pPr");
        case "style" -> styles.readStyle(xml, written, place, findings);
        case "latentStyles" -> xml.skip();
        default -> {}
      }
    }
    for (String id : written.keySet()) {
      styles.resolve(id, written, place, findings);
    }
    return styles;
  }

  private void readStyle(Xml xml, Map<String, Style> written, WordPlace place, Findings findings) {
    int depth = xml.depth();
    String id = text(xml.attribute("styleId"));
    String type = text(xml.attribute("type"));
    String isDefault = xml.attribute("default");
    String name = "";
    String basedOn = "";
    Map<String, Props> parts = new HashMap<>();
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (xml.depth() <= depth) {
        continue;
      }
      switch (xml.name()) {
        case "name" -> {
          name = text(xml.attribute("val"));
          xml.skip();
        }
        case "basedOn" -> {
          basedOn = text(xml.attribute("val"));
          xml.skip();
        }
        case "pPr", "rPr", "tblPr", "trPr", "tcPr" -> parts.put(xml.name(), Props.read(xml));
        case "tblStylePr" -> {
          String condition = text(xml.attribute("type"));
          Props under = Props.read(xml);
          for (String part : new String[] {"pPr", "rPr", "tblPr", "trPr", "tcPr"}) {
            Props inner = under.within(part);
            if (!inner.isEmpty()) {
              parts.put(condition + "/" + part, inner);
            }
          }
        }
        default -> {
          if (!Vocabularies.STYLE.passes(xml.name())) {
            findings.warn("layout.unsupported", place, Vocabulary.qualified(xml.name()));
          }
          xml.skip();
        }
      }
    }
    written.putIfAbsent(id, new Style(id, type, name, basedOn, parts));
    if (isDefault != null && Props.isOn(isDefault)) {
      defaults.putIfAbsent(type, id);
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  /** A circle of styles is cut where it closes; a missing base counts as none. */
  private void resolve(String id, Map<String, Style> written, WordPlace place, Findings findings) {
    Deque<Style> pending = new ArrayDeque<>();
    Set<String> chain = new LinkedHashSet<>();
    String at = id;
    while (!at.isEmpty() && !resolved.containsKey(at)) {
      Style style = written.get(at);
      if (style == null) {
        findings.warn("layout.style-missing", place, at);
        break;
      }
      if (!chain.add(at)) {
        findings.warn("layout.style-circle", place, String.join(" → ", chain));
        break;
      }
      pending.push(style);
      at = style.basedOn();
    }
    while (!pending.isEmpty()) {
      Style style = pending.pop();
      Style base = resolved.getOrDefault(style.basedOn(), NO_STYLE);
      Map<String, Props> parts = new HashMap<>(base.parts());
      style.parts().forEach((key, props) -> parts.merge(key, props, Props::under));
      resolved.put(
          style.id(), new Style(style.id(), style.type(), style.name(), style.basedOn(), parts));
    }
  }

  /** The style of that id, else the default one of the type, else one without properties. */
  Style style(String type, @Nullable String id) {
    Style style = id == null ? null : resolved.get(id);
    if (style == null || !style.type().equals(type)) {
      style = type.equals("character") ? null : resolved.get(defaults.getOrDefault(type, ""));
    }
    return style == null ? NO_STYLE : style;
  }

  boolean has(String id) {
    return resolved.containsKey(id);
  }

  Props paragraphDefaults() {
    return paragraphDefaults;
  }

  Props runDefaults() {
    return runDefaults;
  }
}
