package org.filingpress.layout.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads pictures in the line: {@code w:drawing} and the older {@code w:pict}, {@code w:object}. */
final class PictureReader {

  private static final Pattern SIZE = Pattern.compile("(width|height):\\s*(-?[0-9.]+[a-z]{0,2})");

  private final Story story;

  PictureReader(Story story) {
    this.story = story;
  }

  /** Reads the element that has just started, to its end; null for what is not in the line. */
  Inline.@Nullable Picture read(Xml xml, TextStyle style) {
    int depth = xml.depth();
    double width = 0;
    double height = 0;
    String part = "";
    String description = "";
    boolean floats = false;
    boolean box = false;
    boolean shape = false;
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (!xml.started()) {
        continue;
      }
      switch (xml.name()) {
        case "wp:anchor" -> floats = true;
        case "wp:extent" -> {
          width = Lengths.emus(String.valueOf(xml.attribute("cx")));
          height = Lengths.emus(String.valueOf(xml.attribute("cy")));
        }
        case "wp:docPr" -> {
          String said = xml.attribute("descr");
          description = said == null ? "" : said;
        }
        case "a:blip" -> part = target(xml.attribute("r:embed"), part);
        case "v:imagedata" -> part = target(xml.attribute("r:id"), part);
        case "a:srcRect" -> cropped(xml);
        case "a:xfrm" -> turned(xml);
        case "v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:group" -> {
          shape = true;
          String css = String.valueOf(xml.attribute("style"));
          floats |= css.contains("position:absolute");
          Matcher size = SIZE.matcher(css);
          while (size.find() && depth == xml.depth() - 1) {
            double twips = Math.max(0, Lengths.twips(size.group(2), 0));
            width = size.group(1).equals("width") ? twips : width;
            height = size.group(1).equals("height") ? twips : height;
          }
        }
        case "txbxContent" -> {
          box = true;
          xml.skip();
        }
        default -> {}
      }
    }
    if (box) {
      story.warn("layout.text-box");
    } else if (floats) {
      story.warn("layout.floating");
    } else if (part.isEmpty() && width > 0 || shape && (width <= 0 || height <= 0)) {
      story.warn("layout.shape");
    }
    return floats || width <= 0 || height <= 0
        ? null
        : new Inline.Picture(width, height, part, description, style);
  }

  private void cropped(Xml xml) {
    for (int i = 0; i < xml.attributeCount(); i++) {
      if (!xml.attributeValue(i).matches("0%?")) {
        story.warn("layout.unsupported", "a:srcRect");
      }
    }
  }

  private void turned(Xml xml) {
    for (int i = 0; i < xml.attributeCount(); i++) {
      if (!xml.attributeValue(i).matches("0|false")) {
        story.warn("layout.unsupported", "a:xfrm " + xml.attributeName(i));
      }
    }
  }

  private String target(@Nullable String id, String otherwise) {
    return id == null ? otherwise : story.relationships.target(id);
  }
}
