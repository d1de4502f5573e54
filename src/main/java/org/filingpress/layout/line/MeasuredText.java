package org.filingpress.layout.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as a row of measured items, one for each character, tab, break, picture and field.
 * Filled once by {@link Itemiser}, then only read; belongs to one thread.
 *
 * <p>Columns instead of objects: a token of ten million characters takes nine bytes for each.
 */
final class MeasuredText {
  static final int TAB = -1;
  static final int LINE_BREAK = -2;
  static final int PAGE_BREAK = -3;

  /** A picture or a field. */
  static final int OBJECT = -4;

  /** A line may break before the item. */
  static final int MAY_BREAK = 1;

  /** The item belongs to the character before it and is never cut from it. */
  static final int JOINED = 2;

  /** White space, which hangs at a line's end. */
  static final int SPACE = 4;

  /** Hanzi, kana and their punctuation: justification widens the gaps beside them. */
  static final int EAST_ASIAN = 8;

  /** Punctuation that may hang over the right edge. */
  static final int MAY_HANG = 16;

  /** Has no ink and no width: joiners, zero-width spaces, variation selectors. */
  static final int UNSEEN = 32;

  final List<Inline> content;
  int length;

  /** By item: code point, or one of the negative kinds. */
  int[] code;

  /** By item: advance in twips. A float is exact to a ten-thousandth of a twip here. */
  float[] width;

  byte[] flags;

  /** By item: the autospace before it; null when the paragraph has none. */
  float @Nullable [] gap;

  /** Stretches of items of one face and one run. */
  int segments;

  int[] segmentStart = new int[8];
  int[] segmentRun = new int[8];
  @Nullable FontFace[] segmentFace = new FontFace[8];

  final List<String> bookmarks = new ArrayList<>(0);
  final List<Integer> bookmarkItems = new ArrayList<>(0);

  MeasuredText(List<Inline> content, int capacity) {
    this.content = content;
    code = new int[capacity];
    width = new float[capacity];
    flags = new byte[capacity];
  }

  boolean is(int item, int flag) {
    return (flags[item] & flag) != 0;
  }

  double gapBefore(int item) {
    return gap == null ? 0 : gap[item];
  }

  void add(int codePoint, double advance, int flag, int run, @Nullable FontFace face) {
    if (length == code.length) {
      int more = Math.max(16, length + (length >> 1));
      code = Arrays.copyOf(code, more);
      width = Arrays.copyOf(width, more);
      flags = Arrays.copyOf(flags, more);
      gap = gap == null ? null : Arrays.copyOf(gap, more);
    }
    if (segments == 0
        || codePoint < 0
        || code[length - 1] < 0
        || segmentRun[segments - 1] != run
        || segmentFace[segments - 1] != face) {
      addSegment(run, face);
    }
    code[length] = codePoint;
    width[length] = (float) advance;
    flags[length++] = (byte) flag;
  }

  private void addSegment(int run, @Nullable FontFace face) {
    if (segments == segmentStart.length) {
      segmentStart = Arrays.copyOf(segmentStart, 2 * segments);
      segmentRun = Arrays.copyOf(segmentRun, 2 * segments);
      segmentFace = Arrays.copyOf(segmentFace, 2 * segments);
    }
    segmentStart[segments] = length;
    segmentRun[segments] = run;
    segmentFace[segments++] = face;
  }

  /** Sets the autospace before the item added last. */
  void widenLast(double twips) {
    if (gap == null) {
      gap = new float[code.length];
    }
    gap[length - 1] = (float) twips;
  }

  /** What a soft hyphen adds where a line ends with it (UAX #14, 5.4); 0 for another item. */
  double hyphen(int item) {
    int segment = segmentAt(item);
    FontFace face = segmentFace[segment];
    return code[item] != Itemiser.SOFT_HYPHEN || face == null
        ? 0
        : RunFonts.advance(face, '-', style(segment));
  }

  /** The segment of an item. */
  int segmentAt(int item) {
    int found = Arrays.binarySearch(segmentStart, 0, segments, item);
    return found >= 0 ? found : -found - 2;
  }

  /** The style of a segment's run. */
  TextStyle style(int segment) {
    return style(content.get(segmentRun[segment]));
  }

  /** The style of what has one: anything but a bookmark. */
  static TextStyle style(Inline inline) {
    if (inline instanceof Inline.Text it) {
      return it.style();
    }
    if (inline instanceof Inline.Tab it) {
      return it.style();
    }
    if (inline instanceof Inline.Field it) {
      return it.style();
    }
    if (inline instanceof Inline.Picture it) {
      return it.style();
    }
    if (inline instanceof Inline.LineBreak it) {
      return it.style();
    }
    if (inline instanceof Inline.PageBreak it) {
      return it.style();
    }
    throw new IllegalArgumentException("has no style: " + inline);
  }
}
