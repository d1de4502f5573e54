package org.filingpress.layout.font;

import java.util.List;

/** A piece of YAML and the line where it begins, counted from 1. */
sealed interface YamlNode {

  int line();

  record Scalar(String text, int line) implements YamlNode {}

  record Sequence(List<YamlNode> items, int line) implements YamlNode {}

  /** Entries in their order; a key may occur twice. */
  record Mapping(List<Entry> entries, int line) implements YamlNode {}

  record Entry(YamlNode key, YamlNode value) {}
}
