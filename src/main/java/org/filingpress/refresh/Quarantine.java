package org.filingpress.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where templates lie that failed their check, each in {@code <name>-<year>-<hash>/} with its
 * report. What lies there is not checked again, by this version of the program, but told again.
 */
final class Quarantine {

  static final String REPORT = "检查报告.txt";
  static final String CHANGES = "改动.docx";
  private static final String FINDINGS = "findings.json";
  private static final String STAGED = ".staged-";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * What the check found, to be told again.
   *
   * @param program its version
   */
  record Findings(String program, List<Finding> problems, List<String> notes) {}

  record Finding(Severity severity, String code, String place, List<String> arguments) {}

  private final Path folder;

  Quarantine(Path folder) {
    this.folder = folder;
  }

  /**
   * A folder for what is not looked at yet. Removes those of processes that were killed, which only
   * who refreshes alone may do.
   */
  Path stage() throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, STAGED + "*")) {
      for (Path staged : left) {
        remove(staged);
      }
    }
    return Files.createDirectory(folder.resolve(STAGED + UUID.randomUUID()));
  }

  /** A quarantine where nothing lies need not be there. */
  void removeIfEmpty() throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException inUse) {
      // it stays
    }
  }

  /** The outcome of the same candidate as it was found before; empty when it was not. */
  Optional<Outcome> told(Candidate candidate) {
    Path place = place(candidate);
    try {
      Findings findings =
          JSON.readValue(Files.readAllBytes(place.resolve(FINDINGS)), Findings.class);
      if (!findings.program().equals(program())) {
        return Optional.empty();
      }
      List<Problem> problems = new ArrayList<>();
      for (Finding each : findings.problems()) {
        problems.add(new Problem(each.severity(), each.code(), each.place(), each.arguments()));
      }
      Candidate known = candidate.with(problems, findings.notes(), null);
      return Optional.of(known.outcome(Outcome.Kind.QUARANTINED, place));
    } catch (IOException | JacksonException | MissingResourceException | NullPointerException no) {
      return Optional.empty(); // it is checked anew
    }
  }

  /**
   * Puts a candidate there, wholly or not at all.
   *
   * @param findings of the check alone
   */
  Outcome put(Candidate candidate, Candidate findings) throws IOException {
    Path place = place(candidate);
    Outcome outcome = findings.outcome(Outcome.Kind.QUARANTINED, place);
    Path staged = Files.createDirectory(folder.resolve(STAGED + UUID.randomUUID()));
    try {
      Files.write(staged.resolve(Drop.DOCUMENT), candidate.version().document());
      Files.writeString(staged.resolve(Drop.DESCRIPTION), candidate.version().description());
      Files.write(staged.resolve(Drop.SAMPLE), candidate.version().sample());
      byte[] marked = findings.marked();
      if (marked != null) {
        Files.write(staged.resolve(CHANGES), marked);
      }
      String report = String.join("\n", RefreshReport.of(outcome)) + "\n";
      Files.writeString(staged.resolve(REPORT), report, StandardCharsets.UTF_8);
      Files.write(staged.resolve(FINDINGS), JSON.writeValueAsBytes(findings(candidate, findings)));
      if (Files.exists(place)) {
        remove(place); // another version of the program left it there
      }
      Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(staged);
    }
    return outcome;
  }

  /** What the check added to what was known before. */
  private static Findings findings(Candidate before, Candidate after) {
    return new Findings(
        program(),
        after.problems().stream()
            .skip(before.problems().size())
            .map(p -> new Finding(p.severity(), p.code(), p.place(), p.arguments()))
            .toList(),
        after.notes().stream().skip(before.notes().size()).toList());
  }

  private Path place(Candidate candidate) {
    String hash = candidate.hash().substring(0, 12);
    return folder.resolve(
        candidate.version().name() + "-" + candidate.version().year() + "-" + hash);
  }

  /** The program's version; classes that were not packaged have none. */
  private static String program() {
    String version = Quarantine.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  static void remove(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> all = Files.walk(tree)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
