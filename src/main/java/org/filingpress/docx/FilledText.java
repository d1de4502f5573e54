package org.filingpress.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A part's text with the places where page numbers go. */
final class FilledText {

  /** A page number that is known once the document is laid out. */
  record Number(int position, Function<PageNumbers, String> text) {}

  private final TextBuffer text;
  private final List<Number> numbers;

  /**
   * @param numbers in ascending position
   */
  FilledText(TextBuffer text, List<Number> numbers) {
    this.text = text;
    this.numbers = List.copyOf(numbers);
  }

  /** The part's UTF-8 with these page numbers. */
  InputStream open(PageNumbers pages) {
    List<InputStream> pieces = new ArrayList<>();
    int at = 0;
    for (Number number : numbers) {
      pieces.add(text.open(at, number.position()));
      pieces.add(new java.io.ByteArrayInputStream(bytes(number, pages)));
      at = number.position();
    }
    pieces.add(text.open(at, text.position()));
    return pieces.size() == 1
        ? pieces.get(0)
        : new SequenceInputStream(Collections.enumeration(pieces));
  }

  void writeTo(OutputStream out, PageNumbers pages) throws IOException {
    int at = 0;
    for (Number number : numbers) {
      text.writeTo(out, at, number.position());
      out.write(bytes(number, pages));
      at = number.position();
    }
    text.writeTo(out, at, text.position());
  }

  private static byte[] bytes(Number number, PageNumbers pages) {
    StringBuilder escaped = new StringBuilder();
    Xml.escape(number.text().apply(pages), escaped);
    return escaped.toString().getBytes(StandardCharsets.UTF_8);
  }
}
