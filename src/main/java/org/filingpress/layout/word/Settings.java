package org.filingpress.layout.word;

import java.util.Locale;
import java.util.Map;
import org.filingpress.filing.WordPlace;

/**
 * What {@code word/settings.xml} says about layout (ECMA-376-1, 17.15).
 *
 * @param noLineBreaksBefore empty where the document has no list
 * @param noLineBreaksAfter empty where the document has no list
 * @param addsSpacing whether the space after a paragraph and the one before the next are added
 *     ({@code w:doNotUseHTMLParagraphAutoSpacing}); otherwise the larger counts
 * @param gridInTables whether lines in tables keep to the document grid ({@code
 *     w:adjustLineHeightInTable})
 * @param expandShiftReturn whether justified lines that a line break ends are stretched ({@code
 *     w:doNotExpandShiftReturn} is off)
 * @param compatibility 15 for Word 2013 and later
 */
public record Settings(
    String noLineBreaksBefore,
    String noLineBreaksAfter,
    boolean evenAndOddHeaders,
    boolean gutterAtTop,
    double defaultTab,
    boolean addsSpacing,
    boolean gridInTables,
    boolean expandShiftReturn,
    int compatibility) {

  static final Settings DEFAULT = new Settings("", "", false, false, 720, false, false, true, 15);

  static Settings read(Xml xml, WordPlace place, Findings findings) {
    String before = "";
    String after = "";
    Props settings = Props.NONE;
    int compatibility = 12;
    int depth = 1;
    for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
      if (event != Xml.Event.START || xml.depth() <= depth) {
        continue;
      }
      String name = xml.name();
      String value = xml.attribute("val");
      String lang = xml.attribute("lang");
      switch (name) {
        case "noLineBreaksBefore", "noLineBreaksAfter" -> {
          if (lang == null || lang.toLowerCase(Locale.ROOT).equals("zh-cn")) {
            String characters = value == null ? "" : value;
            before = name.endsWith("Before") ? characters : before;
            after = name.endsWith("After") ? characters : after;
          }
        }
        case "compat" -> {}
        case "compatSetting" -> {
          String setting = String.valueOf(xml.attribute("name"));
          if (Vocabularies.COMPATIBILITY.isUntold(setting, value == null ? "1" : value)) {
            findings.warn(
                "layout.unsupported", place, "w:compatSetting w:name=\"" + setting + "\"");
          }
          if ("compatibilityMode".equals(xml.attribute("name")) && value != null) {
            compatibility = (int) Lengths.twips(value, 12);
          }
        }
        default -> {
          String given = value == null ? "1" : value;
          Vocabulary known = xml.depth() > 2 ? Vocabularies.COMPATIBILITY : Vocabularies.SETTINGS;
          // w14:, w15: and so on: of Word's own window
          if (!name.startsWith("w1") && known.isUntold(name, given)) {
            findings.warn("layout.unsupported", place, known.spelled(name, given));
          }
          settings = settings.under(new Props(Map.of(name, given)));
          xml.skip();
        }
      }
    }
    if (!settings.get("characterSpacingControl", "doNotCompress").equals("doNotCompress")) {
      findings.warn(
          "layout.compression",
          place,
          settings.get("characterSpacingControl", "compressPunctuation"));
    }
    if (settings.on("mirrorMargins", false)) {
      findings.warn("layout.unsupported", place, "w:mirrorMargins");
    }
    return new Settings(
        before,
        after,
        settings.on("evenAndOddHeaders", false),
        settings.on("gutterAtTop", false),
        Math.max(1, settings.number("defaultTabStop", 720)),
        settings.on("doNotUseHTMLParagraphAutoSpacing", false),
        settings.on("adjustLineHeightInTable", false),
        !settings.on("doNotExpandShiftReturn", false),
        compatibility);
  }
}
