package org.filingpress.layout.font;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The faces that draw one font in one style, asked in order, and which of them draws a character:
 * worked out 256 characters at a time when one of them is first asked for, then two array look-ups.
 */
public final class FontChain {
  /** A face, for all it has or for its Chinese characters only. */
  record Link(FontFace face, boolean hanziOnly) {
    boolean draws(int codePoint) {
      return face.has(codePoint)
          && (!hanziOnly || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN);
    }
  }

  private final List<Link> links;
  private final Map<Integer, FontFace> exceptions;
  private final AtomicReferenceArray<FontFace @Nullable []> pages =
      new AtomicReferenceArray<>((Character.MAX_CODE_POINT + 1) >> 8);

  /**
   * @param links at least one
   * @param exceptions code points that a certain face draws, whatever the order says
   */
  FontChain(List<Link> links, Map<Integer, FontFace> exceptions) {
    this.links = List.copyOf(links);
    this.exceptions = Map.copyOf(exceptions);
  }

  /** The first face that has the character; the last of the chain when none has. */
  public FontFace face(int codePoint) {
    FontFace[] page = pages.get(codePoint >> 8);
    if (page == null) {
      page = page(codePoint & ~0xFF);
      pages.set(codePoint >> 8, page);
    }
    return page[codePoint & 0xFF];
  }

  private FontFace[] page(int start) {
    FontFace[] page = new FontFace[256];
    for (int low = 0; low < 256; low++) {
      int codePoint = start | low;
      FontFace drawer = exceptions.get(codePoint);
      for (int i = 0; drawer == null && i < links.size(); i++) {
        drawer = links.get(i).draws(codePoint) ? links.get(i).face() : null;
      }
      page[low] = drawer == null ? links.get(links.size() - 1).face() : drawer;
    }
    return page;
  }
}
