package org.filingpress.county.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Claim;
import org.filingpress.filing.Excerpt;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Project;

/** Takes in the filings of one county and year, and notes what is not taken. */
public final class Intake {

  /** What a message names of the counties and years that were found instead. */
  private static final int NAMED = 5;

  private static final String UNKNOWN = "?";

  private final String county;
  private final int year;
  private final Staging staging;
  private final Stop stop;
  private final TreeMap<String, Staged> taken = new TreeMap<>();
  private final List<Offer.Refused> refused = new ArrayList<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private String countyName = "";
  private boolean whole = true;

  public Intake(String county, int year, Staging staging, Stop stop) {
    this.county = county;
    this.year = year;
    this.staging = staging;
    this.stop = stop;
  }

  /**
   * Reads a source to its end.
   *
   * @throws ProblemsException when the source as a whole cannot be read
   * @throws Stop.StoppedException when it was asked to stop
   */
  public void read(Source source) throws IOException, ProblemsException {
    try {
      source.read(county, year, this::take);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    staging.flush();
    whole = source.isWhole() && refused.stream().noneMatch(r -> r.department().isEmpty());
  }

  /**
   * @throws ProblemsException when no filing was taken
   */
  public void checkNotEmpty() throws ProblemsException {
    if (taken.isEmpty()) {
      throw new ProblemsException(
          List.of(
              Problem.error("county.nothing", "", county, String.valueOf(year), othersFound())));
    }
  }

  /**
   * Reads a filing that was taken once more; by any thread.
   *
   * @throws ProblemsException when the source let something pass that the contract forbids
   */
  public Filing filing(Staged staged) throws IOException, ProblemsException {
    return staging.read(staged);
  }

  /** By department code. */
  public List<Staged> taken() {
    return List.copyOf(taken.values());
  }

  public List<Offer.Refused> refused() {
    return List.copyOf(refused);
  }

  /**
   * Whether a department's filing may be among those that were refused: it is named there, or one
   * of them names none and nothing else was taken for the department.
   */
  public boolean mayHaveRefused(String department) {
    return refused.stream().anyMatch(r -> r.department().equals(department))
        || !whole && !taken.containsKey(department);
  }

  /** The county's name, as the first filing has it. */
  public String countyName() {
    return countyName;
  }

  /** How many filings of other counties and years the source has. */
  public int skipped() {
    return others.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void take(Offer offer) {
    stop.check();
    Claim claim = offer.claim();
    if (isOfAnother(claim)) {
      String whose = claim.county().isEmpty() ? UNKNOWN : claim.county();
      String when = claim.year() == 0 ? UNKNOWN : String.valueOf(claim.year());
      others.merge(whose + "-" + when, 1, Integer::sum);
      return;
    }
    if (offer instanceof Offer.Refused bad) {
      Offer.add(refused, bad);
      return;
    }
    Offer.Accepted good = (Offer.Accepted) offer;
    Filing filing = good.filing();
    Staged before = taken.get(filing.department().code());
    if (before != null) {
      Problem problem =
          Problem.error(
              "county.twice", "$.department", before.department(), before.origin().toString());
      Offer.add(refused, new Offer.Refused(List.of(problem), good.origin(), claim));
      return;
    }
    if (taken.isEmpty()) {
      countyName = filing.county().name();
    }
    try {
      taken.put(filing.department().code(), staging.add(withMoneyChecked(good)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfAnother(Claim claim) {
    return !claim.county().isEmpty() && !claim.county().equals(county)
        || claim.year() != 0 && claim.year() != year;
  }

  private static Offer.Accepted withMoneyChecked(Offer.Accepted offer) {
    List<Problem> warnings = new ArrayList<>(offer.warnings());
    List<Project> projects = offer.filing().projects();
    for (int i = 0; i < projects.size(); i++) {
      Project project = projects.get(i);
      String place = "$.projects[" + i + "].budget.";
      check(place + "total", project.budget().total(), project, warnings);
      check(place + "fiscal", project.budget().fiscal(), project, warnings);
      check(place + "other", project.budget().other(), project, warnings);
    }
    return new Offer.Accepted(
        offer.filing(), Offer.listed(warnings), offer.origin(), offer.revision());
  }

  private static void check(String place, String filed, Project project, List<Problem> warnings) {
    if (!filed.isBlank() && Money.tenThousands(filed, project.moneyUnit()).isEmpty()) {
      warnings.add(Problem.warning("county.money", place, Excerpt.of(filed)));
    }
  }

  private String othersFound() {
    List<String> found = List.copyOf(others.keySet());
    return found.isEmpty()
        ? "—"
        : String.join("、", found.subList(0, Math.min(NAMED, found.size())))
            + (found.size() > NAMED ? "…" : "");
  }
}
