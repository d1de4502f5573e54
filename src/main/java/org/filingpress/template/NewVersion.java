package org.filingpress.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/**
 * A version that is to come into a library.
 *
 * @param counties region codes it serves; none make it the default
 * @param document the bytes of {@code template.docx}
 * @param sample the bytes of {@code sample.json}
 * @param plan the columns of the spending plans, as {@link TemplateVersion#plan}
 */
public record NewVersion(
    String name,
    int year,
    List<String> counties,
    byte[] document,
    byte[] sample,
    List<String> plan) {

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

  /**
   * @throws ProblemsException when name, year or counties cannot be those of a version
   */
  void check() throws ProblemsException {
    List<Problem> problems = new ArrayList<>();
    if (!NAME.matcher(name).matches()) {
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

  /** The text of its {@code template.yml}. */
  String description() {
    String codes = counties.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    String columns = plan.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    return "name: \""
        + name
        + "\"\ncounties: ["
        + codes
        + "]\nfirstYear: "
        + year
        + "\n"
        + (plan.isEmpty() ? "" : "plan: [" + columns + "]\n");
  }
}
