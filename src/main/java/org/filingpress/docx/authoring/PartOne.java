package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.directive;
import static org.filingpress.docx.authoring.Markup.paragraph;
import static org.filingpress.docx.authoring.ModelBookmarks.marked;

import java.util.ArrayList;
import java.util.List;

/** 第一部分: its half-title, then the narrative under three headings. */
final class PartOne {

  private PartOne() {}

  static List<Object> halfTitle() {
    return List.of(
        marked(HalfTitle.of("第一部分", "部门整体绩效目标"), 1, HalfTitle.MODEL_BOOKMARK),
        Sections.endOfUnnumbered());
  }

  static List<Object> narrative() {
    List<Object> content = new ArrayList<>();
    content.add(marked(paragraph(Styles.HEADING, "一、总体绩效目标"), 2, Contents.MODEL_BOOKMARK));
    content.addAll(blocks("overall"));
    content.add(paragraph(Styles.HEADING, "二、分项绩效目标"));
    content.addAll(blocks("items"));
    content.add(paragraph(Styles.HEADING, "三、工作保障措施"));
    content.addAll(blocks("safeguards"));
    return content;
  }

  /** A block is a heading, a labelled paragraph or a paragraph. */
  private static List<Object> blocks(String list) {
    return List.of(
        directive("[#list narrative." + list + " as block]"),
        directive("[#if block.heading?has_content]"),
        paragraph(Styles.BLOCK_HEADING, "${block.heading}"),
        directive("[#elseif block.label?has_content]"),
        paragraph(Styles.BODY, "${block.label}：${block.text}"),
        directive("[#else]"),
        paragraph(Styles.BODY, "${block.text}"),
        directive("[/#if]"),
        directive("[/#list]"));
  }
}
