package org.filingpress.layout.word;

/** The borders around a paragraph or a cell; a cell's with conflicts settled. */
public record Edges(Border top, Border left, Border bottom, Border right) {

  static final Edges NONE = new Edges(Border.NONE, Border.NONE, Border.NONE, Border.NONE);

  public boolean isDrawn() {
    return top.isDrawn() || left.isDrawn() || bottom.isDrawn() || right.isDrawn();
  }
}
