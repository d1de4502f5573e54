package org.filingpress.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;

/**
 * Writes the filings of an example county, or of a whole province of them: townships with 3 to 15
 * projects each. The same options give the same bytes.
 *
 * <pre>{@code
 * java -cp target/filingpress-library.jar:target/filingpress-samples.jar \
 *     org.filingpress.samples.ExampleCounty out=DIR [filings=24] [county=120] [year=2025] [seed=1] [lines=no]
 * }</pre>
 *
 * <p>{@code county} is how many filings a county has at most (up to 900). One county's filings lie
 * in the folder itself, those of several in folders named by their codes; with {@code lines=yes}
 * all lie in one file of JSON lines.
 */
public final class ExampleCounty {

  private static final int LARGEST_COUNTY = 900;

  private ExampleCounty() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      String[] option = arg.split("=", 2);
      options.put(option[0], option.length > 1 ? option[1] : "");
    }
    write(
        Path.of(options.getOrDefault("out", "example-county")),
        number(options, "filings", 24),
        number(options, "county", 120),
        number(options, "year", 2025),
        number(options, "seed", 1),
        options.getOrDefault("lines", "no").equals("yes"));
  }

  private static int number(Map<String, String> options, String name, int usual) {
    return Integer.parseInt(options.getOrDefault(name, String.valueOf(usual)));
  }

  /** Writes them; {@code perCounty} is how many filings a county has at most. */
  public static void write(Path out, int filings, int perCounty, int year, long seed, boolean lines)
      throws IOException {
    int size = Math.min(perCounty, LARGEST_COUNTY);
    Files.createDirectories(out);
    if (lines) {
      try (OutputStream file =
          new BufferedOutputStream(Files.newOutputStream(out.resolve("filings.jsonl")))) {
        FilingWriter writer = new FilingWriter(FilingWriter.Form.LINE);
        each(filings, size, year, seed, filing -> writer.write(filing, file));
      }
      return;
    }
    boolean one = filings <= size;
    FilingWriter writer = new FilingWriter(FilingWriter.Form.PRETTY);
    each(
        filings,
        size,
        year,
        seed,
        filing -> {
          Path folder = one ? out : out.resolve(filing.county().code());
          Files.createDirectories(folder);
          Path file = folder.resolve(filing.department().code() + ".json");
          try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.write(filing, stream);
          }
        });
  }

  /** Takes a filing. */
  @FunctionalInterface
  interface Taker {
    void take(Filing filing) throws IOException;
  }

  private static void each(int filings, int size, int year, long seed, Taker taker)
      throws IOException {
    for (int made = 0, county = 0; made < filings; county++) {
      FilingGenerator generator = new FilingGenerator(seed + county, county(county), year);
      for (int i = 0; i < size && made < filings; i++, made++) {
        taker.take(generator.filing(shape(new Dice(seed * 31 + made))));
      }
    }
  }

  /** As townships differ: some file much, some little. */
  private static Shape shape(Dice dice) {
    Shape shape =
        Shape.USUAL
            .withProjects(dice.from(3, 15))
            .withNarrative(dice.from(1_200, 3_600))
            .withRows(5, dice.from(7, 11));
    return dice.onceIn(3) ? shape.with(Flavour.VALUES_IN_PARTS) : shape;
  }

  /** Region codes that no real county has: 1399 and 1398 are no prefectures. */
  private static County county(int number) {
    String name = number == 0 ? "示例县" : "示例" + Wording.numeral(number + 1) + "县";
    int code = number < 99 ? 139_901 + number : 139_801 + number - 99;
    return new County(String.valueOf(code), name, name + "财政局");
  }
}
