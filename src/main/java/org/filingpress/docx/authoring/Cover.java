package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.paragraph;

import java.util.List;

/** The cover: whose text, which year, draft or not; below, who made and who reviewed it. */
final class Cover {

  private Cover() {}

  /** Names of some sixty characters wrap and still leave everything on the page. */
  static List<Object> content() {
    return List.of(
        paragraph(Styles.COVER_DEPARTMENT, "${department.name}"),
        paragraph(Styles.COVER_TITLE, "${year}年部门预算绩效文本"),
        paragraph(Styles.COVER_STAGE, "[#if stage?has_content]（${stage}）[/#if]"),
        paragraph(Styles.COVER_MAKER, "${department.name}编制"),
        paragraph(Styles.COVER_UNIT, "${county.financeBureau}审核"),
        Sections.endOfUnnumbered());
  }
}
