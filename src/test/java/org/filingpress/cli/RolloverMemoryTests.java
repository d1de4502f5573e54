package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.filingpress.Application;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Reading;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** 2,000 filings of two counties, some 36 million characters, through a heap of 56 MB. */
class RolloverMemoryTests {

  private static final String FILINGS =
      """
      insert into filing select '13990' || cast(c.n as varchar), 2025,
        lpad(cast(d.n as varchar), 3, '0'), 1, 'made up'
        from SERIES(1, 2) c cross join SERIES(0, 999) d;
      """;

  private static final String REVISIONS =
      """
      insert into filing_revision select county, budget_year, department, 1, sha256,
        current_timestamp, '', '示例县', '示例镇', 0,
        replace(replace(?, '139901', county), '"100"', '"' || department || '"') from filing
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoThousandFilingsAreRolledOverInASmallHeap(TestDatabase database) throws Exception {
    Map<String, Object> settings = database.settings(folder.resolve("data"));
    try (ConfigurableApplicationContext context =
        TestDatabase.start(settings, StoreConfiguration.class)) {
      JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
      jdbc.execute(
          database == TestDatabase.H2
              ? FILINGS.replaceAll(
                  "SERIES(\\(\\d+, \\d+\\))", "(select x as n from system_range$1)")
              : FILINGS.replaceAll(
                  "SERIES(\\(\\d+, \\d+\\))", "(select n from generate_series$1 n)"));
      jdbc.update(REVISIONS, line());
    }
    ProcessBuilder roller =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx56m",
            "-cp",
            System.getProperty("java.class.path"));
    new TreeMap<>(settings)
        .forEach((name, value) -> roller.command().add("-D" + name + "=" + value));
    roller.command().add(Application.class.getName());
    roller.command().addAll(List.of("filing", "rollover", "--from", "2025", "--to", "2026"));
    Path out = folder.resolve("out.txt");
    Process process =
        roller.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(out)).contains("新存 2000，未变 0，已有而未动 0，未能结转 0，须核对");
  }

  /** The first filing of the example county, some 19,000 characters in one line. */
  private static String line() throws IOException {
    byte[] json = Files.readAllBytes(Path.of("examples/county/100.json"));
    Filing filing =
        ((Reading.Accepted) new FilingReader().readOne(new ByteArrayInputStream(json))).filing();
    String line = new FilingWriter(FilingWriter.Form.LINE).json(filing) + "\n";
    assertThat(line.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(15_000);
    return line;
  }
}
