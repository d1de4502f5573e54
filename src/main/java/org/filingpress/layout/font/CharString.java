package org.filingpress.layout.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A Type 2 glyph description (Adobe Technical Note 5177) with its subroutines written out in place
 * of their calls, so that a subset needs none of the font's 25,000.
 */
final class CharString {
  private static final int DEEPEST_CALL = 10;
  private static final int LONGEST = 1 << 20;
  private static final int NOTHING = -1;

  private final CffTable.Index globalSubrs;
  private final CffTable.Index localSubrs;
  private final Output output = new Output();
  private int stack;
  private int stems;
  private int lastNumber;
  private int lastNumberAt = NOTHING;

  private CharString(CffTable.Index globalSubrs, CffTable.Index localSubrs) {
    this.globalSubrs = globalSubrs;
    this.localSubrs = localSubrs;
  }

  static byte[] flat(ByteBuffer code, CffTable.Index globalSubrs, CffTable.Index localSubrs)
      throws IOException {
    CharString flat = new CharString(globalSubrs, localSubrs);
    if (!flat.run(code, 0)) {
      throw new IOException("CFF: a glyph without end");
    }
    return flat.output.toByteArray();
  }

  /** Returns whether the glyph ended. */
  private boolean run(ByteBuffer code, int depth) throws IOException {
    if (depth > DEEPEST_CALL) {
      throw new IOException("CFF: subroutines call each other too deep");
    }
    int at = 0;
    while (at < code.limit()) {
      if (output.size() > LONGEST) {
        throw new IOException("CFF: a glyph longer than " + LONGEST + " bytes");
      }
      int first = code.get(at) & 0xFF;
      if (first >= 32 || first == 28) {
        at = number(code, at, first);
        continue;
      }
      int length = 1;
      switch (first) {
        case 10, 29 -> {
          if (run(called(first == 10 ? localSubrs : globalSubrs), depth + 1)) {
            return true;
          }
          at++;
          continue;
        }
        case 11 -> {
          return false;
        }
        case 1, 3, 18, 23 -> stems += stack / 2;
        case 19, 20 -> {
          stems += stack / 2;
          length = 1 + (stems + 7) / 8;
        }
        case 12 -> length = 2;
        default -> {}
      }
      byte[] operator = new byte[length];
      code.get(at, operator);
      output.writeBytes(operator);
      stack = first == 12 ? afterEscape(operator[1]) : 0;
      lastNumberAt = NOTHING;
      at += length;
      if (first == 14) {
        return true;
      }
    }
    return false;
  }

  private int number(ByteBuffer code, int at, int first) {
    int length = first == 28 ? 3 : first == 255 ? 5 : first <= 246 ? 1 : 2;
    byte[] bytes = new byte[length];
    code.get(at, bytes);
    if (first == 28) {
      lastNumber = code.getShort(at + 1);
    } else if (first == 255) {
      lastNumber = code.getShort(at + 1);
    } else if (first <= 246) {
      lastNumber = first - 139;
    } else {
      int second = bytes[1] & 0xFF;
      lastNumber =
          first <= 250 ? (first - 247) * 256 + second + 108 : (251 - first) * 256 - second - 108;
    }
    lastNumberAt = output.size();
    output.writeBytes(bytes);
    stack++;
    return at + length;
  }

  private ByteBuffer called(CffTable.Index subrs) throws IOException {
    if (lastNumberAt == NOTHING) {
      throw new IOException("CFF: a subroutine's number is computed");
    }
    output.cut(lastNumberAt);
    lastNumberAt = NOTHING;
    stack--;
    int count = subrs.count();
    int bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
    return subrs.get(lastNumber + bias);
  }

  /** How many operands are left after an operator of two bytes; the flex operators leave none. */
  private int afterEscape(byte operator) {
    return switch (operator) {
      case 3, 4, 10, 11, 12, 15, 18, 24 -> stack - 1;
      case 5, 9, 14, 21, 26, 28, 29 -> stack;
      case 20, 30 -> stack - 2;
      case 22 -> stack - 3;
      case 23, 27 -> stack + 1;
      default -> 0;
    };
  }

  /** Bytes whose end can be taken back. */
  private static final class Output extends ByteArrayOutputStream {
    void cut(int size) {
      count = size;
    }
  }
}
