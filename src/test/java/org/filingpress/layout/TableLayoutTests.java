package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.filingpress.layout.TableXml.cell;
import static org.filingpress.layout.TableXml.merged;
import static org.filingpress.layout.TableXml.row;
import static org.filingpress.layout.TableXml.table;
import static org.filingpress.layout.TestDocument.find;
import static org.filingpress.layout.TestDocument.lines;
import static org.filingpress.layout.TestDocument.p;
import static org.filingpress.layout.TestDocument.seen;

import java.util.List;
import org.filingpress.layout.page.Page;
import org.junit.jupiter.api.Test;

/** Heights measured in LibreOffice 7.4 with the same documents. */
class TableLayoutTests {

  private static final double TOP = 72;

  @Test
  void aRowIsAsHighAsItsTallestCellAndTheBorderAboveIt() {
    LaidDocument document =
        TestDocument.of(
                table(8, row("", p("甲"), p("乙一") + p("乙二")), row("", p("丙"), p("丁"))), p("后"))
            .lay();

    assertThat(find(document, "甲").top()).isEqualTo(TOP + 1);
    assertThat(find(document, "丙").top()).isEqualTo(TOP + 1 + 40 + 1);
    assertThat(find(document, "后").top()).isEqualTo(TOP + 1 + 40 + 1 + 20 + 1);
  }

  @Test
  void aLeastRowHeightHoldsTheBorderAboveIt() {
    String height = "<w:trHeight w:val='480' w:hRule='atLeast'/>";
    LaidDocument document =
        TestDocument.of(table(24, row(height, p("甲")), row(height, p("乙"))), p("后")).lay();

    assertThat(find(document, "乙").top() - find(document, "甲").top()).isEqualTo(24);
    assertThat(find(document, "后").top()).isEqualTo(TOP + 48 + 3);
  }

  @Test
  void anExactRowHeightCutsOffWhatGoesOverAndSaysSo() {
    LaidDocument document =
        TestDocument.of(
                table(
                    4, row("<w:trHeight w:val='600' w:hRule='exact'/>", p("甲") + p("乙") + p("丙"))),
                p("后"))
            .lay();

    assertThat(find(document, "后").top()).isEqualTo(TOP + 30.5);
    assertThat(seen(document)).extracting(TestDocument.Seen::text).doesNotContain("丙");
    assertThat(document.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("layout.row-too-low");
              assertThat(problem.place()).isEqualTo("正文表格1第1行");
            });
  }

  @Test
  void whatAMergedCellNeedsMakesTheLastOfItsRowsTaller() {
    LaidDocument document =
        TestDocument.of(
                table(
                    4,
                    row("", merged("restart", lines("并", 6)), p("一")),
                    row("", merged("continue", p("")), p("二")),
                    row("", cell(p("下")), p("三"))))
            .lay();

    assertThat(find(document, "二").top()).isEqualTo(TOP + 0.5 + 20.5);
    assertThat(find(document, "三").top()).isEqualTo(TOP + 0.5 + 120 + 0.5);
  }

  @Test
  void alignsCellsVertically() {
    LaidDocument document =
        TestDocument.of(
                table(
                    4,
                    row(
                        "<w:trHeight w:val='2010' w:hRule='atLeast'/>",
                        cell("<w:vAlign w:val='center'/>", p("中")),
                        cell("<w:vAlign w:val='bottom'/>", p("底")))))
            .lay();

    assertThat(find(document, "中").top()).isCloseTo(TOP + 0.5 + 40, within(1e-6));
    assertThat(find(document, "底").top()).isCloseTo(TOP + 0.5 + 80, within(1e-6));
  }

  @Test
  void laysOutATableInACell() {
    LaidDocument document =
        TestDocument.of(
                table(4, row("", table(4, row("", p("内一")), row("", p("内二"))) + p("尾"))), p("后"))
            .lay();

    assertThat(find(document, "内二").top()).isEqualTo(TOP + 0.5 + 0.5 + 20.5);
    assertThat(find(document, "尾").top()).isEqualTo(TOP + 0.5 + 0.5 + 20.5 + 20.5);
  }

  @Test
  void aTextsWidthIsThatOfItsColumnsLessBothMargins() {
    LaidDocument document = TestDocument.of(table(4, row("", p("字".repeat(10)), p("")))).lay();

    // 2000 twips less twice 60 hold eight characters of 210 twips
    assertThat(seen(document).get(0).text()).isEqualTo("字".repeat(8));
    assertThat(seen(document).get(0).x()).isEqualTo(72 + 3);
  }

  @Test
  void theWiderOfTwoBordersOnOneEdgeIsDrawnOnce() {
    String thick =
        "<w:tcBorders><w:bottom w:val='single' w:sz='24' w:color='FF0000'/></w:tcBorders>";
    LaidDocument document =
        TestDocument.of(table(4, row("", cell(thick, p("上"))), row("", cell(p("下"))))).lay();

    List<Page.Fill> fills = fills(document.pages().get(0).content());
    double y = (TOP + 0.5 + 20) * 20;
    assertThat(fills.stream().filter(f -> f.y() == y && f.width() > f.height()))
        .singleElement()
        .satisfies(f -> assertThat(f.height()).isEqualTo(60))
        .satisfies(f -> assertThat(f.color()).isEqualTo("FF0000"));
  }

  @Test
  void shadesACell() {
    LaidDocument document =
        TestDocument.of(table(4, row("", cell("<w:shd w:val='clear' w:fill='D9D9D9'/>", p("灰")))))
            .lay();

    assertThat(fills(document.pages().get(0).content()))
        .anySatisfy(
            fill -> {
              assertThat(fill.color()).isEqualTo("D9D9D9");
              assertThat(fill.width()).isEqualTo(2000);
              assertThat(fill.height()).isEqualTo(410);
            });
  }

  @Test
  void columnsWithoutWidthsAreGuessedAndReported() {
    LaidDocument document =
        TestDocument.of("<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc></w:tr></w:tbl>" + p("后")).lay();

    assertThat(document.problems()).extracting("code").contains("layout.no-widths");
    assertThat(find(document, "甲").page()).isEqualTo(1);
  }

  private static List<Page.Fill> fills(List<Page.Placed> placed) {
    List<Page.Fill> fills = new java.util.ArrayList<>();
    for (Page.Placed each : placed) {
      if (each instanceof Page.Fill fill) {
        fills.add(fill);
      } else if (each instanceof Page.Element element) {
        fills.addAll(fills(element.children()));
      }
    }
    return fills;
  }
}
