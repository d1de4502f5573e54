package org.filingpress.layout.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filingpress.layout.FontsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick reader reads is what YAML says; what it cannot be sure of it leaves alone. */
class PlainYamlTests {

  @Test
  void readsTheMappingOfOurFonts() throws IOException {
    assertReadsAsYaml(Files.readString(Path.of("fonts/fonts.yml")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "universal: [a.ttf]\nunknown: 宋体\nfonts: [{names: [宋体]}]",
        "universal:\n  - a.ttf # 备用\n  - {file: simsun.ttc, face: NSimSun}\r\nunknown: 宋体\r\n",
        "fonts:\n  - names: [宋体,  # 一\n     Times New Roman ,\n\n     𠅤-18030]\n    files: []\n\n  - names: []\n",
        "a:\n    b:\n      - c\n      - d: e\n        f: g\n    h: i\nj: k",
        "characters:\n  \"—·\": a.ttf\n  \"“#: \": [b]\n",
        "- a\n-  b: c\n   d: e\n- 2 3\n",
        "# 只有说明\n\nunknown: yes\nunknown: no\n",
      })
  void readsWhatIsWrittenUsually(String text) {
    assertReadsAsYaml(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# 只有说明",
        "universal: [a.ttf",
        "universal: [a.ttf]]",
        "universal: [a.ttf] b",
        "universal: [a.ttf]# b",
        "universal:",
        "universal:\n- a",
        "universal:\n  - a\n - b",
        "universal:\n  - a\n    b",
        "universal: a\n  b",
        "universal: a: b",
        "universal:a",
        "universal: 'a'",
        "universal: \"a\\u0062\"",
        "universal: \"a\n  b\"",
        "universal: &x a",
        "universal: *x",
        "universal: !!javax.script.ScriptEngineManager []",
        "universal: |\n  a",
        "universal: [a\n  b]",
        "universal: [a, , b]",
        "universal: {a}",
        "universal: {a:b}",
        "universal: - a",
        "- - a",
        "? a\n: b",
        "---\nunknown: a",
        "\tunknown: a",
        "unknown: a\u0085b",
        "\uFEFFunknown: a",
        "a: b\n  c: d",
        "  a: b\nc: d",
      })
  void leavesWhatCouldMeanSomethingElseToYaml(String text) {
    assertThat(PlainYaml.read(text)).isNull();
  }

  @Test
  void leavesDeepNestsToYaml() {
    assertThat(PlainYaml.read("a: " + "[".repeat(100_000) + "]".repeat(100_000))).isNull();
  }

  @Test
  void yamlItselfReadsAnAnchorOnceAndRefusesAListWithinItself() {
    assertThat(FullYaml.read("a: &x [b]\nc: *x", "fonts.yml"))
        .isInstanceOfSatisfying(
            YamlNode.Mapping.class,
            map -> assertThat(map.entries().get(1).value()).isSameAs(map.entries().get(0).value()));
    assertThatThrownBy(() -> FullYaml.read("&x [*x]", "fonts.yml"))
        .isInstanceOf(FontsException.class);
  }

  private static void assertReadsAsYaml(String text) {
    assertThat(PlainYaml.read(text)).isNotNull().isEqualTo(FullYaml.read(text, "fonts.yml"));
  }
}
