package org.filingpress.template;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** A library of these versions, whatever the folder holds. */
  static TemplateLibrary of(Path folder, List<TemplateVersion> versions) {
    return new TemplateLibrary(folder, versions);
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
   * the newest year not after the budget year, those apart that are retired for it.
   *
   * @throws ProblemsException when there is none
   */
  public TemplateVersion inForce(String county, int year) throws ProblemsException {
    TemplateVersion own = newest(county, year, false);
    TemplateVersion version = own == null ? newest(county, year, true) : own;
    if (version == null) {
      String asked = String.valueOf(year);
      throw new ProblemsException(List.of(none(county, asked)));
    }
    return version;
  }

  /** The same, with the reason why each of the other versions is not. */
  public Choice explain(String county, int year) {
    TemplateVersion own = newest(county, year, false);
    TemplateVersion chosen = own == null ? newest(county, year, true) : own;
    List<Choice.Candidate> candidates = new ArrayList<>();
    for (TemplateVersion version : versions) {
      candidates.add(new Choice.Candidate(version, reason(version, county, year, chosen)));
    }
    return new Choice(county, year, chosen, candidates);
  }

  private static Choice.Reason reason(
      TemplateVersion version, String county, int year, @Nullable TemplateVersion chosen) {
    if (version.equals(chosen)) {
      return Choice.Reason.CHOSEN;
    } else if (!version.isDefault() && !version.counties().contains(county)) {
      return Choice.Reason.OTHER_COUNTIES;
    } else if (version.year() > year) {
      return Choice.Reason.NOT_YET;
    } else if (version.isRetiredFor(year)) {
      return Choice.Reason.RETIRED;
    }
    return version.isDefault() && chosen != null && !chosen.isDefault()
        ? Choice.Reason.COUNTY_HAS_ITS_OWN
        : Choice.Reason.SUPERSEDED;
  }

  /** All versions, by name, the newest of each first. */
  public List<TemplateVersion> versions() {
    return versions.stream()
        .sorted(
            Comparator.comparing(TemplateVersion::name)
                .thenComparing(TemplateVersion::year, Comparator.reverseOrder()))
        .toList();
  }

  /** The version of this template and year, or null. */
  public @Nullable TemplateVersion version(String name, int year) {
    for (TemplateVersion version : versions) {
      if (version.name().equals(name) && version.year() == year) {
        return version;
      }
    }
    return null;
  }

  /**
   * The version that a new one of this template and year is compared with: its newest before, else
   * the newest default before, else null.
   */
  public @Nullable TemplateVersion before(@Nullable String name, int year) {
    Comparator<TemplateVersion> byYear = Comparator.comparing(TemplateVersion::year);
    List<TemplateVersion> earlier = versions.stream().filter(v -> v.year() < year).toList();
    return earlier.stream()
        .filter(version -> version.name().equals(name))
        .max(byYear)
        .or(() -> earlier.stream().filter(TemplateVersion::isDefault).max(byYear))
        .orElse(null);
  }

  /** The library as it would be with another version. */
  public TemplateLibrary with(NewVersion version) {
    List<TemplateVersion> all = new ArrayList<>(versions);
    Path of = folder.resolve(version.name()).resolve(String.valueOf(version.year()));
    all.add(
        new TemplateVersion(
            version.name(),
            version.year(),
            version.counties(),
            of,
            version.retiredFrom(),
            version.plan()));
    return new TemplateLibrary(folder, all);
  }

  /** The version that a county gets in a year, of its own or the default's, without the other. */
  @Nullable TemplateVersion serving(String county, int year) {
    return county.isEmpty() ? newest(county, year, true) : newest(county, year, false);
  }

  /** The folder it was opened from. */
  Path folder() {
    return folder;
  }

  private Problem none(String county, String year) {
    String there =
        versions.stream()
            .sorted(
                Comparator.comparing(TemplateVersion::name).thenComparingInt(TemplateVersion::year))
            .map(v -> v.name() + "/" + v.year() + " " + v.counties())
            .collect(Collectors.joining(", "));
    return there.isEmpty()
        ? Problem.error("template.empty-library", folder.toString(), county, year)
        : Problem.error("template.none-in-force", folder.toString(), county, year, there);
  }

  private @Nullable TemplateVersion newest(String county, int year, boolean ofDefault) {
    TemplateVersion newest = null;
    for (TemplateVersion version : versions) {
      boolean serves = ofDefault ? version.isDefault() : version.counties().contains(county);
      if (serves
          && version.year() <= year
          && !version.isRetiredFor(year)
          && (newest == null || version.year() > newest.year())) {
        newest = version;
      }
    }
    return newest;
  }

  /** But for hidden ones: a version on its way into the library may be gone the next moment. */
  private static List<Path> folders(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
      for (Path child : children) {
        if (!child.getFileName().toString().startsWith(".") && Files.isDirectory(child)) {
          folders.add(child);
        }
      }
    }
    folders.sort(Collections.reverseOrder());
    return folders;
  }

  /**
   * Reports versions of different templates that would be in force for the same county and year.
   * One that was retired before its first year stands in nobody's way.
   */
  static void checkRivals(List<TemplateVersion> versions, List<Problem> problems) {
    Map<String, TemplateVersion> first = new HashMap<>();
    for (TemplateVersion version : versions) {
      if (!version.isEverInForce()) {
        continue;
      }
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
