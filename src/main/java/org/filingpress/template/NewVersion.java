package org.filingpress.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * A version that is to come into a library.
 *
 * @param counties region codes it serves; none make it the default
 * @param document the bytes of {@code template.docx}
 * @param sample the bytes of {@code sample.json}
 * @param plan the columns of the spending plans, as {@link TemplateVersion#plan}
 * @param description the text of {@code template.yml}, which says the same
 * @param retiredFrom the first budget year it is not in force for; null while it is not retired
 */
public record NewVersion(
    String name,
    int year,
    List<String> counties,
    byte[] document,
    byte[] sample,
    List<String> plan,
    String description,
    @Nullable Integer retiredFrom) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_-]{0,39}");
  private static final Pattern REGION = Pattern.compile("\\d{6}");

  public NewVersion {
    counties = counties.stream().distinct().toList();
    plan = List.copyOf(plan);
  }

  /** A version that leaves the columns of the plans to the filings. */
  public NewVersion(String name, int year, List<String> counties, byte[] document, byte[] sample) {
    this(name, year, counties, document, sample, List.of());
  }

  /** A version whose description says nothing else. */
  public NewVersion(
      String name,
      int year,
      List<String> counties,
      byte[] document,
      byte[] sample,
      List<String> plan) {
    this(
        name,
        year,
        counties,
        document,
        sample,
        plan,
        new TemplateDescription(name, counties.stream().distinct().toList(), plan, "").text(year),
        null);
  }

  /**
   * A version with a description that somebody wrote.
   *
   * @throws ProblemsException when the description is wrong, or says another year
   */
  public static NewVersion described(
      String name, int year, byte[] description, byte[] document, byte[] sample)
      throws ProblemsException {
    List<Problem> problems = new ArrayList<>();
    TemplateDescription read =
        TemplateDescription.parse(description, year, "template.yml", problems);
    if (read == null) {
      throw new ProblemsException(problems);
    }
    NewVersion version =
        new NewVersion(
            name,
            year,
            read.counties(),
            document,
            sample,
            read.plan(),
            new String(description, StandardCharsets.UTF_8),
            null);
    version.check();
    return version;
  }

  /** Whether a template can have this name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * @throws ProblemsException when name, year or counties cannot be those of a version
   */
  void check() throws ProblemsException {
    List<Problem> problems = new ArrayList<>();
    if (!isName(name)) {
      problems.add(Problem.error("template.bad-name", "", name));
    }
    if (year < 1990 || year > 2100) {
      problems.add(Problem.error("template.bad-year", "", String.valueOf(year)));
    }
    for (String county : counties) {
      if (!REGION.matcher(county).matches()) {
        problems.add(Problem.error("template.bad-region", "", county));
      }
    }
    PlanColumns.check(plan, "", problems);
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
  }
}
