package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.fieldBegin;
import static org.filingpress.docx.authoring.Markup.fieldCode;
import static org.filingpress.docx.authoring.Markup.fieldEnd;
import static org.filingpress.docx.authoring.Markup.fieldSeparator;
import static org.filingpress.docx.authoring.Markup.pageNumberDash;
import static org.filingpress.docx.authoring.Markup.paragraph;
import static org.filingpress.docx.authoring.Markup.run;
import static org.filingpress.docx.authoring.Markup.text;

import org.docx4j.wml.Ftr;

/**
 * The footer {@code — 1 —} (GB/T 9704-2012, 7.5), in the middle. The standard's outer edges suppose
 * that page 1 is the front of a sheet; here a contents of any length and a half-title go before
 * uncounted, and left and right would depend on them (or Word would put blank pages in between).
 */
final class PageFooter {

  private PageFooter() {}

  static Ftr footer() {
    Ftr footer = W.createFtr();
    footer
        .getContent()
        .add(
            paragraph(
                Styles.FOOTER,
                pageNumberDash("— "),
                fieldBegin(),
                fieldCode(" PAGE "),
                fieldSeparator(),
                run(text("1")),
                fieldEnd(),
                pageNumberDash(" —")));
    return footer;
  }
}
