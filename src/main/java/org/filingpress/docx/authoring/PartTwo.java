package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.directive;
import static org.filingpress.docx.authoring.Markup.paragraph;
import static org.filingpress.docx.authoring.Markup.run;
import static org.filingpress.docx.authoring.Markup.tab;
import static org.filingpress.docx.authoring.Markup.text;

import java.util.List;

/** 第二部分: its half-title, then every project on a page of its own. */
final class PartTwo {

  private PartTwo() {}

  static List<Object> content() {
    return List.of(
        HalfTitle.of("第二部分", "预算项目绩效目标"),
        directive("[#list projects as project]"),
        paragraph(Styles.PROJECT_TITLE, "${project?counter}.${project.name}绩效目标表"),
        paragraph(
            Styles.PROJECT_UNIT,
            "${project.unit.code} ${project.unit.name}",
            tab(),
            run(text("单位：${project.moneyUnit}"))),
        ProjectTable.table(),
        paragraph(Styles.TABLE_JOINT),
        IndicatorTable.table(),
        directive("[#else]"),
        paragraph(Styles.NO_PROJECTS, "本部门无预算项目"),
        directive("[/#list]"),
        paragraph(Styles.THIN));
  }
}
