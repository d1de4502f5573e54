package org.filingpress.docx.output;

import java.util.Arrays;

/**
 * One block of DEFLATE data with codes of its own (RFC 1951, 3.2.7): literal bytes and repetitions
 * are collected, then written with the codes that suit them.
 */
final class DeflateBlock {

  static final int SHORTEST = 3;
  static final int LONGEST = 258;
  static final int FARTHEST = 32_768;

  private static final int CAPACITY = 1 << 14;
  private static final int END = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int LENGTH_SYMBOLS = 286;
  private static final int DISTANCE_SYMBOLS = 30;
  private static final int LONGEST_CODE = 15;

  /** Of 48 bits, as long as the code of a repetition can be. */
  private static final int MOST_BYTES = 6;

  /** The order in which the lengths of the code length codes stand. */
  private static final byte[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  /** A byte, or a length in the upper half and a distance in the lower. */
  private final int[] symbols = new int[CAPACITY];

  private final int[] frequencies = new int[LENGTH_SYMBOLS];
  private final int[] distanceFrequencies = new int[DISTANCE_SYMBOLS];
  private final BitBuffer out;
  private int count;

  DeflateBlock(BitBuffer out) {
    this.out = out;
  }

  boolean isFull() {
    return count == CAPACITY;
  }

  void literal(byte value) {
    symbols[count++] = value & 0xFF;
    frequencies[value & 0xFF]++;
  }

  /**
   * @param length {@link #SHORTEST} to {@link #LONGEST}
   * @param distance 1 to {@link #FARTHEST}
   */
  void repetition(int length, int distance) {
    symbols[count++] = length << 16 | distance;
    frequencies[lengthSymbol(length)]++;
    distanceFrequencies[distanceSymbol(distance)]++;
  }

  /** Writes what was collected, and is empty again. */
  void write(boolean last) {
    frequencies[END] = 1;
    HuffmanCode codes = new HuffmanCode(frequencies, LONGEST_CODE);
    HuffmanCode distances = new HuffmanCode(distanceFrequencies, LONGEST_CODE);
    out.reserve((count + 1 + LENGTH_SYMBOLS + DISTANCE_SYMBOLS) * MOST_BYTES);
    out.put(last ? 0b101 : 0b100, 3);
    writeCodes(codes, distances);
    for (int i = 0; i < count; i++) {
      write(symbols[i], codes, distances);
    }
    out.put(codes.code(END), codes.length(END));
    count = 0;
    Arrays.fill(frequencies, 0);
    Arrays.fill(distanceFrequencies, 0);
  }

  private void write(int symbol, HuffmanCode codes, HuffmanCode distances) {
    if (symbol < 256) {
      out.put(codes.code(symbol), codes.length(symbol));
      return;
    }
    int length = symbol >> 16;
    int lengthSymbol = lengthSymbol(length);
    out.put(codes.code(lengthSymbol), codes.length(lengthSymbol));
    if (lengthSymbol >= FIRST_LENGTH + 8 && length < LONGEST) {
      int extra = (lengthSymbol - FIRST_LENGTH - 4) / 4;
      out.put(length - SHORTEST & (1 << extra) - 1, extra);
    }
    int distance = symbol & 0xFFFF;
    int distanceSymbol = distanceSymbol(distance);
    out.put(distances.code(distanceSymbol), distances.length(distanceSymbol));
    if (distanceSymbol >= 4) {
      int extra = distanceSymbol / 2 - 1;
      out.put(distance - 1 & (1 << extra) - 1, extra);
    }
  }

  /** Each doubling of the lengths has four symbols (3.2.5). */
  private static int lengthSymbol(int length) {
    int above = length - SHORTEST;
    if (above < 8 || length == LONGEST) {
      return length == LONGEST ? LENGTH_SYMBOLS - 1 : FIRST_LENGTH + above;
    }
    int top = 31 - Integer.numberOfLeadingZeros(above);
    return FIRST_LENGTH + 4 * (top - 1) + (above >> (top - 2) & 3);
  }

  /** Each doubling of the distances has two. */
  private static int distanceSymbol(int distance) {
    int above = distance - 1;
    if (above < 4) {
      return above;
    }
    int top = 31 - Integer.numberOfLeadingZeros(above);
    return 2 * top + (above >> (top - 1) & 1);
  }

  /** The lengths of both codes, run lengths shortened, in a code of their own. */
  private void writeCodes(HuffmanCode codes, HuffmanCode distances) {
    int first = Math.max(FIRST_LENGTH, codes.used());
    int second = Math.max(1, distances.used());
    int[] lengths = new int[first + second];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = i < first ? codes.length(i) : distances.length(i - first);
    }
    int[] runs = new int[lengths.length];
    int runCount = 0;
    int[] runFrequencies = new int[ORDER.length];
    for (int i = 0, length; i < lengths.length; i += length) {
      length = sameFrom(lengths, i);
      boolean zero = lengths[i] == 0;
      int symbol = lengths[i];
      if (zero && length >= 3) {
        length = Math.min(length, 138);
        symbol = length < 11 ? 17 : 18;
      } else if (i > 0 && lengths[i] == lengths[i - 1] && length >= 3) {
        length = Math.min(length, 6);
        symbol = 16;
      } else {
        length = 1;
      }
      runFrequencies[symbol]++;
      runs[runCount++] = length << 8 | symbol;
    }
    HuffmanCode runCodes = new HuffmanCode(runFrequencies, 7);
    int orderLength = ORDER.length;
    while (orderLength > 4 && runCodes.length(ORDER[orderLength - 1]) == 0) {
      orderLength--;
    }
    out.put(first - FIRST_LENGTH, 5);
    out.put(second - 1, 5);
    out.put(orderLength - 4, 4);
    for (int i = 0; i < orderLength; i++) {
      out.put(runCodes.length(ORDER[i]), 3);
    }
    for (int i = 0; i < runCount; i++) {
      int symbol = runs[i] & 0xFF;
      int length = runs[i] >> 8;
      out.put(runCodes.code(symbol), runCodes.length(symbol));
      switch (symbol) {
        case 16 -> out.put(length - 3, 2);
        case 17 -> out.put(length - 3, 3);
        case 18 -> out.put(length - 11, 7);
        default -> {}
      }
    }
  }

  private static int sameFrom(int[] lengths, int from) {
    int to = from + 1;
    while (to < lengths.length && lengths[to] == lengths[from]) {
      to++;
    }
    return to - from;
  }
}
