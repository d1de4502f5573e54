package org.filingpress.layout.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.WordPlace;
import org.filingpress.layout.WordParts;

/** Reads the main document with its headers and footers into sections. */
public final class DocumentReader {

  private final Definitions definitions;
  private final WordParts parts;
  private final Findings findings;
  private final ListLabels labels;
  private final Map<String, Section.Furnishing> furniture = new HashMap<>();

  public DocumentReader(Definitions definitions, WordParts parts, Findings findings) {
    this.definitions = definitions;
    this.parts = parts;
    this.findings = findings;
    this.labels = new ListLabels(definitions.numbering());
  }

  /** The sections in order; none when the document cannot be read, which is then a finding. */
  public List<Section> read() throws IOException {
    String document = definitions.document();
    try (InputStream in = document.isEmpty() ? null : parts.open(document)) {
      if (in == null) {
        findings.error("layout.part-missing", WordPlace.BODY, "word/document.xml");
        return List.of();
      }
      Story story = story(document, WordPlace.BODY);
      return sections(Xml.of(in), story);
    } catch (MalformedXml e) {
      findings.error("layout.malformed", WordPlace.BODY, String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private Story story(String part, WordPlace place) throws IOException {
    return new Story(
        place, definitions, new PartReader(parts, findings).relationships(part), labels, findings);
  }

  private List<Section> sections(Xml xml, Story story) throws IOException {
    Xml.Event event = xml.next();
    while (event != Xml.Event.DONE && !(event == Xml.Event.START && xml.name().equals("body"))) {
      event = xml.next();
    }
    if (event == Xml.Event.DONE) {
      findings.error("layout.malformed", WordPlace.BODY, "w:body");
      return List.of();
    }
    List<BlockReader.SectionEnd> ends = new ArrayList<>();
    List<Block> blocks =
        new BlockReader(story).read(xml, xml.depth(), CellGround.NONE, 0, ends::add);
    while (xml.next() != Xml.Event.DONE) {
      // the rest of the part is checked to be well-formed
    }
    int last = ends.isEmpty() ? -1 : ends.get(ends.size() - 1).blocks();
    if (last < blocks.size()) {
      ends.add(new BlockReader.SectionEnd(Props.NONE, blocks.size()));
    }
    List<Section> sections = new ArrayList<>();
    Map<String, String> previous = Map.of();
    int from = 0;
    for (BlockReader.SectionEnd end : ends) {
      story.sectionBegins(sections.size() + 1);
      SectionFormat format =
          SectionFormat.read(end.properties(), definitions.settings(), previous, story);
      previous = format.furniture();
      sections.add(
          new Section(format, blocks.subList(from, end.blocks()), furniture(format, story)));
      from = end.blocks();
    }
    return sections;
  }

  private Map<String, Section.Furnishing> furniture(SectionFormat format, Story story)
      throws IOException {
    Map<String, Section.Furnishing> found = new HashMap<>();
    for (Map.Entry<String, String> reference : format.furniture().entrySet()) {
      String part = story.relationships.target(reference.getValue());
      if (part.isEmpty()) {
        findings.warn("layout.part-missing", WordPlace.BODY, reference.getValue());
      } else {
        Section.Furnishing known = furniture.get(part);
        if (known == null) {
          String kind = reference.getKey().startsWith("header") ? "header" : "footer";
          WordPlace place = WordPlace.of(kind, part);
          known = new Section.Furnishing(part, place, furniture(part, place));
          furniture.put(part, known);
        }
        found.put(reference.getKey(), known);
      }
    }
    return found;
  }

  private List<Block> furniture(String part, WordPlace place) throws IOException {
    try (InputStream in = parts.open(part)) {
      if (in == null) {
        findings.warn("layout.part-missing", place, part);
        return List.of();
      }
      Xml xml = Xml.of(in);
      if (xml.next() == Xml.Event.TEXT) {
        xml.next();
      }
      return new BlockReader(story(part, place))
          .read(xml, xml.depth(), CellGround.NONE, 0, end -> {});
    } catch (MalformedXml e) {
      findings.error("layout.malformed", place, String.valueOf(e.getMessage()));
      return List.of();
    }
  }
}
