package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNameTests {

  private static final String END = "-2025年部门预算绩效文本";

  /** What Linux file systems hold in one name. */
  private static final int FILE_SYSTEM_BYTES = 255;

  @Test
  void isTheDepartmentAndTheYear() {
    assertThat(nameOf("平泉市柳溪镇人民政府")).isEqualTo("830-平泉市柳溪镇人民政府" + END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\", "/", ":", "*", "?", "\"", "<", ">", "|", "\u0085", "\u202E", "\u200B", "\u2028",
        "\u2029"
      })
  void hasALineInPlaceOfWhatNoFileMayBear(String forbidden) {
    assertThat(nameOf("柳溪镇" + forbidden + "政府")).isEqualTo("830-柳溪镇_政府" + END);
  }

  @Test
  void keepsChinesePunctuationAndRareCharacters() {
    assertThat(nameOf("𠅤村（柳溪）·“防火”办？")).isEqualTo("830-𠅤村（柳溪）·“防火”办？" + END);
  }

  @Test
  void staysInItsFolderWhateverTheDepartmentIsCalled() {
    assertThat(Path.of("out").resolve(nameOf("../../etc/柳溪")).normalize().getParent())
        .isEqualTo(Path.of("out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"镇", "a", "é", "𠅤", "a𠅤", "镇𠅤", "aa𠅤镇"})
  void cutsALongNameBetweenCharacters(String repeated) {
    String whole = "830-" + repeated.repeat(300);

    String name = nameOf(repeated.repeat(300));

    assertThat(name).endsWith(END);
    String kept = name.substring(0, name.length() - END.length());
    assertThat(whole).startsWith(kept);
    int next = whole.codePointAt(kept.length());
    assertThat(Character.isLowSurrogate(whole.charAt(kept.length())))
        .as("the cut is inside a character")
        .isFalse();
    assertThat(bytes(name)).isBetween(210, 220);
    assertThat(bytes(name + Character.toString(next))).isGreaterThan(220);
  }

  @Test
  void leavesANameThatJustFits() {
    int room = 220 - bytes("830-" + END);
    String fits = "a".repeat(room % 3) + "镇".repeat(room / 3);

    assertThat(nameOf(fits)).isEqualTo("830-" + fits + END);
    assertThat(nameOf(fits + "a")).isEqualTo("830-" + fits + END);
  }

  @Test
  void canBeMadeWithAnyExtension(@TempDir Path folder) throws Exception {
    for (Format format : Format.values()) {
      String name = nameOf("𠅤/".repeat(200)) + format.extension();

      assertThat(bytes(name)).isLessThan(FILE_SYSTEM_BYTES);
      assertThat(Files.createFile(folder.resolve(name))).exists();
    }
  }

  private static String nameOf(String department) {
    return DocumentName.of(
        new Filing(
            2025,
            "草案",
            new County("130823", "平泉市", "平泉市财政局"),
            new Department("830", department),
            new Narrative(List.of(), List.of(), List.of()),
            List.of()));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
