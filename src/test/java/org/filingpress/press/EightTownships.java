package org.filingpress.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;

/**
 * The filings of a county of eight townships: the three example filings, moved to it, and generated
 * ones, some with many projects and some with none.
 */
final class EightTownships {

  static List<Filing> filings() throws IOException {
    FilingGenerator generator = new FilingGenerator(7);
    List<Filing> made = new ArrayList<>();
    made.add(example("pingquan-liuxi-2025"));
    made.add(example("fengrun-yinchengpu-2021"));
    made.add(example("caofeidian-liuzan-2023"));
    made.add(generator.filing(Shape.SMALL));
    made.add(generator.filing(Shape.SMALL.withProjects(0)));
    made.add(generator.filing(Shape.SMALL.withProjects(40)));
    made.add(generator.filing(Shape.USUAL));
    made.add(generator.filing(Shape.MIXED));
    List<Filing> county = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      county.add(
          new Filing(
              2025,
              "草案",
              made.get(0).county(),
              new Department(String.valueOf(801 + i), made.get(i).department().name()),
              made.get(i).narrative(),
              made.get(i).projects()));
    }
    return county;
  }

  static Filing example(String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("examples", name + ".json"))) {
      return ((Reading.Accepted) new FilingReader().readOne(in)).filing();
    }
  }

  private EightTownships() {}
}
