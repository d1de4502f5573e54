package org.filingpress.benchmarks;

/** What would halve the time of a maker: a judgement of the profile, written by hand. */
final class Halving {

  private Halving() {}

  static String of(Maker maker) {
    return maker == Maker.DOCX
        ? "What would halve it: to hand what was filled in to the layout as it is, beside the"
            + " template's paragraphs and tables read\nonce, instead of printing the whole part and"
            + " reading it again, and to keep the lines of text that is the same in\nevery document."
        : "What would halve it: to call FOP's painter directly, since every line has its place"
            + " already, instead of writing XSL-FO\nfor FOP to make objects of and lay out again, and"
            + " to read the index of a CFF font once, not for every PDF.";
  }
}
