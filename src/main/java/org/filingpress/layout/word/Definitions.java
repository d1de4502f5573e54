package org.filingpress.layout.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;
import org.filingpress.layout.WordParts;

/**
 * What all documents of a template share, read once: its settings, numbering, styles, theme and the
 * other names of fonts. Immutable but for the formatting already seen; any number of threads.
 */
public final class Definitions {

  private static final WordPlace STYLES = WordPlace.of("styles", "");
  private static final WordPlace SETTINGS = WordPlace.of("settings", "");

  private final String document;
  private final Settings settings;
  private final Numbering numbering;
  private final Formats formats;
  private final List<Problem> problems;
  private final Set<String> found;
  private final Map<String, Props> properties = new ConcurrentHashMap<>();
  private final Map<String, CellFormat> cells = new ConcurrentHashMap<>();

  /**
   * @param parts any of which may be absent
   * @param knownFont whether a font of that name can be used
   * @throws IOException if a part cannot be read
   */
  public Definitions(WordParts parts, Predicate<String> knownFont) throws IOException {
    Findings findings = Findings.ofTemplate();
    PartReader reader = new PartReader(parts, findings);
    document = reader.relationships("").ofKind("officeDocument");
    Relationships related = reader.relationships(document);
    Styles styles =
        reader.read(
            related.ofKind("styles"),
            STYLES,
            new Styles(),
            xml -> Styles.read(xml, STYLES, findings));
    settings =
        reader.read(
            related.ofKind("settings"),
            SETTINGS,
            Settings.DEFAULT,
            xml -> Settings.read(xml, SETTINGS, findings));
    numbering =
        reader.read(
            related.ofKind("numbering"),
            WordPlace.of("numbering", ""),
            Numbering.NONE,
            Numbering::read);
    Theme theme =
        reader.read(related.ofKind("theme"), WordPlace.of("theme", ""), Theme.NONE, Theme::read);
    Map<String, String> alternatives =
        reader.read(
            related.ofKind("fontTable"),
            WordPlace.of("fontTable", ""),
            new HashMap<String, String>(),
            FontNames::readAlternatives);
    formats =
        new Formats(styles, numbering, settings, new FontNames(theme, alternatives, knownFont));
    try (InputStream body = document.isEmpty() ? null : parts.open(document)) {
      if (body != null) {
        new DocumentReader(this, parts, findings).read();
      }
    }
    problems = findings.all();
    found = findings.found();
  }

  public Settings settings() {
    return settings;
  }

  /** The name of the part that holds the main document; empty when the package leads to none. */
  String document() {
    return document;
  }

  /** What in these parts could not be read or followed, and in the body if it was among them. */
  public List<Problem> problems() {
    return problems;
  }

  /** The same without places, as {@link Findings#found} gives it. */
  Set<String> found() {
    return found;
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
