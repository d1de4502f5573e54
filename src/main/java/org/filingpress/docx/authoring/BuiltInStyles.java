package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;

import java.util.List;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STTabTlc;
import org.docx4j.wml.Style;
import org.docx4j.wml.U;
import org.docx4j.wml.UnderlineEnumeration;

/** Word's own styles under their own names, which a Chinese Word shows as 正文, 标题 1, 目录 1… */
final class BuiltInStyles {

  private BuiltInStyles() {}

  static List<Style> all() {
    return List.of(
        new NamedStyle(Styles.NORMAL, "Normal").byDefault().aligned(JcEnumeration.BOTH).done(),
        onNormal(Styles.BODY, "Normal Indent").firstLineOfTwoCharacters(640).done(),
        onNormal(Styles.HALF_TITLE, "heading 1")
            .followedBy(Styles.BODY)
            .onNewPage()
            .exactly(880, 4053, 0)
            .font(Typeface.XIAO_BIAO_SONG)
            .halfPoints(44)
            .aligned(JcEnumeration.CENTER)
            .outline(1)
            .done(),
        heading(Styles.HEADING, "heading 2", Typeface.HEI, 2),
        heading(Styles.BLOCK_HEADING, "heading 3", Typeface.KAI, 3),
        onNormal(Styles.CONTENTS_PART, "toc 1")
            .followedBy(Styles.NORMAL)
            .font(Typeface.HEI)
            .rightTab(Sections.TEXT_WIDTH, STTabTlc.DOT)
            .aligned(JcEnumeration.LEFT)
            .done(),
        onNormal(Styles.CONTENTS_LINE, "toc 2")
            .followedBy(Styles.NORMAL)
            .leftIndent(320)
            .rightTab(Sections.TEXT_WIDTH, STTabTlc.DOT)
            .aligned(JcEnumeration.LEFT)
            .done(),
        onNormal(Styles.FOOTER, "footer")
            .fonts(Typeface.SONG, Typeface.SONG)
            .halfPoints(28)
            .exactly(400)
            .aligned(JcEnumeration.CENTER)
            .done(),
        defaultTextStyle(),
        blackHyperlink(),
        plainTable());
  }

  private static NamedStyle onNormal(String id, String name) {
    return new NamedStyle(id, name).basedOn(Styles.NORMAL);
  }

  private static Style heading(String id, String name, Typeface face, int level) {
    return onNormal(id, name)
        .followedBy(Styles.BODY)
        .keptWithNext()
        .firstLineOfTwoCharacters(640)
        .font(face)
        .outline(level)
        .done();
  }

  private static Style defaultTextStyle() {
    return bare("character", "DefaultParagraphFont", "Default Paragraph Font", true);
  }

  /** Word sets the entries of a contents in this style when it updates them; they stay black. */
  private static Style blackHyperlink() {
    Style link = bare("character", "Hyperlink", "Hyperlink", false);
    link.setBasedOn(W.createStyleBasedOn());
    link.getBasedOn().setVal("DefaultParagraphFont");
    RPr text = W.createRPr();
    text.setColor(W.createColor());
    text.getColor().setVal("auto");
    U none = W.createU();
    none.setVal(UnderlineEnumeration.NONE);
    text.setU(none);
    link.setRPr(text);
    return link;
  }

  private static Style plainTable() {
    Style table = bare("table", Styles.PLAIN_TABLE, "Normal Table", true);
    table.setTblPr(W.createCTTblPrBase());
    table.getTblPr().setTblInd(Tables.twips(0));
    table.getTblPr().setTblCellMar(Tables.margins(0, 108));
    return table;
  }

  private static Style bare(String type, String id, String name, boolean byDefault) {
    Style style = W.createStyle();
    style.setType(type);
    style.setStyleId(id);
    style.setName(W.createStyleName());
    style.getName().setVal(name);
    if (byDefault) {
      style.setDefault(true);
    }
    return style;
  }
}
