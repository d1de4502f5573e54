package org.filingpress.layout.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The line breaking class of every character, by Unicode 16.0.0, with UAX #14's LB1 carried out.
 *
 * <p>A table of our own because both others cost more: FOP's is older than Unicode 8 and draws
 * FOP's classes into documents that need no PDF; ICU4J is 14 MB for this one property. It is
 * generated from ICU4J and checked against it in the tests.
 */
final class BreakClassTable {

  private static final String RESOURCE = "/org/filingpress/layout/line-break.txt";

  static final BreakClassTable SHARED = read();

  private final int[] starts;
  private final BreakClass[] classes;

  private BreakClassTable(int[] starts, BreakClass[] classes) {
    this.starts = starts;
    this.classes = classes;
  }

  /**
   * Each line: the first character of a range in hexadecimal, and the class of all up to the next.
   */
  private static BreakClassTable read() {
    try (InputStream in = BreakClassTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int[] starts = new int[4096];
      BreakClass[] classes = new BreakClass[starts.length];
      int count = 0;
      int at = 0;
      while (at < text.length()) {
        int end = text.indexOf('\n', at);
        if (text.charAt(at) != '#') {
          int space = text.indexOf(' ', at);
          starts[count] = Integer.parseInt(text, at, space, 16);
          classes[count++] = BreakClass.valueOf(text.substring(space + 1, end));
        }
        at = end + 1;
      }
      return new BreakClassTable(Arrays.copyOf(starts, count), Arrays.copyOf(classes, count));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The classes of the characters up to U+FFFF, as their ordinals; a fresh array. */
  byte[] firstPlane() {
    byte[] table = new byte[0x10000];
    for (int i = 0; i < starts.length && starts[i] < table.length; i++) {
      int end = i + 1 < starts.length ? Math.min(starts[i + 1], table.length) : table.length;
      Arrays.fill(table, starts[i], end, (byte) classes[i].ordinal());
    }
    return table;
  }

  BreakClass of(int codePoint) {
    int at = Arrays.binarySearch(starts, codePoint);
    return classes[at >= 0 ? at : -at - 2];
  }
}
