package org.filingpress.press;

/** What a filing is pressed into. */
public enum Format {
  DOCX,
  PDF;

  /** With the dot: {@code .docx}. */
  public String extension() {
    return "." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
