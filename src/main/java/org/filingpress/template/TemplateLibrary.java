package org.filingpress.template;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * The templates on disk, {@code templates/<name>/<year>/} with {@code template.docx} and {@code
 * template.yml} each. Immutable: what was there when it was opened.
 */
public final class TemplateLibrary {

  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

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
          TemplateVersion version =
              TemplateDescription.read(name.getFileName().toString(), year, problems);
          if (version != null) {
            versions.add(version);
          }
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
    TemplateVersion own = newest(county, year, false);
    TemplateVersion version = own == null ? newest(county, year, true) : own;
    if (version == null) {
      String asked = String.valueOf(year);
      throw new ProblemsException(
          List.of(Problem.error("template.none-in-force", folder.toString(), county, asked)));
    }
    return version;
  }

  private @Nullable TemplateVersion newest(String county, int year, boolean ofDefault) {
    TemplateVersion newest = null;
    for (TemplateVersion version : versions) {
      boolean serves = ofDefault ? version.isDefault() : version.counties().contains(county);
      if (serves && version.year() <= year && (newest == null || version.year() > newest.year())) {
        newest = version;
      }
    }
    return newest;
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
      for (Path child : children) {
        if (Files.isDirectory(child)) {
          folders.add(child);
        }
      }
    }
    folders.sort(Collections.reverseOrder());
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
