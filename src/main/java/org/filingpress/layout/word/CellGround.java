package org.filingpress.layout.word;

/**
 * What a table style gives the paragraphs and runs of a cell; empty outside of tables.
 *
 * @param key the same for cells that give the same
 */
record CellGround(String key, Props paragraph, Props run) {
  static final CellGround NONE = new CellGround("", Props.NONE, Props.NONE);
}
