package org.filingpress.docx.output;

import java.util.Arrays;

/**
 * A canonical prefix code (RFC 1951, 3.2.2): frequent symbols have short codes. The code of least
 * length by Huffman's way, then shortened where a code is longer than may be.
 */
final class HuffmanCode {

  private static final int SYMBOL_BITS = 9;

  private final byte[] lengths;
  private final short[] codes;

  /**
   * @param frequencies how often each symbol comes; those of 0 get no code. At least two symbols
   *     get one, since decoders refuse a code of less.
   * @param longest of a code, in bits
   */
  HuffmanCode(int[] frequencies, int longest) {
    lengths = new byte[frequencies.length];
    codes = new short[frequencies.length];
    long[] sorted = sorted(frequencies);
    int[] counts = counts(sorted, longest);
    assign(sorted, counts);
    number(counts);
  }

  /** Bits of a symbol's code; 0 for a symbol that does not come. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** A symbol's code, its first bit lowest, as DEFLATE packs it. */
  int code(int symbol) {
    return codes[symbol] & 0xFFFF;
  }

  /** How many symbols there are up to the last that has a code. */
  int used() {
    int used = lengths.length;
    while (used > 0 && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  /** Frequencies with their symbols in the lowest bits, rising. */
  private static long[] sorted(int[] frequencies) {
    long[] sorted = new long[frequencies.length];
    int used = 0;
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      if (frequencies[symbol] > 0) {
        sorted[used++] = (long) frequencies[symbol] << SYMBOL_BITS | symbol;
      }
    }
    for (int symbol = 0; used < 2; symbol++) {
      if (frequencies[symbol] == 0) {
        sorted[used++] = symbol;
      }
    }
    Arrays.sort(sorted, 0, used);
    return Arrays.copyOf(sorted, used);
  }

  /**
   * How many codes there are of each length. The tree is built from two queues, of the symbols and
   * of the inner nodes, both rising.
   */
  private static int[] counts(long[] sorted, int longest) {
    int leaves = sorted.length;
    int nodes = 2 * leaves - 1;
    long[] weights = new long[nodes];
    for (int i = 0; i < leaves; i++) {
      weights[i] = sorted[i] >> SYMBOL_BITS;
    }
    int[] parents = new int[nodes];
    int leaf = 0;
    int inner = leaves;
    for (int node = leaves; node < nodes; node++) {
      for (int child = 0; child < 2; child++) {
        boolean fromLeaves = leaf < leaves && (inner == node || weights[leaf] <= weights[inner]);
        int taken = fromLeaves ? leaf++ : inner++;
        weights[node] += weights[taken];
        parents[taken] = node;
      }
    }
    int[] counts = new int[longest + 1];
    int[] depths = new int[nodes];
    for (int node = nodes - 2; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
      if (node < leaves) {
        counts[Math.min(depths[node], longest)]++;
      }
    }
    shorten(counts, longest);
    return counts;
  }

  /** Lengthens short codes until the codes that were cut to the longest length have room. */
  private static void shorten(int[] counts, int longest) {
    int room = 0;
    for (int length = 1; length <= longest; length++) {
      room += counts[length] << (longest - length);
    }
    for (; room > 1 << longest; room--) {
      int length = longest - 1;
      while (counts[length] == 0) {
        length--;
      }
      counts[longest]--;
      counts[length]--;
      counts[length + 1] += 2;
    }
  }

  /** The most frequent symbols get the shortest codes. */
  private void assign(long[] sorted, int[] counts) {
    int next = sorted.length;
    for (int length = 1; length < counts.length; length++) {
      for (int i = 0; i < counts[length]; i++) {
        lengths[(int) sorted[--next] & (1 << SYMBOL_BITS) - 1] = (byte) length;
      }
    }
  }

  /** Codes of one length follow each other in the symbols' order. */
  private void number(int[] counts) {
    int[] next = new int[counts.length];
    for (int length = 1; length < counts.length; length++) {
      next[length] = next[length - 1] + counts[length - 1] << 1;
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = (short) (Integer.reverse(next[length]++) >>> (32 - length));
      }
    }
  }
}
