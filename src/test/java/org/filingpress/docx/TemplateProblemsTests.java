package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.TemplateProblems.codes;
import static org.filingpress.docx.TemplateProblems.only;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.sdt;
import static org.filingpress.docx.WordXml.tbl;
import static org.filingpress.docx.WordXml.tc;
import static org.filingpress.docx.WordXml.tr;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer reads when a template is wrong. */
class TemplateProblemsTests {

  @Test
  void findsEverythingAtOnceAndSaysWhere() {
    WordTemplate template =
        WordTemplate.of(
                p("${departmant.name}编制"),
                p("好段落"),
                p("${year.month}"),
                tbl(2, row("一", "二"), row("三", "${stage?shout}")),
                p("[#list project as q]"),
                p("[/#list]"),
                p("[#if stage]有[/#if]"))
            .header(p("${q.name}"))
            .footer(p("${county"));
    assertThat(template.problems().stream().map(problem -> problem.place() + " " + problem.code()))
        .containsExactly(
            "正文第1段 docx.unknown-name",
            "正文第3段 docx.no-fields",
            "正文表格1第2行第2格第1段 docx.unknown-built-in",
            "正文第4段 docx.unknown-name",
            "正文第6段 docx.not-a-condition",
            "页脚（footer1）第1段 docx.unclosed-mark",
            "页眉（header1）第1段 docx.outside-loop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$｛year｝",
        "＄{year}",
        "［#list projects as p］",
        "[＃if stage?has_content]",
        "【#else】"
      })
  void noticesMarksTypedWithFullWidthCharacters(String typed) {
    assertThat(only(p(typed + "年")).message()).contains("全角符号");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          [#list year as q][/#list]                          => docx.not-a-list
          [#list stage as q][/#list]                         => docx.not-a-list
          [#list department as q][/#list]                    => docx.not-a-list
          [#list projects[0].unit as q][/#list]              => docx.not-a-list
          ${year[0]}                                         => docx.not-a-list
          [#list projects][/#list]                           => docx.loop-without-as
          [#list projects as][/#list]                        => docx.bad-loop-variable
          [#list projects as gt][/#list]                     => docx.bad-loop-variable
          [#list projects as _id][/#list]                    => docx.bad-loop-variable
          [#list projects as q, r][/#list]                   => docx.unexpected
          ${projects}                                        => docx.not-printable
          ${department}                                      => docx.not-printable
          ${stage?has_content}                               => docx.not-printable
          [#if stage][/#if]                                  => docx.not-a-condition
          [#if projects][/#if]                               => docx.not-a-condition
          [#if year][/#if]                                   => docx.not-a-condition
          [#if][/#if]                                        => docx.expression-ends
          ${}                                                => docx.expression-ends
          ${year +}                                          => docx.expression-ends
          ${stage.}                                          => docx.expression-ends
          ${(year}                                           => docx.expression-ends
          ${year year}                                       => docx.unexpected
          ${year，1}                                          => docx.full-width-symbol
          ${stage?has_content（）}                           => docx.full-width-symbol
          ${@}                                               => docx.unexpected
          ${year.name}                                       => docx.no-fields
          ${stage.text}                                      => docx.no-fields
          ${projects.name}                                   => docx.no-fields
          ${stage * 2}                                       => docx.wrong-operand
          ${-stage}                                          => docx.wrong-operand
          [#if stage > 1][/#if]                              => docx.wrong-operand
          [#if year == '2025'][/#if]                         => docx.wrong-operand
          [#if stage && year][/#if]                          => docx.wrong-operand
          [#if !stage][/#if]                                 => docx.wrong-operand
          ${projects?length}                                 => docx.wrong-operand
          ${year?has_content}                                => docx.wrong-operand
          ${projects?join('、')}                             => docx.wrong-operand
          ${stage!1}                                         => docx.wrong-operand
          ${year!'x'}                                        => docx.wrong-operand
          ${stage?contains}                                  => docx.wrong-arguments
          ${stage?trim(1)}                                   => docx.wrong-arguments
          ${projects[0]?counter}                             => docx.not-a-loop-variable
          ${year?index}                                      => docx.not-a-loop-variable
          """)
  void reportsWhatDoesNotFitTogether(String text, String code) {
    assertThat(codes(p("文" + text))).containsExactly(code);
  }

  @Test
  void reportsOneMistakeOnce() {
    assertThat(codes(p("${nix.a.b[0]?size + nix2?trim}")))
        .containsExactly("docx.unknown-name-list", "docx.unknown-name-list");
    assertThat(
            codes(
                p("[#list nixda as q]"),
                p("${q.name}${q?counter}"),
                p("${q.unit.code}"),
                p("[/#list]")))
        .hasSize(1);
    assertThat(codes(tbl(1, row("[@cells nixda as q /]${q.x}")))).hasSize(1);
    assertThat(codes(tbl(1, row("[@cells projects /]x")))).containsExactly("docx.loop-without-as");
    assertThat(codes(tbl(1, row("[@merge nixda /]x")))).hasSize(1);
  }

  @Test
  void saysWhatMayBeLoopedOver() {
    assertThat(only(p("[#list stage as q]"), p("[/#list]")).hint())
        .contains("projects", "project.plan", "narrative.overall");
  }

  @Test
  void shortensALongExcerpt() {
    assertThat(only(p("${nix}" + "绩".repeat(500))).message()).hasSizeLessThan(110).contains("绩…”");
  }

  @Test
  void showsTheMistakeHoweverFarInAParagraphItStands() {
    String far = "绩".repeat(100) + "${year}" + "效".repeat(100);

    assertThat(only(p(far + "${nix}" + "目".repeat(100))).message())
        .startsWith("“…效效")
        .contains("效${nix}目", "目…”")
        .hasSizeLessThan(110);
    assertThat(only(p(far + "${nix}")).message()).startsWith("“…").contains("${nix}”");
    assertThat(only(p(far + "[#list year as n][/#list]")).message()).contains("[#list year as n]");
    assertThat(only(p(far + "${year")).message()).contains("效${year”：");
    assertThat(only(tbl(1, row(far + "[@merge nixda /]x"))).message()).contains("[@merge nixda /]");
    assertThat(only(tbl(2, row(" ", "[#list nixda as a]"), row("[/#list]", ""))).message())
        .startsWith("“[#list nixda as a]”");
  }

  @Test
  void countsOnInContentControlsAndBehindThem() {
    String control = sdt(p("一") + p("${nix1}") + tbl(1, row("${nix2}")));
    List<Problem> problems =
        WordTemplate.of(p("上"), control, p("${nix3}"), tbl(1, tr(tc(sdt(p("甲")), p("${nix4}")))))
            .problems();

    assertThat(problems)
        .extracting(Problem::place)
        .containsExactly("正文第3段", "正文表格1第1行第1格第1段", "正文第4段", "正文表格2第1行第1格第2段");
  }

  @Test
  void tellsMistakesInTheOrderOfTheirPlaces() {
    assertThat(
            WordTemplate.of(
                    p("[#list projects as a]"),
                    tbl(1, row("[#if year == 2021]"), row("${nix}")),
                    p("${nix}"))
                .problems())
        .extracting(problem -> problem.place() + " " + problem.code())
        .containsExactly(
            "正文第1段 docx.unclosed-directive",
            "正文表格1第1行 docx.unclosed-directive",
            "正文表格1第2行第1格第1段 docx.unknown-name-list",
            "正文第2段 docx.unknown-name-list");
  }

  @Test
  void findsTheMistakesInALoopOverAMistypedList() {
    assertThat(
            WordTemplate.of(
                    p("[#list Projects as q]"),
                    p("${q.nmae}${q.unit.cod}"),
                    p("[#list q.plans as step]${step.bi}[/#list]"),
                    p("[/#list]"))
                .problems())
        .extracting(Problem::hint)
        .containsExactly(
            "是否想写“projects”？", "是否想写“name”？", "是否想写“code”？", "是否想写“plan”？", "是否想写“by”？");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ {year}",
        "$\u00A0{year}",
        "$　｛ year｝",
        "[ #list projects as p]",
        "[ /#list]",
        "[/ #list]",
        "[ / #if]",
        "【 #if year == 1】",
        "<#if year>",
        "</#list>",
        "＜#else＞",
        "#{year}",
        "[=year]",
        "[ @merge level1 /]"
      })
  void tellsWhatIsNearlyAMark(String text) {
    Problem problem = only(p("文" + text + "文"));

    assertThat(problem.code()).isEqualTo("docx.nearly-a-mark");
    assertThat(problem.hint()).contains("${year}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]", "<10%", "＜年度＞", "# 一", "$ 100", "＃{1}", "[=1]", "《#list》", "a<b", "[ 甲 ]", "@if"
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(Filled.of(Filings.withStage(""), p(text)).lines()).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({
    "${.vars}, 表达式里可写",
    "${year..9}, 表达式里可写",
    "${year()}, 表达式里可写",
    "'${year，1}', 须用半角",
    "${stage？trim}, 须用半角"
  })
  void saysWhatIsWrongWithAnExpressionsPunctuation(String text, String hint) {
    assertThat(only(p(text)).hint()).contains(hint);
  }

  @Test
  void namesAnInvisibleCharacterByItsCodePoint() {
    assertThat(only(p("${\u200Byear}")).message()).endsWith("表达式里有看不见的字符 U+200B");
    assertThat(only(p("${department.\uFEFFname}")).message()).contains("U+FEFF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${year / 0}", "${year % 00}", "[#if year / (0) > 1][/#if]"})
  void refusesToDivideByZero(String text) {
    assertThat(only(p("文" + text)).code()).isEqualTo("docx.division-by-zero");
  }

  @Test
  void hasEveryMessageInChineseAndInEnglish() {
    assertThat(messages("zh").stringPropertyNames())
        .isEqualTo(messages("en").stringPropertyNames())
        .hasSizeGreaterThan(60);
    messages("zh")
        .forEach(
            (code, text) ->
                assertThat((String) text).as("%s", code).matches("(?s).*[\\u4e00-\\u9fff].*"));
    messages("en")
        .forEach(
            (code, text) ->
                assertThat((String) text).as("%s", code).doesNotMatch("(?s).*[\\u4e00-\\u9fff].*"));
  }

  private static Properties messages(String language) {
    Properties messages = new Properties();
    try (Reader in =
        new InputStreamReader(
            Problem.class.getResourceAsStream(
                "/org/filingpress/docx/problems_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      messages.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }
}
