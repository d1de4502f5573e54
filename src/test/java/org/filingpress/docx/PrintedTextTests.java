package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;

import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is printed as it was filed, each character in the font that it belongs to. */
class PrintedTextTests {

  private static final String[] NARRATIVE = {
    p("[#list narrative.overall as block]"), p("${block.text}"), p("[/#list]")
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a<b>&\"c\"'d' ]]> &amp; <!-- --> <?xml?>",
        "</w:t></w:r></w:p><w:p><w:r><w:t>",
        "${department.name} #{1} [=year] ${",
        "[#list projects as p] [/#list] [@merge x /] [#-- --] [#noparse]",
        "<#if x> </#if> <@m/> ${\"$\"}{x}",
        "前导\u3000空格和  双空格 ",
        "  两个空格开头",
        "𬇙河𠅤村𪚥😀👨‍👩‍👧",
        "é ạ́ ก็",
        "עברית‏ العربية‎ ‮abc‬",
        "\u00ad软\u200b连\ufeff",
        "\\u4e2d \\ \\\\ \\n {0} '' %s",
        "\ue000私用\uf8ff",
      })
  void printsItAsFiled(String text) {
    assertThat(printed(text)).isEqualTo(text);
  }

  @Test
  void printsTabsAndAllLineEndsAsWordHasThem() {
    assertThat(Filled.of(Filings.saying("一\t二\n三\r\n四\r五\u2028六\u2029七\n\n八"), NARRATIVE).text())
        .isEqualTo("一⇥二⏎三⏎四⏎五⏎六⏎七⏎⏎八\n");
  }

  @Test
  void printsTheTemplatesOwnRareCharacters() {
    String rare = "𬇙河𠅤村𪚥".repeat(3_000);
    assertThat(Filled.of(Filings.projects(), p(rare + "${year}"), p(rare)).lines())
        .containsExactly(rare + "2025", rare);
  }

  @Test
  void keepsSpacesWhereXmlWouldDropThem() {
    Filled filled = Filled.of(Filings.saying(" 一 ", "\t 二", "三\n 四"), NARRATIVE);
    assertThat(filled.found("<w:t[^>]*>([^<]*)</w:t>")).containsExactly(" 一 ", " 二", "三", " 四");
    assertThat(filled.found("<w:t xml:space=\"preserve\"> ")).hasSize(3);
  }

  @Test
  void putsChinesePunctuationAndSymbolsIntoTheChineseFontOfTheStyle() {
    for (String c : "“ ” ‘ ’ … — · × ± ≥ ≤ ① Ⅱ ℃ ※ → ■ ★ № ㎡".split(" ")) {
      boolean hanFont = c.charAt(0) >= 0x2E80;
      Filled filled = Filled.of(Filings.saying("A" + c + "B"), NARRATIVE);
      if (hanFont) {
        continue;
      }
      assertThat(filled.xml())
          .as(c)
          .contains(
              "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋_GB2312\""
                  + " w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/></w:rPr><w:t>"
                  + c
                  + "</w:t></w:r>");
      assertThat(filled.found("<w:t>(.*?)</w:t>")).containsExactly("A", c, "B");
    }
  }

  @Test
  void leavesLettersDigitsAndHanziInOneRun() {
    assertThat(Filled.of(Filings.saying("abc12.5%（3月底）中"), NARRATIVE).found("<w:t>(.*?)</w:t>"))
        .containsExactly("abc12.5%（3月底）中");
  }

  @Test
  void takesTheFontFromTheRunElseItsStyleElseTheParagraphsStyle() {
    assertThat(fonts(r("<w:rFonts w:eastAsia=\"宋体\"/><w:b/>", "“"))).containsExactly("宋体");
    assertThat(fonts(r("<w:rStyle w:val=\"k\"/>", "“"))).containsExactly("楷体_GB2312");
    assertThat(fonts("2", r("“"))).containsExactly("黑体");
    assertThat(fonts("b", r("“"))).containsExactly("黑体");
    assertThat(fonts(r("“"))).containsExactly("仿宋_GB2312");
  }

  @Test
  void keepsTheOtherPropertiesOfTheRunAndTheirOrder() {
    String run =
        r("<w:rStyle w:val=\"k\"/><w:rFonts w:ascii=\"Arial\"/><w:b/><w:sz w:val=\"32\"/>", "甲“乙");
    assertThat(Filled.of(Filings.projects(), para("", run)).found("<w:rPr>(.*?)</w:rPr>"))
        .containsExactly(
            "<w:rStyle w:val=\"k\"/><w:rFonts w:ascii=\"Arial\"/><w:b/><w:sz w:val=\"32\"/>",
            "<w:rStyle w:val=\"k\"/><w:rFonts w:hint=\"eastAsia\" w:ascii=\"楷体_GB2312\""
                + " w:hAnsi=\"楷体_GB2312\" w:eastAsia=\"楷体_GB2312\"/><w:b/><w:sz w:val=\"32\"/>",
            "<w:rStyle w:val=\"k\"/><w:rFonts w:ascii=\"Arial\"/><w:b/><w:sz w:val=\"32\"/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "\u0007", "\u000b", "\u001f", "\ud83d", "\ude00", "\ufffe", "\uffff"})
  void refusesTextThatNoDocumentCanHold(String bad) {
    CompiledTemplate template = WordTemplate.of(NARRATIVE).compile();
    for (String text : new String[] {"加强" + bad + "管理", bad, "加强" + bad}) {
      ProblemsException refused =
          catchThrowableOfType(ProblemsException.class, () -> template.fill(Filings.saying(text)));
      assertThat(refused.problems()).extracting("code").containsExactly("docx.unprintable");
      assertThat(refused.problems().get(0).message())
          .contains(String.format("U+%04X", (int) bad.charAt(0)))
          .doesNotContain(bad);
    }
  }

  @Test
  void doesNotJoinHalvesOfCharactersAcrossTexts() {
    CompiledTemplate template =
        WordTemplate.of(p("[#list narrative.overall as b]${b.text}[/#list]")).compile();
    assertThat(
            catchThrowableOfType(
                    ProblemsException.class,
                    () -> template.fill(Filings.saying("河\ud83d", "\ude00河")))
                .problems())
        .hasSize(1);
  }

  private static String printed(String text) {
    Filled filled = Filled.of(Filings.saying(text), NARRATIVE);
    StringBuilder printed = new StringBuilder();
    filled.found("<w:t(?: xml:space=\"preserve\")?>([^<]*)</w:t>").forEach(printed::append);
    return printed
        .toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static java.util.List<String> fonts(String... run) {
    String style = run.length == 2 ? "<w:pStyle w:val=\"" + run[0] + "\"/>" : "";
    return Filled.of(Filings.projects(), para(style, run[run.length - 1]))
        .found("w:hint=\"eastAsia\" w:ascii=\"(.*?)\"");
  }
}
