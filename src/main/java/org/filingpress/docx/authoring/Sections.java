package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.number;

import org.docx4j.wml.CTPageNumber;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.P;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.SectPr;

/**
 * Pages of 210 × 297 mm with margins 37, 26, 35 and 28 mm (GB/T 9704-2012, 5.1 and 5.2.1), in
 * twips.
 */
final class Sections {

  /** 156 mm: 27 characters of 16 points and a good half. */
  static final int TEXT_WIDTH = 8845;

  /** The same on a page turned on its side: 225 mm. */
  static final int LYING_TEXT_WIDTH = 12756;

  /**
   * From the page's lower edge: the dashes then stand 7 mm below the text (GB/T 9704-2012, 7.5).
   */
  private static final int FOOTER_DISTANCE = 1389;

  private Sections() {}

  /** Ends a section without page numbers, without taking room itself. */
  static P endOfUnnumbered() {
    P p = Markup.paragraph(Styles.THIN);
    p.getPPr().setSectPr(page());
    return p;
  }

  /** The last section: counted from 1, its number in the footer. */
  static SectPr numbered(String footerRelationship) {
    SectPr section = page();
    FooterReference footer = W.createFooterReference();
    footer.setType(HdrFtrRef.DEFAULT);
    footer.setId(footerRelationship);
    section.getEGHdrFtrReferences().add(footer);
    CTPageNumber numbers = W.createCTPageNumber();
    numbers.setStart(number(1));
    section.setPgNumType(numbers);
    return section;
  }

  /** Ends an upright section that is counted from 1, without taking room itself. */
  static P endOfNumbered(String footerRelationship) {
    P p = Markup.paragraph(Styles.THIN);
    p.getPPr().setSectPr(numbered(footerRelationship));
    return p;
  }

  /** Lying pages; numbers and footer go on from the section before. */
  static SectPr lying() {
    SectPr section = page();
    section.getPgSz().setW(number(16838));
    section.getPgSz().setH(number(11906));
    section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    section.getPgMar().setTop(number(1587));
    section.getPgMar().setRight(number(2098));
    section.getPgMar().setBottom(number(1474));
    section.getPgMar().setLeft(number(1984));
    section.getPgMar().setFooter(number(879));
    return section;
  }

  static SectPr page() {
    SectPr.PgSz size = W.createSectPrPgSz();
    size.setW(number(11906));
    size.setH(number(16838));
    SectPr.PgMar margins = W.createSectPrPgMar();
    margins.setTop(number(2098));
    margins.setRight(number(1474));
    margins.setBottom(number(1984));
    margins.setLeft(number(1587));
    margins.setHeader(number(851));
    margins.setFooter(number(FOOTER_DISTANCE));
    margins.setGutter(number(0));
    SectPr section = W.createSectPr();
    section.setPgSz(size);
    section.setPgMar(margins);
    return section;
  }
}
