package org.filingpress.layout.font;

/** The chains that draw one font name, by style. */
public record FontFamily(
    FontChain regular, FontChain bold, FontChain italic, FontChain boldItalic) {

  public FontChain chain(boolean bold, boolean italic) {
    if (bold) {
      return italic ? boldItalic : this.bold;
    }
    return italic ? this.italic : regular;
  }
}
