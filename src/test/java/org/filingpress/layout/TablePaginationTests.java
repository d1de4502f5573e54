package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.TableXml.merged;
import static org.filingpress.layout.TableXml.row;
import static org.filingpress.layout.TableXml.table;
import static org.filingpress.layout.TestDocument.find;
import static org.filingpress.layout.TestDocument.lines;
import static org.filingpress.layout.TestDocument.p;
import static org.filingpress.layout.TestDocument.seen;

import org.junit.jupiter.api.Test;

/** Where a table's rows go over to the next page. */
class TablePaginationTests {

  private static final double TOP = 72;

  @Test
  void headerRowsAreRepeatedOnEveryPage() {
    StringBuilder rows = new StringBuilder(row("<w:cantSplit/><w:tblHeader/>", p("一级指标")));
    for (int i = 1; i <= 70; i++) {
      rows.append(row("<w:cantSplit/>", p("指标" + i)));
    }
    LaidDocument document = TestDocument.of(table(4, rows.toString())).lay();

    assertThat(document.pageCount()).isEqualTo(3);
    assertThat(seen(document).stream().filter(l -> l.text().equals("一级指标")))
        .extracting(TestDocument.Seen::page)
        .containsExactly(1, 2, 3);
  }

  @Test
  void aHeaderRowDoesNotStandAloneAtThePagesEnd() {
    LaidDocument document =
        TestDocument.of(
                lines("行", 33),
                table(4, row("<w:tblHeader/>", p("表头")), row("<w:cantSplit/>", p("内容"))))
            .lay();

    assertThat(find(document, "表头").page()).isEqualTo(2);
  }

  @Test
  void keepsATablesLastRowWithWhatFollowsTheTable() {
    String kept = table(0, row("", p("<w:keepNext/>", "绩效目标")));
    String loose = table(0, row("", p("绩效目标")));

    assertThat(find(TestDocument.of(lines("行", 33), kept, p("一级指标")).lay(), "绩效目标").page())
        .isEqualTo(2);
    assertThat(find(TestDocument.of(lines("行", 33), loose, p("一级指标")).lay(), "绩效目标").page())
        .isEqualTo(1);
  }

  /** As LibreOffice does: what is to stay with the next is not broken, if a page holds it. */
  @Test
  void aRowThatStaysWithTheNextIsNotBrokenThoughItMayBe() {
    String goals = p("<w:keepNext/>", "目标一") + p("<w:keepNext/>", "目标二");
    LaidDocument document =
        TestDocument.of(lines("行", 33), table(0, row("", goals), row("", p("指标")))).lay();

    assertThat(find(document, "目标一").page()).isEqualTo(2);
    assertThat(find(document, "目标二").page()).isEqualTo(2);
  }

  @Test
  void suchARowBeginsAPageWhenItFitsNone() {
    LaidDocument document = goalsAfterTwentyLines(40);

    assertThat(find(document, "目标1").page()).isEqualTo(2);
    assertThat(find(document, "目标40").page()).isEqualTo(3);
  }

  @Test
  void suchARowIsNotBrokenEvenWhenTheNextFindsNoRoomBelowIt() {
    LaidDocument document = goalsAfterTwentyLines(33);

    assertThat(find(document, "目标1").page()).isEqualTo(2);
    assertThat(find(document, "目标33").page()).isEqualTo(2);
    assertThat(find(document, "指标").page()).isEqualTo(3);
  }

  private static LaidDocument goalsAfterTwentyLines(int count) {
    StringBuilder goals = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      goals.append(p("<w:keepNext/>", "目标" + i));
    }
    String next = row("<w:cantSplit/>", p("指标") + p("值") + p("据"));
    return TestDocument.of(lines("行", 20), table(0, row("", goals.toString()), next)).lay();
  }

  @Test
  void keepsATableRowOnOnePage() {
    LaidDocument document =
        TestDocument.of(lines("行", 32), table(4, row("<w:cantSplit/>", p("甲") + p("乙") + p("丙"))))
            .lay();

    assertThat(find(document, "甲").page()).isEqualTo(2);
  }

  @Test
  void breaksARowThatMayBreakLineByLine() {
    LaidDocument document =
        TestDocument.of(lines("行", 32), table(4, row("", p("甲") + p("乙") + p("丙"), p("旁"))), p("后"))
            .lay();

    assertThat(find(document, "甲").page()).isEqualTo(1);
    assertThat(find(document, "旁").page()).isEqualTo(1);
    assertThat(find(document, "乙").page()).isEqualTo(1);
    assertThat(find(document, "丙").page()).isEqualTo(2);
    assertThat(find(document, "后").top()).isEqualTo(TOP + 0.5 + 20 + 0.5);
  }

  @Test
  void aRowHigherThanAPageIsBrokenThoughItMayNot() {
    LaidDocument document =
        TestDocument.of(p("前"), table(4, row("<w:cantSplit/>", lines("长", 80))), p("后")).lay();

    assertThat(seen(document)).extracting(TestDocument.Seen::text).contains("长1", "长40", "长80");
    assertThat(find(document, "后").page()).isEqualTo(document.pageCount());
    assertThat(document.pageCount()).isBetween(3, 4);
  }

  @Test
  void aMergedCellThatGoesOverThePageGoesOnThere() {
    StringBuilder rows =
        new StringBuilder(row("<w:cantSplit/>", merged("restart", lines("标", 5)), p("项1")));
    for (int i = 2; i <= 8; i++) {
      rows.append(row("<w:cantSplit/>", merged("continue", p("")), p("项" + i)));
    }
    LaidDocument document = TestDocument.of(lines("行", 31), table(4, rows.toString())).lay();

    assertThat(find(document, "标1").page()).isEqualTo(1);
    assertThat(find(document, "标3").page()).isEqualTo(1);
    assertThat(find(document, "项3").page()).isEqualTo(1);
    assertThat(find(document, "标4").page()).isEqualTo(2);
    assertThat(find(document, "标4").top()).isEqualTo(TOP + 0.5);
    assertThat(find(document, "项4").page()).isEqualTo(2);
  }
}
