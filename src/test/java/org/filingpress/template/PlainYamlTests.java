package org.filingpress.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the quick reader reads is what YAML says; what it cannot be sure of it leaves alone. */
class PlainYamlTests {

  @Test
  void readsTheStandardTemplatesDescription() {
    assertReadsAsYaml(
        """
        # What the library knows about this template.
        name: 标准部门预算绩效文本
        counties: []              # six-digit region codes
        firstYear: 2021           # in force for filings of this year and later
        notes: |
          版式依照 GB/T 9704-2012。一个项目一页，表头跨页重复。

          Layout after GB/T 9704-2012. "One" project: a page; [and] the rest # is no comment.
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "counties: [\"130823\", \"130881\"]\nfirstYear: 2024",
        "counties: [ \"030823\" ] # 平泉\r\nfirstYear: 2024\r\n",
        "name: 平泉 2024\nnotes: a-b_c/d.e f\n",
        "notes: |\n  一\n  二\nfirstYear: 2024\n",
        "notes: |\n  一\n\n  二\n\n\nfirstYear: 2024\n",
        "",
        "# 平泉\n\n",
      })
  void readsWhatIsWrittenUsually(String text) {
    assertReadsAsYaml(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "counties: [130823]",
        "counties: ['130823']",
        "counties:\n  - \"130823\"",
        "counties: [",
        "counties: []#",
        "firstYear: 02024",
        "firstYear: 2_024",
        "firstYear: 2024-01-01",
        "firstYear: 2024\nfirstYear: 2025",
        "name: yes",
        "name: Null",
        "name: !!java.net.URL [\"http://localhost/\"]",
        "name: &a b",
        "name: \"平泉\"",
        "name: a: b",
        "name: a\n  b",
        "notes: |-\n  a",
        "notes: |\n    a\n  b",
        "notes: |\n a",
        "{counties: []}",
        "---\ncounties: []",
        "\tcounties: []",
        "\uFEFFcounties: []",
        "name:",
      })
  void leavesWhatCouldMeanSomethingElseToYaml(String text) {
    assertThat(PlainYaml.read(text)).isNull();
  }

  private static void assertReadsAsYaml(String text) {
    Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);

    assertThat(PlainYaml.read(text)).isEqualTo(loaded == null ? Map.of() : loaded);
  }
}
