package org.filingpress.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.TemplateLibrary;
import org.springframework.util.unit.DataSize;

/**
 * A bureau with a library of two templates, {@code standard/2026} and {@code 平泉/2026} of county
 * 130823, and a folder where it drops new ones.
 */
final class Bureau {

  static final int NEXT = 2027;
  static final Path FONTS = Path.of("fonts");
  private static final Path STANDARD = Path.of("templates/standard/2021");

  final Path folder;
  final Path library;
  final Path incoming;
  final Path quarantine;
  final TestClock clock = new TestClock("2026-08-31T18:00:00Z"); // 02:00 of 1 September there
  String source;
  Duration settle = Duration.ZERO;

  Bureau(Path folder) throws IOException {
    this.folder = folder;
    library = Files.createDirectories(folder.resolve("templates"));
    incoming = Files.createDirectories(folder.resolve("incoming"));
    quarantine = folder.resolve("quarantine");
    source = incoming.toString();
    put(library, "standard", 2026, Form.THIS_YEAR);
    put(library, "平泉", 2026, Form.THIS_YEAR, "130823");
  }

  /** Drops a whole template for next year. */
  Path drop(String name, byte[] document, String... counties) throws IOException {
    return put(incoming, name, NEXT, document, counties);
  }

  static Path put(Path parent, String name, int year, byte[] document, String... counties)
      throws IOException {
    Path version = Files.createDirectories(parent.resolve(name).resolve(String.valueOf(year)));
    Files.write(version.resolve("template.docx"), document);
    Files.writeString(version.resolve("template.yml"), description(name, year, counties));
    Files.copy(
        STANDARD.resolve("sample.json"),
        version.resolve("sample.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return version;
  }

  static String description(String name, int year, String... counties) {
    String codes =
        Stream.of(counties).map(c -> '"' + c + '"').collect(Collectors.joining(", ", "[", "]"));
    return "name: " + name + "\ncounties: " + codes + "\nfirstYear: " + year + "\n";
  }

  RefreshSettings settings() {
    return new RefreshSettings(
        "0 0 2 1 9 *",
        ZoneId.of("Asia/Shanghai"),
        "",
        "",
        library,
        FONTS,
        null,
        null,
        settle,
        limits());
  }

  static RefreshSettings.Limits limits() {
    return new RefreshSettings.Limits(
        DataSize.ofMegabytes(100),
        DataSize.ofMegabytes(300),
        1000,
        Duration.ofSeconds(10),
        Duration.ofMinutes(1));
  }

  /** All steps, without Spring Batch. */
  RefreshResult refresh() throws IOException {
    return refresh(false);
  }

  RefreshResult refresh(boolean dryRun) throws IOException {
    RefreshRequest request = new RefreshRequest(null, source, null, null, dryRun, "试");
    RefreshPlan plan = RefreshPlan.of(request, settings(), clock);
    try (RefreshRun run = RefreshRun.begin(plan, settings(), Changes.NONE)) {
      run.stage();
      run.check();
      run.publish();
      run.rollForward();
      run.report();
      return run.result();
    } catch (ProblemsException refused) {
      throw new AssertionError(refused.getMessage(), refused);
    }
  }

  /** The problems of a refresh that cannot begin. */
  List<Problem> refusal() throws IOException {
    RefreshRequest request = new RefreshRequest(null, source, null, null, false, "试");
    RefreshPlan plan = RefreshPlan.of(request, settings(), clock);
    try (RefreshRun run = RefreshRun.begin(plan, settings(), Changes.NONE)) {
      run.stage();
    } catch (ProblemsException refused) {
      return refused.problems();
    }
    throw new AssertionError("was not refused");
  }

  /** The version in force for 平泉, {@code 平泉/2026}. */
  String inForce(int year) throws Exception {
    org.filingpress.template.TemplateVersion version =
        TemplateLibrary.open(library).inForce("130823", year);
    return version.name() + "/" + version.year();
  }

  static Outcome outcome(RefreshResult result, String name) {
    return result.outcomes().stream()
        .filter(outcome -> outcome.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(String.join("\n", result.report())));
  }

  static List<String> codes(Outcome outcome) {
    return outcome.problems().stream().filter(Problem::isError).map(Problem::code).toList();
  }

  /** Every file and folder with its content, links as links. */
  static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        String place = folder.relativize(path).toString();
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        tree.put(place, file ? new String(Files.readAllBytes(path), UTF_8) : "");
      }
    }
    return tree;
  }
}
