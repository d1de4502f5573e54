package org.filingpress.county.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filingpress.filing.Filing;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTests {

  private static final List<Filing> FILINGS = new FilingGenerator(7).filings(40, Shape.SMALL);

  @TempDir private Path folder;

  /** None in memory; the first few; all. */
  @ParameterizedTest
  @ValueSource(longs = {0, 30_000, 16_000_000})
  void whatWasAddedIsReadByManyThreadsWhereverItLies(long inMemory) throws Exception {
    try (Staging staging = Staging.create(folder.resolve("filings.jsonl"), inMemory)) {
      List<Staged> staged = new ArrayList<>();
      for (Filing filing : FILINGS) {
        Origin origin = new Origin("表", 0);
        staged.add(staging.add(new Offer.Accepted(filing, List.of(), origin, 0)));
      }
      staging.flush();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Future<List<Filing>>> read = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        boolean backwards = thread == 1;
        read.add(
            threads.submit(
                () -> {
                  List<Filing> filings = new ArrayList<>();
                  for (int i = 0; i < staged.size(); i++) {
                    int n = backwards ? staged.size() - 1 - i : i;
                    filings.add(backwards ? 0 : i, staging.read(staged.get(n)));
                  }
                  return filings;
                }));
      }
      for (Future<List<Filing>> filings : read) {
        assertThat(filings.get()).isEqualTo(FILINGS);
      }
      threads.shutdown();
    }
  }

  @Test
  void whatIsInMemoryIsAsItWouldBeReadFromTheFile() throws Exception {
    try (Staging memory = Staging.create(folder.resolve("memory.jsonl"));
        Staging file = Staging.create(folder.resolve("file.jsonl"), 0)) {
      Offer.Accepted offer = new Offer.Accepted(FILINGS.get(0), List.of(), new Origin("表", 0), 0);
      Staged one = memory.add(offer);
      Staged other = file.add(offer);
      memory.flush();
      file.flush();

      assertThat(one).isEqualTo(other);
      assertThat(memory.read(one)).isEqualTo(file.read(other));
    }
  }
}
