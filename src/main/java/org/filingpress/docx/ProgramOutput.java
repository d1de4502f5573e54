package org.filingpress.docx;

import java.io.Writer;
import java.util.List;
import org.filingpress.docx.output.TextBuffer;

/** What a compiled program prints, as FreeMarker sees it. */
final class ProgramOutput extends Writer {

  private final List<byte[]> pieces;
  private final TextBuffer out;

  /**
   * @param pieces those of the program, by their numbers
   */
  ProgramOutput(List<byte[]> pieces, TextBuffer out) {
    this.pieces = pieces;
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) {
    if (length == 2) {
      write(text[from], text[from + 1]);
    } else {
      write(new String(text, from, length));
    }
  }

  @Override
  public void write(String text, int from, int length) {
    write(text.substring(from, from + length));
  }

  /** Pieces, or a text without any. */
  @Override
  public void write(String text) {
    for (int i = 0; i + 1 < text.length(); i += 2) {
      if (Program.pieceNumber(text.charAt(i), text.charAt(i + 1)) < 0) {
        out.write(text.substring(i));
        return;
      }
      write(text.charAt(i), text.charAt(i + 1));
    }
    if (text.length() % 2 == 1) {
      out.write(text.substring(text.length() - 1));
    }
  }

  private void write(char high, char low) {
    int number = Program.pieceNumber(high, low);
    if (number < 0) {
      out.write(String.valueOf(new char[] {high, low}));
    } else {
      out.piece(number, pieces.get(number));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
