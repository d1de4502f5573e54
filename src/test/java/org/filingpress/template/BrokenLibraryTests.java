package org.filingpress.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library with a mistake in it does not open, and says where the mistake is. */
class BrokenLibraryTests {

  @TempDir Path folder;

  @Test
  void doesNotCallATemplateItsOwnRival() throws Exception {
    LibraryFolder library = new LibraryFolder(folder).with("平泉", 2024, "130823", "130823");

    assertThat(library.open().inForce("130823", 2025).name()).isEqualTo("平泉");
  }

  @Test
  void saysThatThereIsNoSuchFolder() throws Exception {
    List<Problem> problems = new LibraryFolder(folder.resolve("模板库")).refusal();

    assertThat(problems).extracting(Problem::code).containsExactly("template.no-library");
    assertThat(problems.get(0).place()).endsWith("模板库");
  }

  @ParameterizedTest
  @ValueSource(strings = {"counties: [", "counties: [\"130823\"\nname: 平泉", "\t- a: b: c", "{{{{"})
  void refusesADescriptionThatIsNoYaml(String text) throws Exception {
    List<Problem> problems = new LibraryFolder(folder).describedAs("平泉", 2024, text).refusal();

    assertThat(problems).extracting(Problem::code).containsExactly("template.bad-description");
    assertThat(problems.get(0).place()).endsWith("平泉/2024/template.yml");
  }

  @Test
  void saysAtWhichLineAndColumnADescriptionStopsBeingReadable() throws Exception {
    String text = "name: 平泉\ncounties: [130823\nfirstYear: 2024\n";
    Problem problem = new LibraryFolder(folder).describedAs("平泉", 2024, text).refusal().get(0);

    assertThat(problem.message()).isEqualTo("模板说明 template.yml 第 3 行第 10 列读不懂");
    assertThat(problem.hint()).contains("counties: [\"130823\"]", "firstYear");
    assertThat(problem.message(Locale.ENGLISH)).contains("line 3, column 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "12月底",
        "[1, 2, 3, 4, 5, 6, 7]",
        "[6月底, 6月底]",
        "[\"\"]",
        "[\"6月底\\n\"]",
        "[{a: b}]",
        "[[6月底]]"
      })
  void refusesColumnsOfThePlanThatAFilingCannotHave(String plan) throws Exception {
    String text = "counties: []\nfirstYear: 2024\nplan: " + plan + "\n";

    assertThat(new LibraryFolder(folder).describedAs("平泉", 2024, text).refusal())
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("template.bad-plan");
              assertThat(problem.place()).endsWith("平泉/2024/template.yml");
            });
  }

  @Test
  void refusesADescriptionThatWouldUnfold() throws Exception {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ncounties: []\nfirstYear: 2024\n";
    String large = "counties: []\nfirstYear: 2024\n" + "# 说明\n".repeat(20_000);
    String deep = "counties: " + "[".repeat(50) + "]".repeat(50) + "\nfirstYear: 2024\n";

    for (String text : new String[] {bomb, large, deep}) {
      assertThat(new LibraryFolder(folder).describedAs("平泉", 2024, text).refusal())
          .extracting(Problem::code)
          .containsExactly("template.description-too-large");
    }
  }

  @Test
  void refusesADescriptionInAnotherEncoding() throws Exception {
    LibraryFolder library = new LibraryFolder(folder).describedAs("平泉", 2024, "");
    byte[] gbk = "name: 丰润区\ncounties: []\nfirstYear: 2024\n".getBytes("GBK");
    Files.write(folder.resolve("平泉/2024/template.yml"), gbk);

    assertThat(library.refusal())
        .extracting(Problem::code)
        .containsExactly("template.description-encoding");
  }

  @Test
  void refusesADescriptionThatWouldMakeJavaObjects() throws Exception {
    String text = "counties: []\nfirstYear: 2024\nname: !!java.net.URL [\"http://localhost/\"]\n";

    List<Problem> problems = new LibraryFolder(folder).describedAs("平泉", 2024, text).refusal();

    assertThat(problems).extracting(Problem::code).containsExactly("template.bad-description");
  }

  @Test
  void refusesAVersionWithoutADescription() throws Exception {
    Files.createDirectories(folder.resolve("平泉/2024"));

    List<Problem> problems = new LibraryFolder(folder).refusal();

    assertThat(problems).extracting(Problem::code).containsExactly("template.no-description");
    assertThat(problems.get(0).place()).endsWith("平泉/2024/template.yml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"firstYear: 2024", "firstYear: 2024\ncounties: 130823", "counties", ""})
  void refusesADescriptionWithoutAListOfCounties(String text) throws Exception {
    List<Problem> problems = new LibraryFolder(folder).describedAs("平泉", 2024, text).refusal();

    assertThat(problems).extracting(Problem::code).contains("template.no-counties");
  }

  @Test
  void takesAFirstYearInQuotationMarks() throws Exception {
    String text = "counties: []\nfirstYear: \"2024\"\n";

    LibraryFolder library = new LibraryFolder(folder).describedAs("standard", 2024, text);

    assertThat(library.open().inForce("130823", 2025).year()).isEqualTo(2024);
  }

  @Test
  void refusesAFirstYearOtherThanTheFoldersYear() throws Exception {
    String text = "counties: []\nfirstYear: 2023\n";

    List<Problem> problems =
        new LibraryFolder(folder).describedAs("standard", 2024, text).refusal();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).place()).contains("standard/2024");
    assertThat(problems.get(0).message()).contains("firstYear");
    assertThat(problems.get(0).message() + problems.get(0).hint()).contains("2024");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"13082\"",
        "\"1308233\"",
        "平泉市",
        "\"13082x\"",
        "\"\"",
        "\" 130823\"",
        "\"１３０８２３\"",
        "[130823]"
      })
  void refusesACountyThatIsNotSixDigits(String county) throws Exception {
    String text = "counties: [\"130208\", " + county + "]\nfirstYear: 2024\n";

    List<Problem> problems = new LibraryFolder(folder).describedAs("平泉", 2024, text).refusal();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).place()).contains("平泉/2024");
    assertThat(problems.get(0).message() + problems.get(0).hint()).contains("六位");
  }

  @Test
  void refusesTwoTemplatesForOneCountyAndYear() throws Exception {
    List<Problem> problems =
        new LibraryFolder(folder)
            .with("承德", 2024, "130802", "130823")
            .with("平泉", 2024, "130823")
            .refusal();

    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.code()).isEqualTo("template.rival");
    assertThat(problem.place() + " " + problem.message()).contains("承德").contains("平泉");
  }

  @Test
  void refusesTwoDefaultsForOneYear() throws Exception {
    List<Problem> problems = new LibraryFolder(folder).with("标准", 2024).with("通用", 2024).refusal();

    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.place() + " " + problem.message()).contains("标准").contains("通用");
  }

  @Test
  void tellsTheMistakesOfAllDescriptionsAtOnce() throws Exception {
    List<Problem> problems =
        new LibraryFolder(folder)
            .describedAs("平泉", 2023, "{{{{")
            .describedAs("丰润", 2022, "firstYear: 2022\n")
            .with("标准", 2021)
            .refusal();

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("template.bad-description", "template.no-counties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{{{", "firstYear: 2021\ncounties: [平泉市]", "firstYear: 2021"})
  void doesNotTakeABrokenDescriptionForTheDefault(String text) throws Exception {
    List<Problem> problems =
        new LibraryFolder(folder).describedAs("平泉", 2021, text).with("标准", 2021).refusal();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).place()).endsWith("平泉/2021/template.yml");
  }

  @Test
  void passesOverWhatIsNoVersion() throws Exception {
    LibraryFolder library = new LibraryFolder(folder).with("标准", 2021);
    Files.writeString(folder.resolve("README.md"), "模板库");
    Files.createDirectories(folder.resolve("标准/旧版"));
    Files.createDirectories(folder.resolve("标准/2021-draft"));
    Files.writeString(folder.resolve("标准/2022"), "不是文件夹");

    assertThat(library.open().inForce("130823", 2025).year()).isEqualTo(2021);
  }
}
