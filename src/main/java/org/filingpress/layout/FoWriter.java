package org.filingpress.layout;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
 * <p>A piece of text that does not begin where FOP's own arithmetic ends the one before it gets a
 * {@code padding-start}; if it begins earlier, a block of its own.
 */
final class FoWriter {
  private static final int TOLERANCE = 60;

  private final FoElements out;
  private final Function<FontFace, PdfFont> fonts;
  private final Outline outline;
  private final Function<String, byte[]> pictures;
  private int y;
  private boolean first;

  /**
   * @param pictures the bytes of a package part
   */
  FoWriter(
      FoElements out,
      Function<FontFace, PdfFont> fonts,
      Outline outline,
      Function<String, byte[]> pictures) {
    this.out = out;
    this.fonts = fonts;
    this.outline = outline;
    this.pictures = pictures;
  }

  /** From twips. */
  static int millipoints(double twips) {
    return (int) Math.round(twips * 50);
  }

  void page(Page page, String master, int index) throws SAXException {
    boolean numbered = page.number().matches("[1-9][0-9]{0,5}");
    out.with("master-reference", master)
        .with("force-page-count", "no-force")
        .with("initial-page-number", numbered ? page.number() : Integer.toString(index + 1))
        .with("format", numbered ? "1" : "i");
    out.start("page-sequence");
    if (!page.furniture().isEmpty()) {
      out.with("flow-name", "xsl-region-before").with("role", "artifact");
      out.start("static-content");
      contents(page.furniture());
      out.end("static-content");
    }
    out.with("flow-name", "xsl-region-body");
    out.start("flow");
    contents(page.content());
    out.end("flow");
    out.end("page-sequence");
  }

  private void contents(List<Page.Placed> placed) throws SAXException {
    y = 0;
    first = true;
    for (Page.Placed thing : placed) {
      if (thing instanceof Page.Text) {
        out.with("role", "P");
        out.start("block");
        place(thing);
        out.end("block");
      } else {
        place(thing);
      }
    }
    if (first) {
      out.start("block");
      out.end("block");
    }
  }

  private void place(Page.Placed thing) throws SAXException {
    if (thing instanceof Page.Element element) {
      out.with("role", element.role());
      String id = outline.elements().get(element);
      if (id != null) {
        out.with("id", id);
      }
      out.start("block");
      for (Page.Placed child : element.children()) {
        place(child);
      }
      out.end("block");
    } else if (thing instanceof Page.Text text) {
      text(text);
    }
  }

  private void text(Page.Text text) throws SAXException {
    List<Line.Glyphs> run = new ArrayList<>();
    int[] cursor = {0};
    for (Line.Piece piece : text.pieces()) {
      if (piece instanceof Line.Glyphs glyphs) {
        boolean goesOn =
            !run.isEmpty()
                && run.get(0).style().raised() == glyphs.style().raised()
                && millipoints(glyphs.x()) >= cursor[0] - TOLERANCE;
        if (!goesOn) {
          run(text, run);
          run.clear();
          cursor[0] = millipoints(glyphs.x());
        }
        run.add(glyphs);
        cursor[0] = end(glyphs, Math.max(cursor[0], millipoints(glyphs.x())));
      } else {
        run(text, run);
        run.clear();
        if (piece instanceof Line.Image image) {
          picture(text, image);
        } else {
          throw new IllegalArgumentException("a page number that was never set: " + piece);
        }
      }
    }
    run(text, run);
  }

  /** Where FOP ends it: no letter space after the last character. */
  private int end(Line.Glyphs glyphs, int start) {
    PdfFont font = fonts.apply(glyphs.face());
    FoLook look = FoLook.of(glyphs, font);
    String text = glyphs.text();
    int end = start + look.letterSpacing() * Math.max(0, text.length() - 1);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      end += font.advance(text.codePointAt(i), look.size());
    }
    return end;
  }

  private void startLine(Page.Text text, double x, double raised) {
    int baseline = millipoints(text.baseline() - raised);
    int half = Math.max(1000, baseline - millipoints(text.top()));
    out.with("space-before", baseline - half - y).with("line-height", 2 * half);
    if (first) {
      out.with("space-before.conditionality", "retain");
      first = false;
    }
    int indent = millipoints(text.x() + x);
    if (indent != 0) {
      out.with("start-indent", indent);
    }
    y = baseline + half;
  }

  private void run(Page.Text text, List<Line.Glyphs> run) throws SAXException {
    if (run.isEmpty()) {
      return;
    }
    Line.Glyphs head = run.get(0);
    startLine(text, head.x(), head.style().raised());
    FoLook main = FoLook.of(head, fonts.apply(head.face()));
    main.write(out, null);
    out.start("block");
    int cursor = millipoints(head.x());
    String link = null;
    for (Line.Glyphs glyphs : run) {
      String target = target(glyphs.link());
      if (!Objects.equals(target, link)) {
        if (link != null) {
          out.end("basic-link");
        }
        if (target != null) {
          startLink(target, run);
        }
        link = target;
      }
      int gap = millipoints(glyphs.x()) - cursor;
      glyphs(glyphs, main, Math.max(0, gap));
      cursor = end(glyphs, Math.max(cursor, millipoints(glyphs.x())));
    }
    if (link != null) {
      out.end("basic-link");
    }
    out.end("block");
  }

  private void glyphs(Line.Glyphs glyphs, FoLook main, int gap) throws SAXException {
    FoLook look = FoLook.of(glyphs, fonts.apply(glyphs.face()));
    boolean inline = gap > 0 || look.isDecorated() || !look.equals(main);
    if (inline) {
      look.write(out, main);
      if (gap > 0) {
        out.with("padding-start", gap);
      }
      if (look.isDecorated()) {
        out.with("text-decoration", look.decoration());
      }
      out.start(gap > 0 ? "inline" : "wrapper");
    }
    out.text(glyphs.text());
    if (inline) {
      out.end(gap > 0 ? "inline" : "wrapper");
    }
  }

  /** Only to places in the document that exist, and to the web and mail; others are text. */
  private @Nullable String target(@Nullable String link) {
    if (link == null) {
      return null;
    }
    String id = outline.ids().get(link);
    if (id != null) {
      return "#" + id;
    }
    return link.matches("(?i)(https?://|mailto:)[^\\s'\"()<>\\\\]+") ? link : null;
  }

  private void startLink(String target, List<Line.Glyphs> run) throws SAXException {
    StringBuilder label = new StringBuilder();
    run.stream()
        .filter(glyphs -> target.equals(target(glyphs.link())))
        .forEach(glyphs -> label.append(glyphs.text()));
    if (target.startsWith("#")) {
      out.with("internal-destination", target.substring(1));
    } else {
      out.with("external-destination", "url('" + target + "')");
    }
    out.withAltText(label.toString());
    out.start("basic-link");
  }

  private void picture(Page.Text text, Line.Image image) throws SAXException {
    Inline.Picture picture = image.picture();
    byte[] bytes = pictures.apply(picture.part());
    String type = PictureType.of(bytes);
    if (type == null) {
      return;
    }
    startLine(text, image.x(), 0);
    out.start("block");
    out.with(
            "src",
            "url('data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes) + "')")
        .with("content-width", millipoints(picture.width()))
        .with("content-height", millipoints(picture.height()))
        .with("scaling", "non-uniform");
    out.withAltText(picture.description());
    out.start("external-graphic");
    out.end("external-graphic");
    out.end("block");
  }
}
