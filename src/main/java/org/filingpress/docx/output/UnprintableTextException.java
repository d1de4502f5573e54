package org.filingpress.docx.output;

/** A text of a filing holds a character that no Word document can. */
public final class UnprintableTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int CONTEXT = 10;

  private final String excerpt;
  private final String character;

  /**
   * @param at index of the character in the text
   */
  public UnprintableTextException(String text, int at) {
    super("U+%04X".formatted((int) text.charAt(at)), null, false, false);
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(text.length(), at + CONTEXT);
    character = getMessage();
    excerpt = text.substring(from, to).replaceAll("[^\\P{C}]", "�");
  }

  /** The text around it, with � for what cannot be shown. */
  public String excerpt() {
    return excerpt;
  }

  /** As {@code U+0007}. */
  public String character() {
    return character;
  }
}
