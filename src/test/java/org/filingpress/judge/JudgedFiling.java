package org.filingpress.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Flavour;
import org.filingpress.samples.PeculiarFilings;
import org.filingpress.samples.Shape;

/**
 * A filing to be judged.
 *
 * @param name says where it comes from: an example, or a seed and a shape; usable as a file name
 */
record JudgedFiling(String name, Filing filing) {
  private static final int[] NARRATIVES = {300, 900, 1_500, 2_400, 600, 3_600, 1_200, 5_000};
  private static final int[] PROJECTS = {1, 4, 2, 7, 0, 3, 9, 5, 2, 12, 6};
  private static final int[][] ROWS = {{4, 8}, {6, 10}, {4, 20}, {5, 9}, {8, 14}};
  private static final Flavour[] FLAVOURS = Flavour.values();

  /** The real filings. */
  static List<JudgedFiling> examples() throws IOException {
    List<JudgedFiling> examples = new ArrayList<>();
    try (var files = Files.newDirectoryStream(Path.of("examples"), "*.json")) {
      for (Path file : files) {
        examples.add(read(file));
      }
    }
    return examples;
  }

  /** A filing of a file, whose name is its own. */
  static JudgedFiling read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (!(new FilingReader().readOne(in) instanceof Reading.Accepted accepted)) {
        throw new IOException("not a filing: " + file);
      }
      String name = file.getFileName().toString().replace(".json", "");
      return new JudgedFiling(name, accepted.filing());
    }
  }

  /**
   * Generated ones. Lengths, projects, rows and flavours go through their values side by side; one
   * in 25 is large: twelve pages of narrative, or sixty projects, or tables of sixty rows.
   */
  static List<JudgedFiling> generated(int count, long firstSeed) {
    List<JudgedFiling> filings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long seed = firstSeed + i;
      filings.add(new JudgedFiling("seed" + seed, new FilingGenerator(seed).filing(shape(i))));
    }
    return filings;
  }

  /** Filings of any shape: what each is like depends on its seed alone. */
  static List<JudgedFiling> ofAnyShape(int count, long firstSeed) {
    List<JudgedFiling> filings = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      Random random = new Random(seed);
      int rows = 4 + random.nextInt(16);
      boolean large = random.nextInt(10) == 0;
      Shape shape =
          new Shape(
              random.nextInt(large ? 9_000 : 4_000),
              random.nextInt(large ? 70 : 9),
              4,
              large ? rows : rows + random.nextInt(40),
              1 + random.nextInt(6),
              Set.of());
      for (Flavour flavour : FLAVOURS) {
        if (random.nextInt(5) < 2) {
          shape = shape.with(flavour);
        }
      }
      filings.add(new JudgedFiling("any" + seed, new FilingGenerator(seed).filing(shape)));
    }
    return filings;
  }

  /** Contents of several pages, most entries longer than a line. */
  static List<JudgedFiling> longContents(int count, long firstSeed) {
    List<JudgedFiling> filings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long seed = firstSeed + i;
      Shape shape = Shape.SMALL.withProjects(28 + 9 * i).with(Flavour.LONG_NAMES);
      filings.add(new JudgedFiling("contents" + seed, new FilingGenerator(seed).filing(shape)));
    }
    return filings;
  }

  /** Those at the edges of what is allowed; without the 300 projects, which take as long as all. */
  static List<JudgedFiling> peculiar() {
    List<JudgedFiling> filings = new ArrayList<>();
    PeculiarFilings.all()
        .forEach(
            (name, filing) -> {
              if (!name.equals("projects300")) {
                filings.add(new JudgedFiling(name, filing));
              }
            });
    return filings;
  }

  private static Shape shape(int i) {
    switch (i % 75) {
      case 24:
        return Shape.USUAL.withNarrative(7_300).with(Flavour.LATIN);
      case 49:
        return Shape.SMALL.withProjects(60).with(Flavour.PUNCTUATION).with(Flavour.LATIN);
      case 74:
        return Shape.MIXED.withNarrative(600).withProjects(3).withRows(40, 60);
      default:
        int[] rows = ROWS[i % ROWS.length];
        Shape shape =
            Shape.SMALL
                .withNarrative(NARRATIVES[i % NARRATIVES.length])
                .withProjects(PROJECTS[i % PROJECTS.length])
                .withRows(rows[0], rows[1])
                .withPlanColumns(i % 7 == 6 ? 1 + i % 6 : 4);
        for (int f = 0; f < FLAVOURS.length; f++) {
          if ((i + f) % 3 == 0) {
            shape = shape.with(FLAVOURS[f]);
          }
        }
        return shape;
    }
  }
}
