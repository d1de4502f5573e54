package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.directive;
import static org.filingpress.docx.authoring.Markup.paragraph;
import static org.filingpress.docx.authoring.Markup.run;
import static org.filingpress.docx.authoring.Markup.tab;
import static org.filingpress.docx.authoring.Markup.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.wml.Body;
import org.docx4j.wml.Document;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.STTabTlc;
import org.docx4j.wml.Style;

/**
 * Writes a template that differs from the standard one as counties' forms do: two signatories on
 * the cover, the projects' forms on lying pages, other labels, the department in the form, both
 * upper levels of the indicators merged. Two runs give equal bytes.
 */
public final class LyingTemplate {

  private static final String MAKER = "CoverReporter";
  private static final String SIGNATORY = "CoverSignatory";
  private static final String UNIT = "LyingProjectUnit";

  /** Of a line on the cover, in twips. */
  private static final int PITCH = 579;

  private LyingTemplate() {}

  /** Writes it to the path given. */
  public static void main(String[] arguments) throws IOException, Docx4JException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Give one argument: the .docx to write.");
    }
    Files.write(Path.of(arguments[0]), bytes());
  }

  /** The whole .docx. */
  static byte[] bytes() throws IOException, Docx4JException {
    return StandardTemplate.bytes(styles(), LyingTemplate::document);
  }

  private static Document document(String footer) {
    Body body = W.createBody();
    List<Object> content = body.getContent();
    content.addAll(cover());
    content.addAll(Contents.content());
    content.addAll(PartOne.halfTitle());
    content.addAll(PartOne.narrative());
    content.add(HalfTitle.of("第二部分", "项目支出绩效目标"));
    content.add(Sections.endOfNumbered(footer));
    content.addAll(projects());
    body.setSectPr(Sections.lying());
    Document document = W.createDocument();
    document.setBody(body);
    return document;
  }

  /** Names of some fifty characters leave everything on the page. */
  private static List<Object> cover() {
    return List.of(
        paragraph(Styles.COVER_DEPARTMENT, "${county.name}${year}年度"),
        paragraph(Styles.COVER_TITLE, "部门预算绩效目标申报文本"),
        paragraph(Styles.COVER_STAGE, "[#if stage?has_content]（${stage}）[/#if]"),
        paragraph(MAKER, "编报单位：${department.name}（${department.code}）"),
        paragraph(SIGNATORY, "单位负责人（签字）：＿＿＿＿＿＿＿＿"),
        paragraph(SIGNATORY, "财务负责人（签字）：＿＿＿＿＿＿＿＿"),
        paragraph(Styles.COVER_UNIT, "审核单位：${county.financeBureau}"),
        Sections.endOfUnnumbered());
  }

  private static List<Style> styles() {
    return List.of(
        new NamedStyle(MAKER, "封面编报单位")
            .custom()
            .basedOn(Styles.COVER_UNIT)
            .exactly(PITCH, 4 * PITCH, PITCH)
            .done(),
        new NamedStyle(SIGNATORY, "封面签字")
            .custom()
            .basedOn(Styles.COVER_UNIT)
            .exactly(PITCH, 0, PITCH / 2)
            .done(),
        new NamedStyle(UNIT, "横页项目单位")
            .custom()
            .basedOn(Styles.NORMAL)
            .font(Typeface.FANG_SONG)
            .halfPoints(24)
            .keptWithNext()
            .exactly(440)
            .rightTab(Sections.LYING_TEXT_WIDTH, STTabTlc.NONE)
            .aligned(JcEnumeration.LEFT)
            .done());
  }

  private static List<Object> projects() {
    return List.of(
        directive("[#list projects as project]"),
        paragraph(Styles.PROJECT_TITLE, "${project?counter}.${project.name}绩效目标申报表"),
        paragraph(
            UNIT,
            "${project.unit.code} ${project.unit.name}",
            tab(),
            run(text("金额单位：${project.moneyUnit}"))),
        LyingForm.project(),
        paragraph(Styles.TABLE_JOINT),
        LyingForm.indicators(),
        directive("[#else]"),
        paragraph(Styles.NO_PROJECTS, "本部门无项目支出"),
        directive("[/#list]"),
        paragraph(Styles.THIN));
  }
}
