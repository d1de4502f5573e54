package org.filingpress.docx.authoring;

import java.math.BigInteger;
import org.docx4j.wml.Br;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.STHint;
import org.docx4j.wml.Text;

/** Paragraphs and runs in a few words. Styles carry the looks: a run here has only its text. */
final class Markup {

  /** Makes every element; it has no state. */
  static final ObjectFactory W = new ObjectFactory();

  private Markup() {}

  /** A paragraph of a named style; strings among {@code content} become runs. */
  static P paragraph(String style, Object... content) {
    P p = W.createP();
    p.setPPr(properties(style));
    for (Object piece : content) {
      if (!piece.equals("")) {
        p.getContent().add(piece instanceof String text ? run(text(text)) : piece);
      }
    }
    return p;
  }

  static PPr properties(String style) {
    PPr properties = W.createPPr();
    PPrBase.PStyle name = W.createPPrBasePStyle();
    name.setVal(style);
    properties.setPStyle(name);
    return properties;
  }

  /** A paragraph that only steers the filling: grey here, gone in the filled document. */
  static P directive(String directive) {
    return paragraph(Styles.DIRECTIVE, directive);
  }

  static R run(Object... pieces) {
    R run = W.createR();
    for (Object piece : pieces) {
      run.getContent().add(piece);
    }
    return run;
  }

  static Text text(String value) {
    Text text = W.createText();
    text.setValue(value);
    if (!value.strip().equals(value)) {
      text.setSpace("preserve");
    }
    return text;
  }

  static R tab() {
    return run(W.createRTab());
  }

  /** A line break within a paragraph; a contents field makes a space of it. */
  static R lineBreak() {
    Br br = W.createBr();
    return run(br);
  }

  /** One-em dash with a space beside it, from the Chinese font even where the Latin one has it. */
  static R pageNumberDash(String dash) {
    R run = run(text(dash));
    RFonts fonts = W.createRFonts();
    fonts.setHint(STHint.EAST_ASIA);
    run.setRPr(W.createRPr());
    run.getRPr().setRFonts(fonts);
    return run;
  }

  static R fieldBegin() {
    return fieldMark(STFldCharType.BEGIN);
  }

  static R fieldCode(String code) {
    return run(W.createRInstrText(text(code)));
  }

  static R fieldSeparator() {
    return fieldMark(STFldCharType.SEPARATE);
  }

  static R fieldEnd() {
    return fieldMark(STFldCharType.END);
  }

  private static R fieldMark(STFldCharType type) {
    FldChar mark = W.createFldChar();
    mark.setFldCharType(type);
    return run(mark);
  }

  static BigInteger number(long value) {
    return BigInteger.valueOf(value);
  }
}
