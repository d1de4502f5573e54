package org.filingpress.http.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.document.Presses;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Outside;
import org.filingpress.http.problem.Refusal;
import org.filingpress.press.Press;
import org.filingpress.press.TemplateState;
import org.filingpress.refresh.LibraryTrail;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.TemplateCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The template library as a client sees it: the defaults, and what serves his county. */
final class Library {

  private static final Set<String> IN_THE_WAY =
      Set.of("template.exists", "template.rival", "template.already-retired");

  private final Presses presses;
  private final Access access;

  Library(Presses presses, Access access) {
    this.presses = presses;
    this.access = access;
  }

  Path folder() {
    return presses.templates();
  }

  /**
   * The library as it is now.
   *
   * @throws Refusal 503 when it cannot be used
   */
  TemplateLibrary open() throws IOException {
    try {
      return TemplateLibrary.open(folder());
    } catch (ProblemsException unusable) {
      throw unusable(unusable.problems());
    }
  }

  private Refusal unusable(List<Problem> why) {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, Outside.of(why, folder()))
        .with("Retry-After", "60");
  }

  /** The versions that the client may see. */
  List<TemplateVersion> versions() throws IOException {
    return open().versions().stream().filter(this::isSeen).toList();
  }

  /**
   * Why no document can be made with a version, by {@code 平泉/2027}; of those that can, nothing.
   *
   * @throws Refusal 503 when it cannot be used
   */
  Map<String, List<Problem>> broken() {
    try {
      return presses.press().templates().stream()
          .filter(template -> !template.isUsable())
          .collect(
              Collectors.toMap(
                  TemplateState::title, template -> Outside.of(template.problems(), folder())));
    } catch (ProblemsException unusable) {
      throw unusable(unusable.problems());
    }
  }

  /**
   * Has the trail record what it does not know of the library.
   *
   * @throws Refusal 503 when not all of it can be read
   */
  void notice(LibraryTrail trail) throws IOException {
    try {
      trail.notice(open());
    } catch (LibraryTrail.UnreadableException unreadable) {
      throw unreadable(unreadable.failures());
    }
  }

  /**
   * 503 for what the disk does not give.
   *
   * @param documents and why each cannot be read
   */
  Refusal unreadable(Map<Path, IOException> documents) {
    return unusable(
        documents.entrySet().stream()
            .map(each -> Press.unreadable(each.getKey(), each.getValue()))
            .toList());
  }

  boolean isSeen(TemplateVersion version) {
    String county = access.scope().county();
    return county == null || version.counties().isEmpty() || version.counties().contains(county);
  }

  /**
   * @throws Refusal 404 when there is none that the client may see
   */
  TemplateVersion version(String name, int year) throws IOException {
    TemplateVersion version = open().version(name, year);
    if (version == null || !isSeen(version)) {
      throw Refusal.of(HttpStatus.NOT_FOUND, "http.no-template-version", name + "/" + year);
    }
    return version;
  }

  /**
   * What a new version of this template and year is compared with: its newest before, else the
   * newest default before.
   */
  @Nullable TemplateVersion before(@Nullable String name, int year) throws IOException {
    List<TemplateVersion> earlier = versions().stream().filter(v -> v.year() < year).toList();
    return earlier.stream()
        .filter(version -> version.name().equals(name))
        .max(Comparator.comparing(TemplateVersion::year))
        .or(
            () ->
                earlier.stream()
                    .filter(version -> version.counties().isEmpty())
                    .max(Comparator.comparing(TemplateVersion::year)))
        .orElse(null);
  }

  /** The filing that a version is tried with, as JSON. */
  static byte[] sampleOf(@Nullable TemplateVersion before) throws IOException {
    Path own = before == null ? null : before.folder().resolve("sample.json");
    return own == null || !Files.exists(own)
        ? TemplateCheck.standardSample()
        : Files.readAllBytes(Objects.requireNonNull(own));
  }

  /** 404, 409 or 422 for what the library refuses. */
  Refusal refusal(ProblemsException refused) {
    List<Problem> problems = Outside.of(refused.problems(), folder());
    List<String> codes = problems.stream().map(Problem::code).toList();
    if (codes.contains("template.no-version")) {
      return new Refusal(HttpStatus.NOT_FOUND, problems);
    }
    return new Refusal(
        codes.stream().anyMatch(IN_THE_WAY::contains)
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT,
        problems);
  }
}
