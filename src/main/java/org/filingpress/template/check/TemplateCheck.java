package org.filingpress.template.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.layout.FontsException;
import org.filingpress.layout.Typesetter;
import org.jspecify.annotations.Nullable;

/**
 * Checks a template that is to come into use: compiles it, fills it with filings from empty to huge
 * and the real examples, lays each out, and compares it with the version before. Immutable.
 */
public final class TemplateCheck {

  /** Bytes of a template's file; its unpacked size has a bound of its own. */
  private static final long LARGEST = 100_000_000;

  /** How often the same is told of different places. */
  private static final int OFTEN = 3;

  private final Typesetter typesetter;

  private TemplateCheck(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /**
   * @param fonts the folder of the fonts
   * @throws ProblemsException when it is not what it should be
   */
  public static TemplateCheck open(Path fonts) throws ProblemsException {
    try {
      return new TemplateCheck(Typesetter.load(fonts));
    } catch (FontsException unusable) {
      throw new ProblemsException(unusable.problems());
    }
  }

  /** With fonts that are loaded already. */
  public static TemplateCheck with(Typesetter typesetter) {
    return new TemplateCheck(typesetter);
  }

  /**
   * Reads a file that somebody gave.
   *
   * @throws ProblemsException when it is too large to be a template
   */
  public static byte[] read(Path file) throws ProblemsException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new ProblemsException(
            List.of(
                Problem.error(
                    "template.file-too-large",
                    file.toString(),
                    String.valueOf(LARGEST / 1_000_000))));
      }
      return bytes;
    }
  }

  /** The filing to try templates with that have none of their own, as JSON. */
  public static byte[] standardSample() throws IOException {
    return TrialFilings.standardSample();
  }

  /**
   * @param document the .docx
   * @param sample a filing as JSON; null for the standard one
   * @param before the .docx of the version before; null when there is none
   */
  public CheckReport check(byte[] document, byte @Nullable [] sample, byte @Nullable [] before)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    Map<String, Filing> filings = new LinkedHashMap<>();
    sample(sample == null ? standardSample() : sample, filings, problems);
    filings.putAll(TrialFilings.all());

    TryOut older = before == null ? null : usable(before, new ArrayList<>());
    TryOut newer = usable(document, problems);
    if (newer == null) {
      return new CheckReport(problems, List.of(), List.of(), null);
    }
    problems.addAll(newer.sheet().problems());
    problems.addAll(TableWidths.of(newer.template()));
    List<CheckReport.Trial> trials = tryAll(newer, older, filings, problems);
    try {
      printed(newer, older, problems);
    } catch (ProblemsException noProbe) {
      problems.addAll(noProbe.problems());
    }
    if (older == null) {
      return new CheckReport(problems, trials, List.of(), null);
    }
    Comparison comparison =
        Comparison.of(TemplateText.of(older.template()), TemplateText.of(newer.template()));
    return new CheckReport(problems, trials, comparison.words(), MarkedDocument.of(comparison));
  }

  private static void sample(byte[] json, Map<String, Filing> filings, List<Problem> problems)
      throws IOException {
    Reading reading = new FilingReader().readOne(new ByteArrayInputStream(json));
    reading.problems().forEach(p -> problems.add(p.within("样例")));
    if (reading instanceof Reading.Accepted accepted) {
      filings.put("样例", accepted.filing());
    }
  }

  private @Nullable TryOut usable(byte[] document, List<Problem> problems) throws IOException {
    try {
      return TryOut.of(document, typesetter);
    } catch (ProblemsException wrong) {
      problems.addAll(wrong.problems());
      return null;
    }
  }

  private static List<CheckReport.Trial> tryAll(
      TryOut newer, @Nullable TryOut older, Map<String, Filing> filings, List<Problem> problems) {
    List<CheckReport.Trial> trials = new ArrayList<>();
    Map<String, Integer> told = new HashMap<>();
    filings.forEach(
        (name, filing) -> {
          TryOut.Result result = newer.with(filing);
          for (Problem problem : result.problems()) {
            if (told.merge(problem.code() + problem.arguments(), 1, Integer::sum) <= OFTEN) {
              problems.add(problem.within("试填" + name));
            }
          }
          Integer pagesBefore = older == null ? null : older.with(filing).pages();
          trials.add(new CheckReport.Trial(name, result.pages(), pagesBefore));
        });
    return trials;
  }

  /** An officer may have lost a column. */
  private static void printed(TryOut newer, @Nullable TryOut older, List<Problem> problems)
      throws ProblemsException, IOException {
    Set<String> now = PrintedFields.of(newer.template());
    Set<String> then = older == null ? Set.of() : PrintedFields.of(older.template());
    for (ContractField field : ContractField.all()) {
      if (then.contains(field.path()) && !now.contains(field.path())) {
        problems.add(
            Problem.warning("template.no-longer-printed", "", field.label(), field.path()));
      } else if (!field.optional() && !now.contains(field.path())) {
        problems.add(Problem.warning("template.never-printed", "", field.label(), field.path()));
      }
    }
  }
}
