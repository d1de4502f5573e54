package org.filingpress.layout;

import org.jspecify.annotations.Nullable;

/** The kinds of picture that go into a PDF, told by their first bytes, never by a name. */
final class PictureType {
  private PictureType() {}

  /** The media type; null for anything but PNG, JPEG and GIF. */
  static @Nullable String of(byte[] bytes) {
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
      return "image/png";
    }
    if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    return startsWith(bytes, 'G', 'I', 'F', '8') ? "image/gif" : null;
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
