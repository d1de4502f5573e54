package org.filingpress.layout.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Lets only those formatting objects become structure elements (ISO 32000-1, 14.7) that carry a
 * role, and links, pictures and regions: lines and changes of font leave no trace in the tree. A
 * role of several words, as {@link FoWriter} gives it, makes elements within each other.
 */
final class StructureFilter implements StructureTreeEventHandler {
  private final StructureTreeEventHandler tree;
  private final Deque<Integer> depths = new ArrayDeque<>();
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
    String roles = attributes.getValue("role");
    if (roles == null) {
      boolean keep =
          name.equals("flow") || name.equals("static-content") || name.equals("basic-link");
      depths.push(keep ? 1 : 0);
      if (keep) {
        elements.push(tree.startNode(name, attributes, parent));
      }
      return elements.peek();
    }
    int depth = 0;
    for (String role : roles.split(" ")) {
      AttributesImpl own = new AttributesImpl(attributes);
      own.setValue(own.getIndex("role"), role);
      elements.push(tree.startNode(name, own, parent));
      depth++;
    }
    depths.push(depth);
    return elements.peek();
  }

  @Override
  public void endNode(String name) {
    for (int depth = depths.pop(); depth > 0; depth--) {
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
    depths.push(1);
    elements.push(element);
    return element;
  }
}
