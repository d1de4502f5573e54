package org.filingpress.layout.font;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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

/** Reads any YAML, by SnakeYAML, as nodes and not as objects. */
final class FullYaml {

  private final Map<Node, YamlNode> read = new IdentityHashMap<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private FullYaml() {}

  /**
   * The root, or null for an empty text.
   *
   * @throws FontsException saying what is wrong, mostly with its line
   */
  static @Nullable YamlNode read(String yaml, String fileName) {
    LoaderOptions limits = new LoaderOptions();
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(yaml), limits);
      Node root = new Composer(parser, new Resolver(), limits).getSingleNode();
      return root == null ? null : new FullYaml().node(root);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      throw wrong(fileName + ":" + line, String.valueOf(broken.getProblem()));
    } catch (YAMLException unreadable) {
      throw wrong(fileName, unreadable.toString());
    }
  }

  private static FontsException wrong(String place, String what) {
    return new FontsException(Problem.error("layout.font-mapping", place, what));
  }

  /** An alias gives the node it stands for; each is read once. */
  private YamlNode node(Node node) {
    YamlNode known = read.get(node);
    if (known != null) {
      return known;
    }
    if (!open.add(node)) {
      throw new YAMLException("a list within itself");
    }
    YamlNode made = make(node);
    open.remove(node);
    read.put(node, made);
    return made;
  }

  private YamlNode make(Node node) {
    int line = node.getStartMark().getLine() + 1;
    if (node instanceof ScalarNode scalar) {
      return new YamlNode.Scalar(scalar.getValue(), line);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(node(item)));
      return new YamlNode.Sequence(items, line);
    }
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      entries.add(new YamlNode.Entry(node(tuple.getKeyNode()), node(tuple.getValueNode())));
    }
    return new YamlNode.Mapping(entries, line);
  }
}
