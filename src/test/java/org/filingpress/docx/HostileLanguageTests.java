package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.TemplateProblems.refused;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.tbl;

import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template is a stranger's text: it can print the filing, and do nothing else. */
class HostileLanguageTests {

  private final Filing two = Filings.projects("防火经费", "河道治理");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.lang.Object')}",
        "${department?api.class.name}",
        "${department.class}",
        "${department.getClass()}",
        "${department['class']}",
        "${department.shape}",
        "${stage?eval}",
        "${stage?interpret}",
        "${\"[#list 1..9 as x]\"?interpret}",
        "${stage?eval_json}",
        "${stage?replace('a', 'b')}",
        "${stage?matches('(a+)+b')}",
        "${.data_model}",
        "${.data_model.year}",
        "${.vars['year']}",
        "${.globals}",
        "${.main}",
        "${.version}",
        "${.now}",
        "${.locale}",
        "${.get_optional_template('/etc/passwd')}",
        "${.caller_template_name}",
        "${_id()}",
        "${_run(0, 'x')}",
        "${_step}",
        "${_contents()}",
        "${1..9999999999}",
        "${(1..9)?size}",
        "${[1, 2]?size}",
        "${{'a': 1}}",
        "${projects?map(x -> x.name)}",
        "${projects?filter(x -> true)?size}",
        "${projects?sort_by('name')?size}",
        "${projects?with_args([])}",
        "${r'raw'}",
        "${stage?c_lower_case}",
        "${year?number_to_date}",
        "${stage?url}",
        "${stage?absolute_template_name}",
        "${stage?no_esc}",
        "${stage?markup_string}",
        "${stage?keys}",
        "${department?keys}",
        "${department?values}",
        "${@department}",
        "${year = 1}${year == 1}x",
        "[#include '/etc/passwd']",
        "[#import 'x' as y]",
        "[#assign x = 1]",
        "[#global x = 1]",
        "[#local x = 1]",
        "[#macro m]x[/#macro]",
        "[#function f(x)][#return x][/#function]",
        "[#attempt]x[#recover]y[/#attempt]",
        "[#setting locale='x']",
        "[#ftl output_format='XML']",
        "[#noparse]x[/#noparse]",
        "[#switch year][#case 1]x[/#switch]",
        "[#stop 'x']",
        "[#visit x]",
        "[#recurse]",
        "[#nested]",
        "[#flush]",
        "[#compress]x[/#compress]",
        "[#outputformat 'XML']x[/#outputformat]",
        "[#autoesc]x[/#autoesc]",
        "[#items as x]y[/#items]",
        "[#break]",
        "[#continue]",
        "[@x /]",
        "[@_id /]",
        "[@include_page path='/x' /]",
        "[/@merge]",
      })
  void refusesWhatIsNotInTheLanguage(String text) {
    assertThat(WordTemplate.of(p("文" + text)).problems()).isNotEmpty();
  }

  @Test
  void readsNothingInsideStringLiterals() {
    assertThat(
            Filled.of(
                    two,
                    p("${\"${department.name} #{year} [=year] ${.data_model} \\\\${year}\"}"),
                    p("${'${\"x\"?new()}' + stage}"),
                    p("[#if stage == \"${stage}\"]同[#else]异[/#if]"))
                .lines())
        .containsExactly(
            "${department.name} #{year} [=year] ${.data_model} \\${year}", "${\"x\"?new()}草案", "异");
  }

  @Test
  void leavesOtherTemplateLanguagesInTheOfficersTextAlone() {
    String text = "{{year}} <@m/> $[year] %{x} <%= year %> <#assign x = 1>";
    assertThat(Filled.of(two, p(text + "${year}")).lines()).containsExactly(text + "2025");
  }

  @Test
  void printsAttributesAndUnknownElementsAsTheyAre() {
    String odd =
        para(
            "",
            "<w:r><w:pict><v:shape alt=\"$ {year} #{y} [=year]\" id=\"#{1+1}\">"
                + "<v:textpath string=\"&lt;#include 'x'&gt;\"/></v:shape></w:pict></w:r>",
            r("文"));
    Filled filled = Filled.of(WordTemplate.of(odd).compile(), two);
    assertThat(filled.xml())
        .contains("alt=\"$ {year} #{y} [=year]\"")
        .contains("id=\"#{1+1}\"")
        .contains("string=\"&lt;#include 'x'&gt;\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$<!-- -->{.data_model?size}",
        "$<![CDATA[{.now}]]>",
        "[<![CDATA[#assign x=1]]>",
        "[<!-- -->#include 'x']",
        "<![CDATA[[]]>#stop]",
        "[<?pi?>/#list]",
        "[<!-- -->@x /]",
        "<![CDATA[${]]>year}",
      })
  void refusesMarksAssembledFromPiecesOfUnknownElements(String pieces) {
    String unknown = "<a:odd>" + pieces + "</a:odd>";
    for (String body : new String[] {unknown, para("", "<w:r>" + unknown + "</w:r>" + r("文"))}) {
      assertThat(WordTemplate.of(body, p("文")).problems())
          .extracting("code")
          .containsExactly("docx.mark-elsewhere");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#<![CDATA[{1+1}]]>", "[<!-- -->=year]", "$<?pi?>[year]"})
  void assemblesNothingFromPiecesOfUnknownElements(String pieces) {
    String unknown = "<a:odd>" + pieces + "</a:odd>";
    String text =
        pieces.replaceAll("<!--.*?-->|<\\?.*?\\?>", "").replace("<![CDATA[", "").replace("]]>", "");
    for (String body : new String[] {unknown, para("", "<w:r>" + unknown + "</w:r>" + r("文"))}) {
      Filled filled = Filled.of(WordTemplate.of(body, p("文")).compile(), two);
      assertThat(filled.xml()).contains("<a:odd>" + text + "</a:odd>");
    }
  }

  @Test
  void printsAMarkThatIsAssembledFromRunsAsWhatItSays() {
    String cdata = "<w:r><w:t>$<![CDATA[{ye]]>ar}<!-- x -->年</w:t></w:r>";
    assertThat(Filled.of(two, para("", cdata)).lines()).containsExactly("2025年");
  }

  @Test
  void reportsArithmeticThatFails() {
    for (String expression :
        List.of("${1 / (year - 2025)}", "[#if 1 % (year - 2025) == 1][/#if]")) {
      String far = "绩".repeat(100) + "${year}\t" + "效".repeat(100);
      Problem problem =
          refused(
              WordTemplate.of(p("[#list projects as q]"), p("${q.name}"), p("[/#list]"))
                  .header(p("一\n"), tbl(1, row("${'\t\n'}" + far + expression)), p("${stage}"))
                  .compile(),
              two);
      assertThat(problem.code()).isEqualTo("docx.expression-failed");
      assertThat(problem.place()).isEqualTo("页眉（header1）表格1第1行第1格第1段");
      assertThat(problem.message()).contains("效" + expression + "”").doesNotContain("null");
      assertThat(problem.hint()).isNotEmpty();
    }
    assertThat(refused(WordTemplate.of(p("${projects[-1].name}")).compile(), two).code())
        .isEqualTo("docx.expression-failed");
  }

  @Test
  void allowsEveryHanziOfTheOriginalBlockInTheNamesOfLoops() {
    StringBuilder loops = new StringBuilder();
    for (char c = '一'; c <= '龥'; c++) {
      loops.append("[#list projects as ").append(c).append("][/#list]");
    }
    assertThat(Filled.of(two, p(loops + "文")).lines()).containsExactly("文");
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "ж", "ア", "ㆻ", "Ꟃ", "ࢻ", "q\u0661", "q$", "q@", "q-r", "1q", "𠅤"})
  void refusesOtherNamesOfLoops(String name) {
    assertThat(WordTemplate.of(p("[#list projects as " + name + "]文[/#list]")).problems())
        .isNotEmpty();
  }
}
