package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.TemplateProblems.only;
import static org.filingpress.docx.WordXml.p;

import java.util.Locale;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer reads when a mark names what there is not. */
class UnknownNameTests {

  @Test
  void namesTheNearestValidName() {
    Problem problem = only(p("部门：${departmant.name}"));
    assertThat(problem.message()).isEqualTo("“部门：${departmant.name}”：没有名为“departmant”的数据");
    assertThat(problem.hint()).isEqualTo("是否想写“department”？");
    assertThat(problem.message(Locale.ENGLISH)).contains("departmant");
    assertThat(problem.hint(Locale.ENGLISH)).contains("department");
  }

  @ParameterizedTest
  @CsvSource({
    "department.nmae, name",
    "county.finance_bureau, financeBureau",
    "Year, year",
    "narative.overall[0].text, narrative",
    "narrative.itmes[0].text, items",
    "projects[0].indicatros[0].level1, indicators",
    "projects[0].budget.totle, total",
  })
  void namesTheNearestNameInTheObjectThatIsMeant(String wrong, String right) {
    assertThat(only(p("${" + wrong + "}")).hint()).isEqualTo("是否想写“" + right + "”？");
  }

  @Test
  void listsTheNamesWhereNoneIsNear() {
    Problem problem = only(p("${budget.某某某某某某某某}"));
    assertThat(problem.code()).startsWith("docx.unknown-name");
    Problem far = only(p("${department.xyzxyzxyz}"));
    assertThat(far.hint()).isEqualTo("可用的有：code, name");
  }

  @Test
  void tellsTheNameOfALoopWhereItsFieldWasMeant() {
    Problem problem = only(p("[#list projects as 项目]"), p("${moneyUnit}"), p("[/#list]"));
    assertThat(problem.place()).isEqualTo("正文第2段");
    assertThat(problem.hint()).isEqualTo("是否想写“项目.moneyUnit”？");
  }

  @Test
  void tellsANameThatIsValidInAnotherPlaceOnly() {
    Problem problem = only(p("[#list projects as q]"), p("[/#list]"), p("${q.name}"));
    assertThat(problem.message()).isEqualTo("“${q.name}”：“q”只在它的循环之内有效");
    assertThat(problem.hint()).isEqualTo("把这个表达式移到 [#list … as q] 与 [/#list] 之间");
  }

  @Test
  void knowsThatALoopsNameIsGoneBehindElse() {
    Problem problem = only(p("[#list projects as q]"), p("[#else]"), p("${q.name}"), p("[/#list]"));
    assertThat(problem.code()).isEqualTo("docx.outside-loop");
  }

  @Test
  void listsTheBuiltInsThatThereAre() {
    Problem problem = only(p("${stage?uppercase}"));
    assertThat(problem.message()).isEqualTo("“${stage?uppercase}”：没有“?uppercase”这个功能");
    assertThat(problem.hint()).contains("upper_case", "has_content", "size", "counter", "join");
  }
}
