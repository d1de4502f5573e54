package org.filingpress.layout;

/** The chains that draw one font name, by style. */
record FontFamily(FontChain regular, FontChain bold, FontChain italic, FontChain boldItalic) {

  FontChain chain(boolean bold, boolean italic) {
    if (bold) {
      return italic ? boldItalic : this.bold;
    }
    return italic ? this.italic : regular;
  }
}
