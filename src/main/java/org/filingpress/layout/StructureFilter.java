package org.filingpress.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Lets only those formatting objects become structure elements (ISO 32000-1, 14.7) that carry a
 * role, and links, pictures and regions: lines and changes of font leave no trace in the tree.
 */
final class StructureFilter implements StructureTreeEventHandler {
  private final StructureTreeEventHandler tree;
  private final Deque<Boolean> kept = new ArrayDeque<>();
  private final Deque<StructureTreeElement> elements = new ArrayDeque<>();

  StructureFilter(StructureTreeEventHandler tree) {
    this.tree = tree;
  }

  @Override
  public void startPageSequence(Locale language, @Nullable String role) {
    tree.startPageSequence(language, role);
  }

  @Override
  public void endPageSequence() {
    tree.endPageSequence();
  }

  @Override
  public @Nullable StructureTreeElement startNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    boolean keep =
        attributes.getValue("role") != null
            || name.equals("flow")
            || name.equals("static-content")
            || name.equals("basic-link");
    kept.push(keep);
    if (!keep) {
      return elements.peek();
    }
    StructureTreeElement element = tree.startNode(name, attributes, parent);
    elements.push(element);
    return element;
  }

  @Override
  public void endNode(String name) {
    if (kept.pop()) {
      elements.pop();
      tree.endNode(name);
    }
  }

  @Override
  public StructureTreeElement startImageNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    return remembered(tree.startImageNode(name, attributes, parent));
  }

  @Override
  public StructureTreeElement startReferencedNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    return remembered(tree.startReferencedNode(name, attributes, parent));
  }

  private StructureTreeElement remembered(StructureTreeElement element) {
    kept.push(true);
    elements.push(element);
    return element;
  }
}
