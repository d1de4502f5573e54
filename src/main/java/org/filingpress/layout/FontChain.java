package org.filingpress.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The faces that draw one font in one style, asked in order, and which of them draws a character:
 * worked out once for all characters, so that asking is two array look-ups.
 */
final class FontChain {
  private static final int PAGES = (Character.MAX_CODE_POINT + 1) >> 8;

  /** A face, for all it has or for its Chinese characters only. */
  record Link(FontFace face, boolean hanziOnly) {
    boolean draws(int codePoint) {
      return face.has(codePoint)
          && (!hanziOnly || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN);
    }
  }

  private final FontFace[] faces;
  private final byte[][] drawnBy = new byte[PAGES][];

  /**
   * @param links at least one, at most 100
   * @param exceptions code points that a certain face draws, whatever the order says
   */
  FontChain(List<Link> links, Map<Integer, FontFace> exceptions) {
    faces = new FontFace[links.size() + exceptions.size()];
    for (int i = 0; i < links.size(); i++) {
      faces[i] = links.get(i).face();
    }
    byte last = (byte) (links.size() - 1);
    byte[] none = new byte[256];
    Arrays.fill(none, last);
    Arrays.fill(drawnBy, none);
    for (int page = 0; page < PAGES; page++) {
      drawnBy[page] = page(page, links, none);
    }
    int next = links.size();
    for (Map.Entry<Integer, FontFace> exception : exceptions.entrySet()) {
      int codePoint = exception.getKey();
      faces[next] = exception.getValue();
      byte[] page = drawnBy[codePoint >> 8].clone();
      page[codePoint & 0xFF] = (byte) next++;
      drawnBy[codePoint >> 8] = page;
    }
  }

  private static byte[] page(int page, List<Link> links, byte[] none) {
    byte[] drawnBy = none;
    for (int i = links.size() - 2; i >= 0; i--) {
      Link link = links.get(i);
      if (link.face().hasPage(page)) {
        if (drawnBy == none) {
          drawnBy = none.clone();
        }
        for (int low = 0; low < 256; low++) {
          if (link.draws(page << 8 | low)) {
            drawnBy[low] = (byte) i;
          }
        }
      }
    }
    return drawnBy;
  }

  /** The first face that has the character; the last of the chain when none has. */
  FontFace face(int codePoint) {
    return faces[drawnBy[codePoint >> 8][codePoint & 0xFF]];
  }
}
