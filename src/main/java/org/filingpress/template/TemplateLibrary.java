package org.filingpress.template;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/**
 * The templates on disk, {@code templates/<name>/<year>/} with {@code template.docx} and {@code
 * template.yml} each. Immutable: what was there when it was opened.
 */
public final class TemplateLibrary {

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private final Path folder;
  private final List<TemplateVersion> versions;

  private TemplateLibrary(Path folder, List<TemplateVersion> versions) {
    this.folder = folder;
    this.versions = List.copyOf(versions);
  }

  /**
   * Reads the versions' descriptions; the templates themselves are not opened.
   *
   * @throws ProblemsException when there is no such folder, or a description is wrong
   */
  public static TemplateLibrary open(Path folder) throws ProblemsException, IOException {
    if (!Files.isDirectory(folder)) {
      throw new ProblemsException(List.of(Problem.error("template.no-library", folder.toString())));
    }
    List<TemplateVersion> versions = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path name : folders(folder)) {
      for (Path year : folders(name)) {
        if (YEAR.matcher(year.getFileName().toString()).matches()) {
          TemplateDescription.read(name.getFileName().toString(), year, problems)
              .ifPresent(versions::add);
        }
      }
    }
    checkRivals(versions, problems);
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return new TemplateLibrary(folder, versions);
  }

  /**
   * The version in force: of the templates that serve the county, else of the default, the one with
   * the newest year not after the budget year.
   *
   * @throws ProblemsException when there is none
   */
  public TemplateVersion inForce(String county, int year) throws ProblemsException {
    return newest(county, year, false)
        .or(() -> newest(county, year, true))
        .orElseThrow(
            () ->
                new ProblemsException(
                    List.of(
                        Problem.error(
                            "template.none-in-force",
                            folder.toString(),
                            county,
                            String.valueOf(year)))));
  }

  private Optional<TemplateVersion> newest(String county, int year, boolean ofDefault) {
    return versions.stream()
        .filter(v -> v.year() <= year)
        .filter(v -> ofDefault ? v.isDefault() : v.counties().contains(county))
        .max(Comparator.comparingInt(TemplateVersion::year));
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, Files::isDirectory)) {
      children.forEach(folders::add);
    }
    folders.sort(Comparator.reverseOrder());
    return folders;
  }

  /**
   * Reports versions of different templates that would be in force for the same county and year.
   */
  private static void checkRivals(List<TemplateVersion> versions, List<Problem> problems) {
    Map<String, TemplateVersion> first = new HashMap<>();
    for (TemplateVersion version : versions) {
      List<String> served = version.isDefault() ? List.of("") : version.counties();
      for (String county : served) {
        TemplateVersion rival = first.putIfAbsent(county + "/" + version.year(), version);
        if (rival != null) {
          problems.add(
              Problem.error(
                  "template.rival", version.folder().toString(), rival.folder().toString()));
        }
      }
    }
  }
}
