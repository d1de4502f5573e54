package org.filingpress.layout.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.filingpress.filing.WordPlace;
import org.filingpress.layout.WordParts;

/** Reads the small parts of a package; what is malformed is a finding, and counts as absent. */
record PartReader(WordParts parts, Findings findings) {

  /**
   * @param name empty where nothing leads to such a part
   * @param otherwise for a part that is absent or malformed
   */
  <T> T read(String name, WordPlace place, T otherwise, Function<Xml, T> reader)
      throws IOException {
    try (InputStream in = name.isEmpty() ? null : parts.open(name)) {
      return in == null ? otherwise : reader.apply(Xml.of(in));
    } catch (MalformedXml e) {
      findings.error("layout.malformed", place, String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  /** Where the relationships of a part lead to, or those of the package, whose name is empty. */
  Relationships relationships(String part) throws IOException {
    String name = Relationships.partOf(part);
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    return read(
        name, WordPlace.of("", name), Relationships.NONE, xml -> Relationships.read(xml, folder));
  }
}
