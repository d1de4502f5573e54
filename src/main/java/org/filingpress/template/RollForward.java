package org.filingpress.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.filingpress.docx.year.LiteralYear;
import org.filingpress.docx.year.LiteralYears;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A version made of an earlier one for a year for which none came. What is rolled forward is what
 * would be in force in that year anyway, for just the counties that it is in force for: nobody gets
 * another template by it, in that year or later.
 *
 * @param from the version it is made of
 * @param counties that it is to serve; none make it the default
 * @param left counties of {@code from} that go on with another version
 */
public record RollForward(TemplateVersion from, List<String> counties, List<String> left) {

  private static final String DEFAULT = "";

  public RollForward {
    counties = List.copyOf(counties);
    left = List.copyOf(left);
  }

  /**
   * What comes of it.
   *
   * @param problems reminders of years in the text that stay as they are
   * @param moved for people: where which year was moved on
   */
  public record Rolled(NewVersion version, List<Problem> problems, List<String> moved) {}

  /**
   * What is to be rolled forward to a year, by name.
   *
   * @param names not of these templates, of which a new version is waiting
   * @param counties not of templates that serve one of these, for the same reason; an empty text
   *     stands for the default
   */
  public static List<RollForward> plan(
      TemplateLibrary library, int year, Set<String> names, Set<String> counties) {
    Map<String, RollForward> plan = new TreeMap<>();
    for (TemplateVersion version : library.versions()) { // of a name the newest first
      boolean waits =
          names.contains(version.name()) || served(version).stream().anyMatch(counties::contains);
      if (version.year() >= year || waits || library.version(version.name(), year) != null) {
        continue;
      }
      List<String> chosen = new ArrayList<>(served(version));
      chosen.removeIf(county -> !version.equals(library.serving(county, year)));
      if (!chosen.isEmpty()) {
        List<String> left = new ArrayList<>(version.counties());
        left.removeAll(chosen);
        List<String> served = version.isDefault() ? List.of() : chosen;
        plan.putIfAbsent(version.name(), new RollForward(version, served, left));
      }
    }
    return List.copyOf(plan.values());
  }

  /** Counties, or the empty text for the default. */
  private static List<String> served(TemplateVersion version) {
    return version.isDefault() ? List.of(DEFAULT) : version.counties();
  }

  /**
   * Makes the version; the library is not changed.
   *
   * @param standardSample the filing to try it with where the earlier version has none, as JSON
   * @throws ProblemsException when the earlier one was changed after its use, or cannot be read
   */
  public Rolled to(int year, byte[] standardSample) throws ProblemsException, IOException {
    byte[] document = from.open().readAllBytes();
    LiteralYears years = LiteralYears.of(document, from.year(), year);
    List<Problem> problems = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (LiteralYear literal : years.found()) {
      if (literal.becomes() == null) {
        problems.add(literalYear(literal));
      } else {
        moved.add(literal.place() + "“" + literal.excerpt() + "”→ " + literal.becomes());
      }
    }
    byte[] sample = from.sample();
    NewVersion version =
        new NewVersion(
            from.name(),
            year,
            counties,
            years.shifted(),
            inYear(sample == null ? standardSample : sample, year),
            from.plan(),
            description().text(year),
            from.retiredFrom());
    return new Rolled(version, problems, moved);
  }

  /** Years in a template's text that are not the year it is for, as reminders. */
  public static List<Problem> otherYears(byte[] document, int year)
      throws ProblemsException, IOException {
    return LiteralYears.of(document, year, year).found().stream()
        .filter(literal -> literal.year() != year)
        .map(RollForward::literalYear)
        .toList();
  }

  private static Problem literalYear(LiteralYear literal) {
    return Problem.warning("template.literal-year", literal.place(), literal.excerpt());
  }

  /** What it says of itself, and whence it came. */
  private TemplateDescription description() throws ProblemsException, IOException {
    List<Problem> problems = new ArrayList<>();
    @Nullable TemplateDescription earlier =
        TemplateDescription.of(from.folder(), from.year(), problems);
    if (earlier == null) {
      throw new ProblemsException(problems);
    }
    String whence = "沿用自 " + from.name() + "/" + from.year() + "。";
    String notes = earlier.notes().isEmpty() ? whence : earlier.notes() + "\n" + whence;
    return new TemplateDescription(earlier.title(), counties, from.plan(), notes);
  }

  /** What is no filing stays as it is; the check tells of it. */
  private static byte[] inYear(byte[] sample, int year) throws IOException {
    if (!(new FilingReader().readOne(new ByteArrayInputStream(sample))
        instanceof Reading.Accepted accepted)) {
      return sample;
    }
    Filing filing = accepted.filing();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new FilingWriter(FilingWriter.Form.PRETTY)
        .write(
            new Filing(
                year,
                filing.stage(),
                filing.county(),
                filing.department(),
                filing.narrative(),
                filing.projects()),
            json);
    return json.toByteArray();
  }
}
