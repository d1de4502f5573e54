package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.number;

import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.STTabTlc;
import org.docx4j.wml.Style;

/** A paragraph style (ECMA-376-1, 17.7) in the making; lengths in twips. */
final class NamedStyle {

  private final Style style = W.createStyle();
  private final PPr paragraph = W.createPPr();
  private final RPr text = W.createRPr();

  /**
   * @param name what the officer sees; Word shows its own styles ({@code heading 1}) in Chinese
   */
  NamedStyle(String id, String name) {
    style.setType("paragraph");
    style.setStyleId(id);
    style.setName(W.createStyleName());
    style.getName().setVal(name);
    style.setQFormat(new BooleanDefaultTrue());
  }

  /** Not one of Word's own. */
  NamedStyle custom() {
    style.setCustomStyle(true);
    return this;
  }

  NamedStyle byDefault() {
    style.setDefault(true);
    return this;
  }

  NamedStyle basedOn(String id) {
    style.setBasedOn(W.createStyleBasedOn());
    style.getBasedOn().setVal(id);
    return this;
  }

  NamedStyle followedBy(String id) {
    style.setNext(W.createStyleNext());
    style.getNext().setVal(id);
    return this;
  }

  /** Chinese text in this font; letters and digits in Times New Roman. */
  NamedStyle font(Typeface face) {
    return fonts(Typeface.LATIN, face);
  }

  NamedStyle fonts(Typeface latin, Typeface chinese) {
    text.setRFonts(fontsOf(latin, chinese));
    return this;
  }

  static RFonts fontsOf(Typeface latin, Typeface chinese) {
    RFonts fonts = W.createRFonts();
    fonts.setAscii(latin.fontName);
    fonts.setHAnsi(latin.fontName);
    fonts.setEastAsia(chinese.fontName);
    fonts.setCs(Typeface.LATIN.fontName);
    return fonts;
  }

  NamedStyle halfPoints(int size) {
    text.setSz(halfPointsOf(size));
    text.setSzCs(halfPointsOf(size));
    return this;
  }

  static HpsMeasure halfPointsOf(int size) {
    HpsMeasure measure = W.createHpsMeasure();
    measure.setVal(number(size));
    return measure;
  }

  NamedStyle color(String rgb) {
    text.setColor(W.createColor());
    text.getColor().setVal(rgb);
    return this;
  }

  NamedStyle exactly(int pitch) {
    return exactly(pitch, 0, 0);
  }

  NamedStyle exactly(int pitch, int before, int after) {
    paragraph.setSpacing(spacing(pitch, before, after));
    return this;
  }

  static PPrBase.Spacing spacing(int pitch, int before, int after) {
    PPrBase.Spacing spacing = W.createPPrBaseSpacing();
    spacing.setBefore(number(before));
    spacing.setAfter(number(after));
    spacing.setLine(number(pitch));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    return spacing;
  }

  /** Two characters in from the left (GB/T 9704-2012, 7.3.3), whatever their size. */
  NamedStyle firstLineOfTwoCharacters(int twips) {
    PPrBase.Ind indent = W.createPPrBaseInd();
    indent.setFirstLineChars(number(twips == 0 ? 0 : 200));
    indent.setFirstLine(number(twips));
    paragraph.setInd(indent);
    return this;
  }

  NamedStyle leftIndent(int twips) {
    PPrBase.Ind indent = W.createPPrBaseInd();
    indent.setLeft(number(twips));
    paragraph.setInd(indent);
    return this;
  }

  /** In from both sides. */
  NamedStyle indented(int twips) {
    PPrBase.Ind indent = W.createPPrBaseInd();
    indent.setLeft(number(twips));
    indent.setRight(number(twips));
    paragraph.setInd(indent);
    return this;
  }

  NamedStyle aligned(JcEnumeration alignment) {
    Jc jc = W.createJc();
    jc.setVal(alignment);
    paragraph.setJc(jc);
    return this;
  }

  NamedStyle rightTab(int position, STTabTlc leader) {
    CTTabStop stop = W.createCTTabStop();
    stop.setVal(STTabJc.RIGHT);
    stop.setPos(number(position));
    if (leader != STTabTlc.NONE) {
      stop.setLeader(leader);
    }
    paragraph.setTabs(W.createTabs());
    paragraph.getTabs().getTab().add(stop);
    return this;
  }

  NamedStyle onNewPage() {
    paragraph.setPageBreakBefore(new BooleanDefaultTrue());
    return this;
  }

  NamedStyle keptWithNext() {
    paragraph.setKeepNext(new BooleanDefaultTrue());
    return this;
  }

  NamedStyle keptWhole() {
    paragraph.setKeepLines(new BooleanDefaultTrue());
    return this;
  }

  /**
   * @param level 1 to 9
   */
  NamedStyle outline(int level) {
    paragraph.setOutlineLvl(W.createPPrBaseOutlineLvl());
    paragraph.getOutlineLvl().setVal(number(level - 1L));
    return this;
  }

  Style done() {
    style.setPPr(paragraph);
    style.setRPr(text);
    return style;
  }
}
