package org.filingpress.docx.output;

import java.util.Arrays;

/**
 * Compresses a filled text (DEFLATE, RFC 1951). Most of it is fixed pieces of the template, printed
 * again and again, and the text says where: there the repetition is taken without a search, and
 * what was filled in between is searched for as zlib does. Half the time of zlib's level 5, which
 * makes a usual document 7 % larger. Used once.
 */
final class Deflation {

  private static final int HASH_BITS = 14;
  private static final int HASHED = 4;

  /** How many earlier places are looked at, and a length that ends the search. */
  private static final int MOST_TRIES = 12;

  private static final int GOOD = 96;

  /** How many places at the beginning of a repetition can be found again. */
  private static final int MOST_REMEMBERED = 16;

  /** A shorter repetition of a fixed piece is left to the search, which may find a nearer one. */
  private static final int WORTH_TAKING = 8;

  private final TextBuffer text;
  private final byte[] bytes;
  private final int end;

  /** The newest place with a hash, and of each place the one before; all plus 1. */
  private final int[] newest = new int[1 << HASH_BITS];

  private final int[] before;
  private final BitBuffer out;
  private final DeflateBlock block;
  private int foundAt;

  private Deflation(TextBuffer text) {
    this.text = text;
    this.bytes = text.bytes();
    this.end = text.position();
    this.before = new int[Math.min(DeflateBlock.FARTHEST, Integer.highestOneBit(end | 1) << 1)];
    this.out = new BitBuffer(end / 8 + 256);
    this.block = new DeflateBlock(out);
  }

  static byte[] compressed(TextBuffer text) {
    return new Deflation(text).compress();
  }

  private byte[] compress() {
    int[] last = new int[text.pieceCount()];
    Arrays.fill(last, -1);
    int at = 0;
    for (int note = 0; note < text.noteCount(); note++) {
      int place = text.notedPlace(note);
      int piece = text.notedPiece(note);
      int source = last[piece];
      last[piece] = place;
      int distance = place - source;
      if (source >= 0 && distance <= DeflateBlock.FARTHEST) {
        int back = 0;
        while (place - back > at && source > back && same(place - back - 1, source - back - 1)) {
          back++;
        }
        at = search(at, place - back);
        at = repeat(at, distance);
      }
    }
    search(at, end);
    block.write(true);
    return out.toBytes();
  }

  private boolean same(int one, int other) {
    return bytes[one] == bytes[other];
  }

  /** Takes all that stands the same at a distance before; returns where that ends. */
  private int repeat(int from, int distance) {
    int at = from;
    int left = sameBytes(from - distance, from, end);
    if (left < WORTH_TAKING) {
      return at;
    }
    while (left >= DeflateBlock.SHORTEST) {
      int length = Math.min(left, DeflateBlock.LONGEST);
      if (left - length > 0 && left - length < DeflateBlock.SHORTEST) {
        length -= DeflateBlock.SHORTEST;
      }
      repetition(length, distance);
      at += length;
      left -= length;
    }
    return at;
  }

  private int sameBytes(int one, int other, int limit) {
    int length = limit - other;
    int mismatch = Arrays.mismatch(bytes, one, one + length, bytes, other, other + length);
    return mismatch < 0 ? length : mismatch;
  }

  /** Takes what stands from one place to another, or somewhat more; returns where that ends. */
  private int search(int from, int to) {
    int at = from;
    while (at < to) {
      int length = longest(at, 0);
      int found = foundAt;
      while (length >= HASHED && length < GOOD && at + 1 < to) {
        int next = longest(at + 1, length);
        if (next <= length) {
          break;
        }
        literal(at++);
        length = next;
        found = foundAt;
      }
      if (length < HASHED) {
        literal(at++);
      } else {
        repetition(length, at - found);
        for (int i = 2; i < Math.min(length, MOST_REMEMBERED); i++) {
          remember(at + i);
        }
        at += length;
      }
    }
    return at;
  }

  private void literal(int at) {
    if (block.isFull()) {
      block.write(false);
    }
    block.literal(bytes[at]);
  }

  private void repetition(int length, int distance) {
    if (block.isFull()) {
      block.write(false);
    }
    block.repetition(length, distance);
  }

  /** The longest repetition from a place that is longer than another; remembers the place. */
  private int longest(int at, int atLeast) {
    int candidate = remember(at) - 1;
    int limit = Math.min(end, at + DeflateBlock.LONGEST);
    int best = Math.max(atLeast, HASHED - 1);
    for (int tries = MOST_TRIES;
        tries > 0 && candidate >= 0 && at - candidate <= DeflateBlock.FARTHEST;
        tries--) {
      if (at + best < limit && same(candidate + best, at + best)) {
        int length = sameBytes(candidate, at, limit);
        if (length > best) {
          best = length;
          foundAt = candidate;
          if (length >= GOOD) {
            break;
          }
        }
      }
      int older = before[candidate & before.length - 1] - 1;
      candidate = older < candidate ? older : -1;
    }
    return best == Math.max(atLeast, HASHED - 1) ? 0 : best;
  }

  /** Returns the newest place with the same hash, plus 1. */
  private int remember(int at) {
    if (at + HASHED > end) {
      return 0;
    }
    int word =
        bytes[at] & 0xFF
            | (bytes[at + 1] & 0xFF) << 8
            | (bytes[at + 2] & 0xFF) << 16
            | bytes[at + 3] << 24;
    int hash = word * 0x9E3779B1 >>> 32 - HASH_BITS;
    int newestBefore = newest[hash];
    before[at & before.length - 1] = newestBefore;
    newest[hash] = at + 1;
    return newestBefore;
  }
}
