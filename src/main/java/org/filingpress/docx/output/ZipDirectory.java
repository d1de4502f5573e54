package org.filingpress.docx.output;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The directory at the end of a zip archive (PKWARE's APPNOTE, 4.3.12 and 4.3.16). Word reads by
 * it, while {@link java.util.zip.ZipInputStream} never looks at it: an archive whose two sides
 * differ, or that lacks its end, is not one file for both.
 */
public final class ZipDirectory {

  private static final int ENTRY = 0x04034b50;
  private static final int ENTRY_NAME_LENGTH_AT = 26;
  private static final int ENTRY_NAME_AT = 30;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int NAME_LENGTH_AT = 28;
  private static final int ENTRY_OFFSET_AT = 42;
  private static final int NAME_AT = 46;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private final ByteBuffer zip;

  private ZipDirectory(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Checks that the directory is there and leads to these entries and no others.
   *
   * @param names of the entries as they stand in the archive, no two the same
   * @throws ZipException when it does not
   */
  public static void check(byte[] zip, Collection<String> names) throws ZipException {
    try {
      if (!new ZipDirectory(zip).names().equals(Set.copyOf(names))) {
        throw new ZipException("the directory does not agree with the entries");
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw (ZipException) new ZipException("the directory is damaged").initCause(e);
    }
  }

  private Set<String> names() throws ZipException {
    int end = end();
    int count = Short.toUnsignedInt(zip.getShort(end + 10));
    int at = zip.getInt(end + 16);
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != DIRECTORY_ENTRY) {
        throw new ZipException("the directory is damaged");
      }
      int nameLength = length(at + NAME_LENGTH_AT);
      String name = text(at + NAME_AT, nameLength);
      int entry = zip.getInt(at + ENTRY_OFFSET_AT);
      if (zip.getInt(entry) != ENTRY
          || !text(entry + ENTRY_NAME_AT, length(entry + ENTRY_NAME_LENGTH_AT)).equals(name)
          || !names.add(name)) {
        throw new ZipException("the directory does not agree with the entries");
      }
      at +=
          NAME_AT + nameLength + length(at + NAME_LENGTH_AT + 2) + length(at + NAME_LENGTH_AT + 4);
    }
    return names;
  }

  /** Where the record stands that ends the archive, before a comment of the length it tells. */
  private int end() throws ZipException {
    int last = zip.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END && length(at + END_LENGTH - 2) == last - at) {
        return at;
      }
    }
    throw new ZipException("the end is missing");
  }

  private int length(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private String text(int at, int length) {
    byte[] bytes = new byte[length];
    zip.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
