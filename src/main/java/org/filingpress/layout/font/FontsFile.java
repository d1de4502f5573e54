package org.filingpress.layout.font;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

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

  private String text = "";

  private FontsFile(Path file) {
    this.fileName = file.toString();
  }

  static FontsFile read(Path file) {
    FontsFile fonts = new FontsFile(file);
    try {
      fonts.text = Files.readString(file);
      fonts.readRoot(compose(new StringReader(fonts.text)));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      fonts.wrong(fonts.fileName + ":" + line, broken.getProblem());
    } catch (YAMLException | IOException unreadable) {
      fonts.wrong(fonts.fileName, unreadable.toString());
    }
    if (!fonts.problems.isEmpty()) {
      throw new FontsException(fonts.problems);
    }
    return fonts;
  }

  private static @Nullable Node compose(Reader reader) {
    LoaderOptions limits = new LoaderOptions();
    ParserImpl parser = new ParserImpl(new StreamReader(reader), limits);
    return new Composer(parser, new Resolver(), limits).getSingleNode();
  }

  /** The files that draw what a family's own files lack. */
  List<Source> universal() {
    return universal;
  }

  /** The listed font that stands in for those that are not. */
  String unknown() {
    return unknown;
  }

  /** All of it, as it was read. */
  String text() {
    return text;
  }

  List<Family> families() {
    return families;
  }

  private void readRoot(@Nullable Node root) {
    if (root == null) {
      wrong(fileName, "empty");
      return;
    }
    Map<String, Node> keys = mapping(root, Set.of("universal", "unknown", "fonts"));
    universal.addAll(sources(keys.get("universal")));
    for (Node family : sequence(keys.get("fonts"))) {
      readFamily(family);
    }
    if (universal.isEmpty()) {
      wrong(place(root), "universal: []");
    }
    Node stand = keys.get("unknown");
    unknown = stand == null ? "" : text(stand);
    if (families.stream().noneMatch(family -> family.names().contains(unknown))) {
      wrong(place(stand == null ? root : stand), "unknown: " + unknown);
    }
  }

  private void readFamily(Node node) {
    Map<String, Node> keys = mapping(node, FAMILY_KEYS);
    List<String> names = new ArrayList<>();
    for (Node name : sequence(keys.get("names"))) {
      names.add(text(name));
    }
    if (names.isEmpty()) {
      wrong(place(node), "names: []");
    }
    Map<String, Source> characters = new LinkedHashMap<>();
    Node exceptions = keys.get("characters");
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

  private List<Source> sources(@Nullable Node node) {
    List<Source> sources = new ArrayList<>();
    for (Node source : sequence(node)) {
      sources.add(source(source));
    }
    return sources;
  }

  private Source source(Node node) {
    if (node instanceof ScalarNode name) {
      return new Source(name.getValue(), null, false, place(node));
    }
    Map<String, Node> keys = mapping(node, Set.of("file", "face", "only"));
    Node file = keys.get("file");
    Node face = keys.get("face");
    Node only = keys.get("only");
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

  private Map<String, Node> mapping(Node node, @Nullable Set<String> known) {
    Map<String, Node> map = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      wrong(place(node), shown(node));
      return map;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (known != null && !known.contains(key)) {
        wrong(place(tuple.getKeyNode()), key);
      }
      map.put(key, tuple.getValueNode());
    }
    return map;
  }

  private List<Node> sequence(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    wrong(place(node), shown(node));
    return List.of();
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrong(place(node), shown(node));
    return "";
  }

  private static String shown(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : node.getNodeId().toString();
  }

  private String place(Node node) {
    return fileName + ":" + (node.getStartMark().getLine() + 1);
  }

  private void wrong(String place, String what) {
    problems.add(Problem.error("layout.font-mapping", place, what));
  }
}
