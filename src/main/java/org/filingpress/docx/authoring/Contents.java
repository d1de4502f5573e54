package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.fieldBegin;
import static org.filingpress.docx.authoring.Markup.fieldCode;
import static org.filingpress.docx.authoring.Markup.fieldEnd;
import static org.filingpress.docx.authoring.Markup.fieldSeparator;
import static org.filingpress.docx.authoring.Markup.paragraph;
import static org.filingpress.docx.authoring.Markup.run;
import static org.filingpress.docx.authoring.Markup.tab;
import static org.filingpress.docx.authoring.Markup.text;

import java.util.List;
import org.docx4j.wml.P;

/**
 * 目录: a contents field (ECMA-376-1, 17.16.5.68) of the outline levels 1 and 2, the first without
 * page numbers. Its two lines are the models for the lines of a filled document.
 */
final class Contents {

  /** Marks the heading that the model line of level 2 points to. */
  static final String MODEL_BOOKMARK = "_Toc200000002";

  private Contents() {}

  static List<Object> content() {
    P part =
        paragraph(
            Styles.CONTENTS_PART,
            fieldBegin(),
            fieldCode(" TOC \\o \"1-2\" \\n 1-1 \\h \\z \\u "),
            fieldSeparator(),
            link(HalfTitle.MODEL_BOOKMARK, run(text("第一部分 部门整体绩效目标"))));
    P line =
        paragraph(
            Styles.CONTENTS_LINE,
            link(
                MODEL_BOOKMARK,
                run(text("一、总体绩效目标")),
                tab(),
                fieldBegin(),
                fieldCode(" PAGEREF " + MODEL_BOOKMARK + " \\h "),
                fieldSeparator(),
                run(text("1")),
                fieldEnd()));
    P end = Sections.endOfUnnumbered();
    end.getContent().add(fieldEnd());
    return List.of(paragraph(Styles.CONTENTS_TITLE, "目　录"), part, line, end);
  }

  private static Object link(String bookmark, Object... runs) {
    P.Hyperlink link = W.createPHyperlink();
    link.setAnchor(bookmark);
    link.setHistory(true);
    link.getContent().addAll(List.of(runs));
    return W.createPHyperlink(link);
  }
}
