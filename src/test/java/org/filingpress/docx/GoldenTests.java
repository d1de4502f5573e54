package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code src/test/resources/goldens} is a case: {@code filing.json}, or {@code
 * filing.path} with the path of a filing, is filled into {@code template.docx}, or into the
 * standard template where the folder has none, and must read as {@code expected.txt} ({@link
 * TextProjection}). Adding a folder adds a test.
 *
 * <p>{@code mvn test -Dtest=GoldenTests -Dgoldens.rewrite=true} writes the expected texts anew;
 * look at the difference before it is committed. It fails where the environment variable {@code CI}
 * is set.
 */
class GoldenTests {

  private static final Path GOLDENS = Path.of("src/test/resources/goldens");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsExpected(Path folder) throws Exception {
    String actual =
        TextProjection.ofDocument(Filled.of(template(folder), filing(folder)).valid().docx());
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("goldens.rewrite")) {
      assertThat(System.getenv("CI")).as("goldens are not rewritten in CI").isNull();
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @Test
  void areThere() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(10);
  }

  private static CompiledTemplate template(Path folder) throws Exception {
    Path own = folder.resolve("template.docx");
    byte[] docx = Files.exists(own) ? Files.readAllBytes(own) : WordTemplate.standard();
    return CompiledTemplate.compile(new ByteArrayInputStream(docx), FillLimits.DEFAULT);
  }

  private static Filing filing(Path folder) throws IOException {
    Path path = folder.resolve("filing.path");
    return Filings.read(
        Files.exists(path)
            ? Path.of(Files.readString(path).strip())
            : folder.resolve("filing.json"));
  }
}
