package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;

class ProblemPrinterTests {

  @Test
  void tellsTheKindTheSourceThePlaceTheMessageAndTheHint() {
    List<String> told =
        print(
            "柳溪.json",
            Problem.warning("cli.same-name", "$.department", "柳溪镇"),
            Problem.error("cli.no-file", ""));

    assertThat(told).hasSize(3);
    assertThat(told.get(0)).startsWith("提醒 柳溪.json $.department：").contains("“柳溪镇”");
    assertThat(told.get(1)).startsWith("    ").contains("只应有一份申报");
    assertThat(told.get(2)).isEqualTo("错误 柳溪.json：没有这个文件，或无权读取");
  }

  @Test
  void showsAQuestionMarkForWhatSteersATerminal() {
    String steering =
        "\u001b[2J\u0007\r\n\u0000\u007f\u009b1m\u202e\u2066\u200b\ufeff\u00ad\u2028\u2029";

    assertThat(ProblemPrinter.printable("柳" + steering + "溪")).isEqualTo("柳?[2J??????1m???????溪");
    assertThat(print(steering, Problem.error("cli.unreadable", steering, steering)))
        .hasSize(1)
        .allMatch(line -> line.codePoints().noneMatch(Character::isISOControl));
  }

  @Test
  void keepsWhatIsMerelyRare() {
    String rare = "𠅤村（柳溪）·“防火”—…≥95% 🧿\u3000é";

    assertThat(ProblemPrinter.printable(rare)).isEqualTo(rare);
  }

  private static List<String> print(String source, Problem... problems) {
    StringWriter out = new StringWriter();
    new ProblemPrinter(new PrintWriter(out)).print(source, List.of(problems));
    return out.toString().lines().toList();
  }
}
