package org.filingpress.layout.pdf;

import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.Inline;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Writes finished pages as XSL-FO 1.1, a page sequence for each.
 *
 * <p>Every line is a block whose line height is twice the distance from the line's top to its
 * baseline: with {@link PdfFont}'s metrics the baseline is then exactly in the middle, where it
 * belongs. {@code space-before}, negative where a cell begins higher than its left neighbour ends,
 * brings the block to its place, so that no line depends on another's height.
 *
 * <p>A piece of text that begins right of where FOP's own arithmetic ends the one before it gets a
 * {@code padding-start}. A line that is all its element holds takes the element's role: {@code TD},
 * its {@code P} and the line are one block of role {@code "TD P"}; a part of something that stands
 * on several pages bears its number, {@code "TD#7 P#8"} ({@link StructureFilter}).
 */
final class FoWriter {
  private final FoElements out;
  private final FoRuns runs;
  private final PageLinks links;
  private final Function<String, byte[]> pictures;
  private final Map<Object, Integer> wholes = new IdentityHashMap<>();
  private @Nullable FoLine usual;
  private int y;
  private boolean first;

  /**
   * @param pictures the bytes of a package part
   */
  FoWriter(FoElements out, FoRuns runs, PageLinks links, Function<String, byte[]> pictures) {
    this.out = out;
    this.runs = runs;
    this.links = links;
    this.pictures = pictures;
  }

  /** From twips. */
  static int millipoints(double twips) {
    return (int) Math.round(twips * 50);
  }

  void page(Page page, String master) throws SAXException {
    out.with("master-reference", master).with("force-page-count", "no-force");
    out.start("page-sequence");
    if (!page.furniture().isEmpty()) {
      out.with("flow-name", "xsl-region-before").with("role", "artifact");
      out.start("static-content");
      contents(page.furniture());
      out.end("static-content");
    }
    out.with("flow-name", "xsl-region-body");
    usual = FoLine.usual(page.content(), runs);
    if (usual != null) {
      usual.write(out, null);
    }
    out.start("flow");
    contents(page.content());
    out.end("flow");
    usual = null;
    out.end("page-sequence");
  }

  private void contents(List<Page.Placed> placed) throws SAXException {
    y = 0;
    first = true;
    for (Page.Placed thing : placed) {
      if (thing instanceof Page.Text text) {
        element("P", List.of(text));
      } else if (thing instanceof Page.Element element) {
        element(element);
      }
    }
    if (first) {
      out.start("block");
      out.end("block");
    }
  }

  private void element(Page.Element element) throws SAXException {
    StringBuilder roles = new StringBuilder(role(element));
    List<Page.Placed> children = shown(element);
    while (children.size() == 1 && children.get(0) instanceof Page.Element only) {
      roles.append(' ').append(role(only));
      children = shown(only);
    }
    element(roles.toString(), children);
  }

  /** Its role, and the number of the whole that it is a part of. */
  private String role(Page.Element element) {
    Object whole = element.whole();
    return whole == null
        ? element.role()
        : element.role() + '#' + wholes.computeIfAbsent(whole, any -> wholes.size());
  }

  private static List<Page.Placed> shown(Page.Element element) {
    return element.children().stream().filter(child -> !(child instanceof Page.Fill)).toList();
  }

  private void element(String roles, List<? extends Page.Placed> children) throws SAXException {
    out.with("role", roles);
    if (children.size() == 1 && children.get(0) instanceof Page.Text text) {
      List<List<Line.Piece>> only = runs.of(text);
      if (only.size() == 1) {
        run(text, only.get(0));
        return;
      }
    }
    out.start("block");
    for (Page.Placed child : children) {
      if (child instanceof Page.Text text) {
        for (List<Line.Piece> run : runs.of(text)) {
          run(text, run);
        }
      } else if (child instanceof Page.Element element) {
        element(element);
      }
    }
    out.end("block");
  }

  private void run(Page.Text text, List<Line.Piece> run) throws SAXException {
    if (run.get(0) instanceof Line.Image image) {
      place(text, image.x(), 0, null);
      out.start("block");
      picture(image.picture());
    } else {
      Line.Glyphs head = (Line.Glyphs) run.get(0);
      FoLook main = runs.look(head);
      place(text, head.x(), head.style().raised(), main);
      out.start("block");
      pieces(run, main);
    }
    out.end("block");
  }

  private void place(Page.Text text, double x, double raised, @Nullable FoLook look)
      throws SAXException {
    FoLine line = FoLine.of(text, x, raised, look);
    int top = line.baseline() - line.half();
    out.with("space-before", top - y);
    if (first) {
      out.with("space-before.conditionality", "retain");
      first = false;
    }
    line.write(out, usual);
    y = line.baseline() + line.half();
  }

  private void pieces(List<Line.Piece> run, FoLook main) throws SAXException {
    int cursor = millipoints(run.get(0).x());
    String link = null;
    for (Line.Piece piece : run) {
      Line.Glyphs glyphs = (Line.Glyphs) piece;
      String target = links.address(glyphs.link());
      if (!Objects.equals(target, link)) {
        if (link != null) {
          out.end("basic-link");
        }
        if (target != null) {
          startLink(target, glyphs.text());
        }
        link = target;
      }
      int gap = Math.max(0, millipoints(glyphs.x()) - cursor);
      glyphs(glyphs, main, gap);
      cursor = runs.end(glyphs, cursor + gap);
    }
    if (link != null) {
      out.end("basic-link");
    }
  }

  private void glyphs(Line.Glyphs glyphs, FoLook main, int gap) throws SAXException {
    FoLook look = runs.look(glyphs);
    if (gap == 0 && !look.isDecorated() && look.equals(main)) {
      out.text(glyphs.text());
      return;
    }
    String name = gap > 0 || look.isDecorated() ? "inline" : "wrapper";
    look.write(out, main);
    if (gap > 0) {
      out.with("padding-start", gap);
    }
    if (look.isDecorated()) {
      out.with("text-decoration", look.decoration());
    }
    out.start(name);
    out.text(glyphs.text());
    out.end(name);
  }

  private void startLink(String address, String label) throws SAXException {
    out.with("external-destination", "url('" + address + "')").withAltText(label);
    out.start("basic-link");
  }

  private void picture(Inline.Picture picture) throws SAXException {
    byte[] bytes = pictures.apply(picture.part());
    String type = PictureType.of(bytes);
    if (type == null) {
      return;
    }
    String data = Base64.getEncoder().encodeToString(bytes);
    out.with("src", "url('data:" + type + ";base64," + data + "')")
        .with("content-width", millipoints(picture.width()))
        .with("content-height", millipoints(picture.height()))
        .with("scaling", "non-uniform")
        .withAltText(picture.description());
    out.start("external-graphic");
    out.end("external-graphic");
  }
}
