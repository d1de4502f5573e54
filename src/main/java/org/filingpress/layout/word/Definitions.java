package org.filingpress.layout.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.filingpress.filing.Problem;
import org.filingpress.layout.WordParts;

/**
 * What all documents of a template share, read once: its settings, numbering, styles, theme and the
 * other names of fonts. Immutable but for the formatting already seen; any number of threads.
 */
public final class Definitions {

  private final Settings settings;
  private final Numbering numbering;
  private final Formats formats;
  private final List<Problem> problems;
  private final Map<String, Props> properties = new ConcurrentHashMap<>();
  private final Map<String, CellFormat> cells = new ConcurrentHashMap<>();

  /**
   * @param parts any of which may be absent
   * @param knownFont whether a font of that name can be used
   * @throws IOException if a part cannot be read
   */
  public Definitions(WordParts parts, Predicate<String> knownFont) throws IOException {
    Findings findings = new Findings();
    PartReader reader = new PartReader(parts, findings);
    Styles styles =
        reader.read(
            "word/styles.xml",
            new Styles(),
            xml -> Styles.read(xml, Place.part("word/styles.xml"), findings));
    settings =
        reader.read(
            "word/settings.xml",
            Settings.DEFAULT,
            xml -> Settings.read(xml, Place.part("word/settings.xml"), findings));
    numbering = reader.read("word/numbering.xml", Numbering.NONE, Numbering::read);
    Theme theme = reader.read("word/theme/theme1.xml", Theme.NONE, Theme::read);
    Map<String, String> alternatives =
        reader.read(
            "word/fontTable.xml", new HashMap<String, String>(), FontNames::readAlternatives);
    formats =
        new Formats(styles, numbering, settings, new FontNames(theme, alternatives, knownFont));
    problems = findings.all();
  }

  public Settings settings() {
    return settings;
  }

  /** What in these parts could not be read or followed. */
  public List<Problem> problems() {
    return problems;
  }

  Numbering numbering() {
    return numbering;
  }

  Formats formats() {
    return formats;
  }

  /** The properties in the element that has just started; equal spellings are read once. */
  Props properties(Xml xml) {
    String spelling = xml.spelling();
    Props known = properties.get(spelling);
    if (known != null) {
      xml.skipSpelled();
      return known;
    }
    Props read = Props.read(xml);
    if (properties.size() < Formats.MOST_KEPT && spelling.length() < Formats.LONGEST_KEPT) {
      properties.put(spelling, read);
    }
    return read;
  }

  /** The {@code w:tcPr} that has just started, over what the table style gives. */
  CellFormat cell(String key, Props styled, Xml xml) {
    String spelling = key + xml.spelling();
    CellFormat known = cells.get(spelling);
    if (known != null) {
      xml.skipSpelled();
      return known;
    }
    CellFormat read = CellFormat.of(styled.under(Props.read(xml)));
    if (cells.size() < Formats.MOST_KEPT && spelling.length() < Formats.LONGEST_KEPT) {
      cells.put(spelling, read);
    }
    return read;
  }
}
