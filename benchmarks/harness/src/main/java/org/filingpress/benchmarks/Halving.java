package org.filingpress.benchmarks;

/** What would halve the time of a maker: a judgement of the profile, written by hand. */
final class Halving {

  private Halving() {}

  static String of(Maker maker) {
    return maker == Maker.DOCX
        ? "What would halve it: no one thing, for no stage takes more than about a quarter. Most"
            + " would save handing what was\nfilled in to the layout as it is, beside the template's"
            + " paragraphs read once, instead of printing the whole part and\nreading it again; then"
            + " keeping the lines of text that is the same in every document."
        : "What would halve it: to call FOP's painter directly, since every line has its place"
            + " already, instead of writing XSL-FO\nfor FOP to make objects of and lay out again; then"
            + " to keep the outlines of each glyph compressed, instead of deflating\nthe same ones for"
            + " every PDF.";
  }
}
