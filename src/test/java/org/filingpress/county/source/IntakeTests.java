package org.filingpress.county.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Project;
import org.filingpress.samples.Altered;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTests {

  @TempDir private Path folder;

  /** As many projects as a filing may have. */
  @Test
  void ofAFilingsManyWarningsAHundredAreKeptAndNoneIsLong() throws Exception {
    County county = new County("139901", "示例县", "示例县财政局");
    Filing filing = new FilingGenerator(1, county, 2025).filings(1, Shape.SMALL).get(0);
    String amount = "约5".repeat(50);
    Project project =
        Altered.withBudget(filing.projects().get(0), new Budget(amount, amount, amount));
    Filing many = Altered.withProjects(filing, Collections.nCopies(1_000, project));
    try (Staging staging = Staging.create(folder.resolve("filings.jsonl"))) {
      Intake intake = new Intake("139901", 2025, staging, new Stop());

      intake.read(only(new Offer.Accepted(many, List.of(), new Origin("上报.jsonl", 1), 0)));

      List<Problem> warnings = intake.taken().get(0).warnings();
      assertThat(warnings).hasSize(101);
      assertThat(warnings.get(99).message()).contains("约5约5").hasSizeLessThan(90);
      assertThat(warnings.get(100).message()).isEqualTo("另有 2900 处问题，未列出");
    }
  }

  private static Source only(Offer offer) {
    return new Source() {
      @Override
      public void read(String county, int year, Consumer<Offer> consumer) {
        consumer.accept(offer);
      }

      @Override
      public Collection<String> counties(int year) {
        return List.of();
      }
    };
  }
}
