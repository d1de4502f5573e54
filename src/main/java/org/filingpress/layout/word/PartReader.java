package org.filingpress.layout.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.filingpress.layout.WordParts;

/** Reads the small parts of a package; what is malformed is a finding, and counts as absent. */
record PartReader(WordParts parts, Findings findings) {

  /**
   * @param otherwise for a part that is absent or malformed
   */
  <T> T read(String name, T otherwise, Function<Xml, T> reader) throws IOException {
    try (InputStream in = parts.open(name)) {
      return in == null ? otherwise : reader.apply(Xml.of(in));
    } catch (MalformedXml e) {
      findings.error("layout.malformed", Place.part(name), String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  /** Where the relationship ids of a part lead to. */
  Relationships relationships(String part) throws IOException {
    String name = Relationships.partOf(part);
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    return read(name, Relationships.NONE, xml -> Relationships.read(xml, folder));
  }
}
