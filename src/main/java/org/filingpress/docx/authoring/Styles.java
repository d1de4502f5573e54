package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;

import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STTabTlc;
import org.docx4j.wml.Style;

/** The named styles: all looks of the document are here, sizes after GB/T 9704-2012, 7. */
final class Styles {

  static final String NORMAL = "Normal";
  static final String BODY = "NormalIndent";
  static final String HALF_TITLE = "Heading1";
  static final String HEADING = "Heading2";
  static final String BLOCK_HEADING = "Heading3";
  static final String CONTENTS_PART = "TOC1";
  static final String CONTENTS_LINE = "TOC2";
  static final String FOOTER = "Footer";
  static final String COVER_DEPARTMENT = "CoverDepartment";
  static final String COVER_TITLE = "CoverTitle";
  static final String COVER_STAGE = "CoverStage";
  static final String COVER_UNIT = "CoverUnit";
  static final String COVER_MAKER = "CoverMaker";
  static final String CONTENTS_TITLE = "ContentsTitle";
  static final String PROJECT_TITLE = "ProjectTitle";
  static final String PROJECT_UNIT = "ProjectUnit";
  static final String NO_PROJECTS = "NoProjects";
  static final String PLAIN_TABLE = "TableNormal";
  static final String FORM = "ProjectForm";
  static final String TABLE_LABEL = "TableLabel";
  static final String TABLE_NARROW_LABEL = "TableNarrowLabel";
  static final String GOAL_LABEL = "GoalLabel";
  static final String GOAL_TEXT = "GoalText";
  static final String TABLE_HEADER = "TableHeader";
  static final String TABLE_TEXT = "TableText";
  static final String TABLE_CENTERED = "TableCentered";
  static final String THIN = "ThinParagraph";
  static final String TABLE_JOINT = "TableJoint";
  static final String DIRECTIVE = "TemplateDirective";

  /** 3号 in half-points: body text. */
  private static final int BODY_SIZE = 32;

  /** The largest pitch that sets 22 lines on a page of 225 mm, in twips. */
  private static final int BODY_PITCH = 579;

  /**
   * Of the paragraph between a form's two tables, without which they would be one: so low that the
   * rule above the second is the only one seen, and the rules at the sides go on. The first table
   * has none below.
   */
  private static final int TABLE_JOINT_PITCH = 1;

  private Styles() {}

  static org.docx4j.wml.Styles styles() {
    org.docx4j.wml.Styles styles = W.createStyles();
    styles.setDocDefaults(defaults());
    styles.getStyle().addAll(BuiltInStyles.all());
    styles.getStyle().addAll(text());
    styles.getStyle().addAll(table());
    return styles;
  }

  /** What Word would otherwise do to the widths of Chinese text is off: an em is an em. */
  private static DocDefaults defaults() {
    RPr text = W.createRPr();
    text.setRFonts(NamedStyle.fontsOf(Typeface.LATIN, Typeface.FANG_SONG));
    text.setSz(NamedStyle.halfPointsOf(BODY_SIZE));
    text.setSzCs(NamedStyle.halfPointsOf(BODY_SIZE));
    CTLanguage language = W.createCTLanguage();
    language.setVal("en-US");
    language.setEastAsia("zh-CN");
    language.setBidi("ar-SA");
    text.setLang(language);

    PPr paragraph = W.createPPr();
    paragraph.setWidowControl(off());
    paragraph.setKinsoku(new BooleanDefaultTrue());
    paragraph.setOverflowPunct(off());
    paragraph.setAutoSpaceDE(off());
    paragraph.setAutoSpaceDN(off());
    paragraph.setAdjustRightInd(off());
    paragraph.setSnapToGrid(off());
    paragraph.setSpacing(NamedStyle.spacing(BODY_PITCH, 0, 0));

    DocDefaults defaults = W.createDocDefaults();
    defaults.setRPrDefault(W.createDocDefaultsRPrDefault());
    defaults.getRPrDefault().setRPr(text);
    defaults.setPPrDefault(W.createDocDefaultsPPrDefault());
    defaults.getPPrDefault().setPPr(paragraph);
    return defaults;
  }

  private static BooleanDefaultTrue off() {
    BooleanDefaultTrue off = new BooleanDefaultTrue();
    off.setVal(false);
    return off;
  }

  private static List<Style> text() {
    return List.of(
        based(COVER_TITLE, "封面标题", NORMAL)
            .font(Typeface.XIAO_BIAO_SONG)
            .halfPoints(44)
            .exactly(800)
            .aligned(JcEnumeration.CENTER)
            .done(),
        based(COVER_DEPARTMENT, "封面部门", COVER_TITLE).exactly(800, 2895, 0).done(),
        based(COVER_STAGE, "封面阶段", NORMAL)
            .font(Typeface.KAI)
            .halfPoints(BODY_SIZE)
            .exactly(BODY_PITCH, 120, 0)
            .aligned(JcEnumeration.CENTER)
            .done(),
        based(COVER_UNIT, "封面单位", NORMAL)
            .font(Typeface.KAI)
            .halfPoints(BODY_SIZE)
            .exactly(BODY_PITCH)
            .aligned(JcEnumeration.CENTER)
            .done(),
        based(COVER_MAKER, "封面编制单位", COVER_UNIT).exactly(BODY_PITCH, 3474, 0).done(),
        based(CONTENTS_TITLE, "目录标题", NORMAL)
            .font(Typeface.XIAO_BIAO_SONG)
            .halfPoints(44)
            .exactly(BODY_PITCH, 0, BODY_PITCH)
            .aligned(JcEnumeration.CENTER)
            .done(),
        based(PROJECT_TITLE, "项目标题", HEADING)
            .followedBy(PROJECT_UNIT)
            .onNewPage()
            .keptWhole()
            .exactly(BODY_PITCH, 0, 120)
            .firstLineOfTwoCharacters(0)
            .aligned(JcEnumeration.CENTER)
            .outline(2)
            .done(),
        based(PROJECT_UNIT, "项目单位", NORMAL)
            .font(Typeface.FANG_SONG)
            .halfPoints(24)
            .keptWithNext()
            .exactly(440)
            .rightTab(Sections.TEXT_WIDTH, STTabTlc.NONE)
            .aligned(JcEnumeration.LEFT)
            .done(),
        based(NO_PROJECTS, "无项目说明", BODY).onNewPage().done(),
        based(THIN, "细行", NORMAL).halfPoints(2).exactly(20).done(),
        based(DIRECTIVE, "模板指令", NORMAL)
            .halfPoints(21)
            .exactly(300)
            .color("808080")
            .aligned(JcEnumeration.LEFT)
            .done());
  }

  private static List<Style> table() {
    return List.of(
        Tables.form(FORM, "绩效目标表"),
        based(TABLE_TEXT, "表格文字", NORMAL)
            .font(Typeface.FANG_SONG)
            .halfPoints(21)
            .exactly(300)
            .aligned(JcEnumeration.LEFT)
            .done(),
        based(TABLE_CENTERED, "表格居中文字", TABLE_TEXT).aligned(JcEnumeration.CENTER).done(),
        based(TABLE_LABEL, "表格标签", TABLE_CENTERED).font(Typeface.HEI).done(),
        based(TABLE_NARROW_LABEL, "表格窄标签", TABLE_LABEL).indented(74).done(),
        based(GOAL_LABEL, "绩效目标标签", TABLE_LABEL).keptWithNext().done(),
        based(GOAL_TEXT, "绩效目标文字", TABLE_TEXT).keptWithNext().done(),
        based(TABLE_HEADER, "表头", TABLE_LABEL).keptWithNext().done(),
        based(TABLE_JOINT, "表间", THIN).keptWithNext().exactly(TABLE_JOINT_PITCH).done());
  }

  private static NamedStyle based(String id, String name, String parent) {
    return new NamedStyle(id, name).custom().basedOn(parent);
  }
}
