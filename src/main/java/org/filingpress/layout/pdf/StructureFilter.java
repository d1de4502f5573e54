package org.filingpress.layout.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFStructElem;
import org.filingpress.layout.page.Page;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Lets only those formatting objects become structure elements (ISO 32000-1, 14.7) that carry a
 * role, and links, pictures and regions: lines and changes of font leave no trace in the tree. A
 * role of several words, as {@link FoWriter} gives it, makes elements within each other; the parts
 * of what bears one number on several pages are one element; an artifact is none.
 */
final class StructureFilter implements StructureTreeEventHandler {

  /**
   * @param added whether the tree has been told of it here; if not, it began on an earlier page
   */
  private record Open(StructureTreeElement element, boolean added) {}

  private final StructureTreeEventHandler tree;
  private final Map<String, StructureTreeElement> wholes = new HashMap<>();
  private final Deque<Integer> depths = new ArrayDeque<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int artifacts;
  private @Nullable PDFDocument document;

  StructureFilter(StructureTreeEventHandler tree) {
    this.tree = tree;
  }

  /** The PDF whose structure it is; null before the first element. */
  @Nullable PDFDocument document() {
    return document;
  }

  /** What has been on several pages goes on on none that follow. */
  void documentEnds() {
    wholes.clear();
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
    if (artifacts > 0 || roles != null && roles.startsWith(Page.Element.ARTIFACT)) {
      artifacts++;
      return null;
    }
    if (roles == null) {
      boolean keep =
          name.equals("flow") || name.equals("static-content") || name.equals("basic-link");
      depths.push(keep ? 1 : 0);
      if (keep) {
        add(tree.startNode(name, attributes, around(parent)));
      }
      return around(null);
    }
    int depth = 0;
    for (String role : roles.split(" ")) {
      enter(name, role, attributes, parent);
      depth++;
    }
    depths.push(depth);
    return around(null);
  }

  /** One word of a role. */
  private void enter(
      String name, String role, Attributes attributes, @Nullable StructureTreeElement parent) {
    int number = role.indexOf('#');
    StructureTreeElement begun = number < 0 ? null : wholes.get(role.substring(number));
    if (begun != null) {
      open.push(new Open(begun, false));
      return;
    }
    AttributesImpl own = new AttributesImpl(attributes);
    own.setValue(own.getIndex("role"), number < 0 ? role : role.substring(0, number));
    StructureTreeElement element = tree.startNode(name, own, around(parent));
    add(element);
    if (number >= 0) {
      wholes.put(role.substring(number), element);
    }
  }

  private void add(StructureTreeElement element) {
    if (document == null && element instanceof PDFStructElem own) {
      document = own.getDocument();
    }
    open.push(new Open(element, true));
  }

  /** The tree does not know where it is within an element that began on an earlier page. */
  private @Nullable StructureTreeElement around(@Nullable StructureTreeElement otherwise) {
    Open innermost = open.peek();
    return innermost == null ? otherwise : innermost.element();
  }

  @Override
  public void endNode(String name) {
    if (artifacts > 0) {
      artifacts--;
      return;
    }
    for (int depth = depths.pop(); depth > 0; depth--) {
      if (open.pop().added()) {
        tree.endNode(name);
      }
    }
  }

  @Override
  public @Nullable StructureTreeElement startImageNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    if (artifacts > 0) {
      artifacts++;
      return null;
    }
    return remembered(tree.startImageNode(name, attributes, around(parent)));
  }

  @Override
  public @Nullable StructureTreeElement startReferencedNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    if (artifacts > 0) {
      artifacts++;
      return null;
    }
    return remembered(tree.startReferencedNode(name, attributes, around(parent)));
  }

  private StructureTreeElement remembered(StructureTreeElement element) {
    depths.push(1);
    add(element);
    return element;
  }
}
