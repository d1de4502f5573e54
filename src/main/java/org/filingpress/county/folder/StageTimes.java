package org.filingpress.county.folder;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long a document's stages took, in nanoseconds. */
public record StageTimes(long fill, long lay, long write) {

  public static final StageTimes NONE = new StageTimes(0, 0, 0);

  public long total() {
    return fill + lay + write;
  }

  /** For programs: {@code fill}, {@code lay} and {@code write}. */
  public Map<String, Long> millis() {
    Map<String, Long> millis = new LinkedHashMap<>();
    millis.put("fill", fill / 1_000_000);
    millis.put("lay", lay / 1_000_000);
    millis.put("write", write / 1_000_000);
    return millis;
  }

  public StageTimes plus(StageTimes other) {
    return new StageTimes(fill + other.fill, lay + other.lay, write + other.write);
  }
}
