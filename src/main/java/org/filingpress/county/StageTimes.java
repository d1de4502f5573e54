package org.filingpress.county;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long a document's stages took, in nanoseconds. */
record StageTimes(long fill, long lay, long write) {

  static final StageTimes NONE = new StageTimes(0, 0, 0);

  long total() {
    return fill + lay + write;
  }

  /** For programs: {@code fill}, {@code lay} and {@code write}. */
  Map<String, Long> millis() {
    Map<String, Long> millis = new LinkedHashMap<>();
    millis.put("fill", fill / 1_000_000);
    millis.put("lay", lay / 1_000_000);
    millis.put("write", write / 1_000_000);
    return millis;
  }

  StageTimes plus(StageTimes other) {
    return new StageTimes(fill + other.fill, lay + other.lay, write + other.write);
  }
}
