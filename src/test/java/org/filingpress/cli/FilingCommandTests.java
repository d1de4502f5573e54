package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FilingCommandTests {

  private static final Path EXAMPLES = Path.of("examples");
  private static final Path LIUXI = EXAMPLES.resolve("pingquan-liuxi-2025.json");

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  @AutoClose private NamedDatabase named;

  @BeforeEach
  void nameTheDatabase() {
    named = new NamedDatabase(database, folder);
  }

  @Test
  void importsAFolderAndSaysWhatIsNewAndWhatIsNot() throws IOException {
    Path filings = Files.createDirectory(folder.resolve("filings"));
    Files.copy(LIUXI, filings.resolve("a.json"));
    Made first = Made.by("filing", "import", filings.toString());
    Files.copy(EXAMPLES.resolve("caofeidian-liuzan-2023.json"), filings.resolve("b.json"));
    Files.writeString(
        filings.resolve("a.json"), Files.readString(LIUXI).replace("平泉市柳溪镇", "平泉市柳溪新镇"));
    Made second = Made.by("filing", "import", filings.toString());
    Made third = Made.by("filing", "import", filings.toString());

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("130823-830-2025", "新存 1，新修订 0，未变 0，拒绝 0");
    assertThat(second.out()).contains("新存 1，新修订 1，未变 0，拒绝 0");
    assertThat(third.out()).contains("新存 0，新修订 0，未变 2，拒绝 0");
    assertThat(Made.by("filing", "list", "--year", "2025").out())
        .contains("平泉市柳溪新镇人民政府", "共 1 份")
        .doesNotContain("柳赞");
  }

  @Test
  void aBadLineIsRefusedWithItsPlaceAndTheOthersAreStored() throws IOException {
    String line = Files.readString(LIUXI).replaceAll("\\n *", "");
    Path lines = folder.resolve("l.jsonl");
    Files.writeString(
        lines, line + "\n" + line.replace("\"万元\"", "\"亿元\"") + "\n" + line.replace("830", "831"));

    Made made = Made.by("filing", "import", lines.toString());

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("l.jsonl 第2行 $.projects[0].moneyUnit");
    assertThat(made.out()).contains("新存 2，新修订 0，未变 0，拒绝 1");
  }

  @Test
  void exportsExactlyWhatWasStored() throws IOException {
    Made.by("filing", "import", EXAMPLES.toString());
    Path out = folder.resolve("out");
    Path lines = folder.resolve("new").resolve("lines.jsonl");

    Made files = export(out.toString());
    export(lines.toString(), "--department", "830");

    assertThat(files.exitCode()).isZero();
    assertThat(Made.names(out)).containsExactly("130823-830-2025.json");
    assertThat(read(out.resolve("130823-830-2025.json"))).isEqualTo(read(LIUXI));
    assertThat(lines).hasSameBinaryContentAs(out.resolve("130823-830-2025.json"));
  }

  @Test
  void nothingToExportLeavesNothing() throws IOException {
    Path lines = folder.resolve("lines.jsonl");

    Made made = export(lines.toString());

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("130823-2025");
    assertThat(Made.names(folder)).doesNotContain("lines.jsonl").noneMatch(n -> n.endsWith("part"));
  }

  @Test
  void whatCannotBeReadIsToldAndTheOthersAreExported() throws IOException {
    Made.by("filing", "import", "examples/county");
    try (ConfigurableApplicationContext context = named.open()) {
      new JdbcTemplate(context.getBean(DataSource.class))
          .update("update filing_revision set content = '{\"format\":1}' where department = '105'");
    }
    Path out = folder.resolve("out");
    String[] all = {
      "filing", "export", "--county", "139901", "--year", "2025", "--out", out.toString()
    };

    Made made = Made.by(all);

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.out()).contains("导出 23 份，不可读 1 份");
    assertThat(made.err()).contains("139901-105-2025").doesNotContain("Exception");
    assertThat(Made.names(out)).hasSize(23).doesNotContain("139901-105-2025.json");
    String[] alone = Arrays.copyOf(all, all.length + 2);
    alone[all.length] = "--department";
    alone[all.length + 1] = "105";
    assertThat(Made.by(alone))
        .satisfies(
            one -> assertThat(one.exitCode()).isEqualTo(1),
            one -> assertThat(one.err()).contains("139901-105-2025").doesNotContain("Exception"));
  }

  private static Made export(String out, String... more) {
    List<String> line =
        List.of("filing", "export", "--county", "130823", "--year", "2025", "--out", out);
    return Made.by(
        java.util.stream.Stream.concat(line.stream(), java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  private static Filing read(Path file) throws IOException {
    try (java.io.InputStream in = Files.newInputStream(file)) {
      return ((Reading.Accepted) new FilingReader().readOne(in)).filing();
    }
  }
}
