package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A part's text with the places that stay open until the document is laid out. */
final class FilledText {

  /**
   * A place that depends on the layout.
   *
   * @param position in bytes from the text's beginning
   * @param text the XML that goes there
   * @param toLayOut what stands there for the layout to read
   */
  record Open(int position, Function<PageNumbers, String> text, String toLayOut) {

    /** A page number, of which the layout reads one of usual width. */
    static Open number(int position, Function<PageNumbers, String> number) {
      return new Open(
          position,
          pages -> {
            StringBuilder escaped = new StringBuilder();
            Xml.escape(number.apply(pages), escaped);
            return escaped.toString();
          },
          number.apply(PageNumbers.PROVISIONAL));
    }

    Open movedBy(int shift) {
      return new Open(position + shift, text, toLayOut);
    }
  }

  private final TextBuffer text;
  private final List<Open> open;

  /**
   * @param open in ascending position
   */
  FilledText(TextBuffer text, List<Open> open) {
    this.text = text;
    this.open = List.copyOf(open);
  }

  /** Its length in bytes, without what is open. */
  int size() {
    return text.position();
  }

  /** The part's UTF-8 as the layout reads it. */
  InputStream openToLayOut() {
    List<InputStream> pieces = new ArrayList<>();
    int at = 0;
    for (Open place : open) {
      pieces.add(text.open(at, place.position()));
      pieces.add(new ByteArrayInputStream(place.toLayOut().getBytes(StandardCharsets.UTF_8)));
      at = place.position();
    }
    pieces.add(text.open(at, text.position()));
    return pieces.size() == 1
        ? pieces.get(0)
        : new SequenceInputStream(Collections.enumeration(pieces));
  }

  /** Writes the part's UTF-8 with what the layout has found. */
  void writeTo(OutputStream out, PageNumbers pages) throws IOException {
    int at = 0;
    for (Open place : open) {
      text.writeTo(out, at, place.position());
      out.write(place.text().apply(pages).getBytes(StandardCharsets.UTF_8));
      at = place.position();
    }
    text.writeTo(out, at, text.position());
  }
}
