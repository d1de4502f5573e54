package org.filingpress.county.bundle;

import java.io.IOException;

/** A file is not what it was when it was made, or cannot be read any more. */
public final class FileChangedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;

  FileChangedException(String file) {
    super(file);
    this.file = file;
  }

  /** Its place in the county's folder. */
  public String file() {
    return file;
  }
}
