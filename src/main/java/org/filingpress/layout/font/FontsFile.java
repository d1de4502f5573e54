package org.filingpress.layout.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.jspecify.annotations.Nullable;

/**
 * {@code fonts.yml}, read: which files draw which font names. Read as YAML nodes, not as objects,
 * so that whatever is wrong is told with its line; the file itself explains its keys.
 */
final class FontsFile {

  /**
   * A font file as named in the mapping.
   *
   * @param face a collection's face by name; null for the first
   * @param hanziOnly whether it draws Chinese characters only ({@code only: hanzi})
   * @param place file and line
   */
  record Source(String file, @Nullable String face, boolean hanziOnly, String place) {}

  /**
   * @param characters drawn by another file, whatever {@code files} says: a string of them each
   */
  record Family(
      List<String> names,
      List<Source> regular,
      List<Source> bold,
      List<Source> italic,
      List<Source> boldItalic,
      Map<String, Source> characters) {}

  private static final Set<String> FAMILY_KEYS =
      Set.of("names", "files", "bold", "italic", "boldItalic", "characters");

  private final String fileName;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Source> universal = new ArrayList<>();
  private final List<Family> families = new ArrayList<>();
  private String unknown = "";

  private FontsFile(Path file) {
    this.fileName = file.toString();
  }

  static FontsFile read(Path file) {
    FontsFile fonts = new FontsFile(file);
    try {
      String text = Files.readString(file);
      YamlNode plain = PlainYaml.read(text);
      fonts.readRoot(plain == null ? FullYaml.read(text, fonts.fileName) : plain);
    } catch (IOException unreadable) {
      fonts.wrong(fonts.fileName, unreadable.toString());
    }
    if (!fonts.problems.isEmpty()) {
      throw new FontsException(fonts.problems);
    }
    return fonts;
  }

  /** The files that draw what a family's own files lack. */
  List<Source> universal() {
    return universal;
  }

  /** The listed font that stands in for those that are not. */
  String unknown() {
    return unknown;
  }

  List<Family> families() {
    return families;
  }

  private void readRoot(@Nullable YamlNode root) {
    if (root == null) {
      wrong(fileName, "empty");
      return;
    }
    Map<String, YamlNode> keys = mapping(root, Set.of("universal", "unknown", "fonts"));
    universal.addAll(sources(keys.get("universal")));
    for (YamlNode family : sequence(keys.get("fonts"))) {
      readFamily(family);
    }
    if (universal.isEmpty()) {
      wrong(place(root), "universal: []");
    }
    YamlNode stand = keys.get("unknown");
    unknown = stand == null ? "" : text(stand);
    if (families.stream().noneMatch(family -> family.names().contains(unknown))) {
      wrong(place(stand == null ? root : stand), "unknown: " + unknown);
    }
  }

  private void readFamily(YamlNode node) {
    Map<String, YamlNode> keys = mapping(node, FAMILY_KEYS);
    List<String> names = new ArrayList<>();
    for (YamlNode name : sequence(keys.get("names"))) {
      names.add(text(name));
    }
    if (names.isEmpty()) {
      wrong(place(node), "names: []");
    }
    Map<String, Source> characters = new LinkedHashMap<>();
    YamlNode exceptions = keys.get("characters");
    if (exceptions != null) {
      mapping(exceptions, null).forEach((text, source) -> characters.put(text, source(source)));
    }
    families.add(
        new Family(
            names,
            sources(keys.get("files")),
            sources(keys.get("bold")),
            sources(keys.get("italic")),
            sources(keys.get("boldItalic")),
            characters));
  }

  private List<Source> sources(@Nullable YamlNode node) {
    List<Source> sources = new ArrayList<>();
    for (YamlNode source : sequence(node)) {
      sources.add(source(source));
    }
    return sources;
  }

  private Source source(YamlNode node) {
    if (node instanceof YamlNode.Scalar name) {
      return new Source(name.text(), null, false, place(node));
    }
    Map<String, YamlNode> keys = mapping(node, Set.of("file", "face", "only"));
    YamlNode file = keys.get("file");
    YamlNode face = keys.get("face");
    YamlNode only = keys.get("only");
    if (file == null) {
      wrong(place(node), "file: ?");
    }
    if (only != null && !text(only).equals("hanzi")) {
      wrong(place(only), "only: " + text(only));
    }
    return new Source(
        file == null ? "" : text(file),
        face == null ? null : text(face),
        only != null,
        place(node));
  }

  private Map<String, YamlNode> mapping(YamlNode node, @Nullable Set<String> known) {
    Map<String, YamlNode> map = new LinkedHashMap<>();
    if (!(node instanceof YamlNode.Mapping mapping)) {
      wrong(place(node), shown(node));
      return map;
    }
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = text(entry.key());
      if (known != null && !known.contains(key)) {
        wrong(place(entry.key()), key);
      }
      map.put(key, entry.value());
    }
    return map;
  }

  private List<YamlNode> sequence(@Nullable YamlNode node) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    wrong(place(node), shown(node));
    return List.of();
  }

  private String text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    wrong(place(node), shown(node));
    return "";
  }

  private static String shown(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
        ? scalar.text()
        : node instanceof YamlNode.Sequence ? "[…]" : "{…}";
  }

  private String place(YamlNode node) {
    return fileName + ":" + node.line();
  }

  private void wrong(String place, String what) {
    problems.add(Problem.error("layout.font-mapping", place, what));
  }
}
