package org.filingpress.county;

/** How long a document's stages took, in nanoseconds. */
record StageTimes(long fill, long lay, long write) {

  static final StageTimes NONE = new StageTimes(0, 0, 0);

  long total() {
    return fill + lay + write;
  }

  StageTimes plus(StageTimes other) {
    return new StageTimes(fill + other.fill, lay + other.lay, write + other.write);
  }
}
