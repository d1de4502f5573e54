package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Wml.paragraph;

import java.util.List;
import org.docx4j.wml.P;

/** The cover: whose text, which year, draft or not; below, who made and who reviewed it. */
final class Cover {

  private Cover() {}

  /** Names of some sixty characters wrap and still leave everything on the page. */
  static List<Object> content() {
    P department = paragraph(Styles.COVER_TITLE, "${department.name}");
    department.getPPr().setSpacing(NamedStyle.spacing(800, 2895, 0));
    P madeBy = paragraph(Styles.COVER_UNIT, "${department.name}编制");
    madeBy.getPPr().setSpacing(NamedStyle.spacing(579, 3474, 0));
    return List.of(
        department,
        paragraph(Styles.COVER_TITLE, "${year}年部门预算绩效文本"),
        paragraph(Styles.COVER_STAGE, "[#if stage?has_content]（${stage}）[/#if]"),
        madeBy,
        paragraph(Styles.COVER_UNIT, "${county.financeBureau}审核"),
        Sections.endOfUnnumbered());
  }
}
