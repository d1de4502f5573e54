package org.filingpress.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.filingpress.filing.Problem;

/**
 * A template's styles, settings, theme and numbering, read once, with which any number of filled
 * documents are laid out, from any number of threads.
 */
public final class Sheet {

  private final FontSet fonts;
  private final Settings settings;
  private final Numbering numbering;
  private final Formats formats;
  private final LineBreaker lines;
  private final List<Problem> problems;
  private final Map<String, Props> properties = new ConcurrentHashMap<>();
  private final Map<String, CellFormat> cells = new ConcurrentHashMap<>();

  Sheet(FontSet fonts, WordParts parts) throws IOException {
    this.fonts = fonts;
    Findings findings = new Findings();
    Styles styles =
        read(
            parts,
            "word/styles.xml",
            new Styles(),
            findings,
            xml -> Styles.read(xml, Place.part("word/styles.xml"), findings));
    settings =
        read(
            parts,
            "word/settings.xml",
            Settings.DEFAULT,
            findings,
            xml -> Settings.read(xml, Place.part("word/settings.xml"), findings));
    numbering = read(parts, "word/numbering.xml", Numbering.NONE, findings, Numbering::read);
    Theme theme = read(parts, "word/theme/theme1.xml", Theme.NONE, findings, Theme::read);
    Map<String, String> alternatives =
        read(
            parts,
            "word/fontTable.xml",
            new HashMap<String, String>(),
            findings,
            FontNames::readAlternatives);
    formats =
        new Formats(styles, numbering, settings, new FontNames(theme, alternatives, fonts::knows));
    lines =
        new LineBreaker(
            fonts,
            settings.noLineBreaksBefore(),
            settings.noLineBreaksAfter(),
            settings.expandShiftReturn());
    problems = findings.all();
  }

  private static <T> T read(
      WordParts parts, String name, T otherwise, Findings findings, Function<Xml, T> reader)
      throws IOException {
    try (InputStream in = parts.open(name)) {
      return in == null ? otherwise : reader.apply(Xml.of(in));
    } catch (MalformedXml e) {
      findings.error("layout.malformed", Place.part(name), String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  /**
   * Lays out a filled document. What cannot be read or printed as Word would is in its problems; a
   * document with errors has no pages.
   *
   * @param filled at least {@code word/document.xml}, its relationships, and the headers, footers
   *     and pictures that these lead to
   * @throws IOException if a part cannot be read
   */
  public LaidDocument lay(WordParts filled) throws IOException {
    Findings findings = new Findings();
    findings.addAll(problems);
    List<Section> sections = new DocumentReader(this, filled, findings).read();
    return new Layout(sections, settings, lines, findings).lay(fonts);
  }

  Settings settings() {
    return settings;
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

  /** Where the relationship ids of a part of a filled document lead to. */
  static Relationships relationships(String part, WordParts filled, Findings findings)
      throws IOException {
    String name = Relationships.partOf(part);
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    return read(filled, name, Relationships.NONE, findings, xml -> Relationships.read(xml, folder));
  }
}
