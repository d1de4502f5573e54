package org.filingpress.county.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filingpress.filing.Claim;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;

class OfferTests {

  @Test
  void ofManyProblemsTheFirstHundredAreKeptAndTheOthersCounted() {
    Offer.Refused refused = refused(1_000);

    assertThat(refused.problems()).hasSize(101);
    assertThat(refused.problems().get(99).place()).isEqualTo("$.projects[99]");
    assertThat(refused.problems().get(100).message()).isEqualTo("另有 900 处问题，未列出");
    assertThat(new Offer.Refused(refused.problems(), refused.origin(), refused.claim()))
        .isEqualTo(refused);
    assertThat(refused(101).problems()).noneMatch(p -> p.code().equals("county.more"));
  }

  @Test
  void ofManyRefusedFilingsTheFirstThousandKeepTheirProblems() {
    List<Offer.Refused> all = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Offer.add(all, refused(50));
    }

    assertThat(all).hasSize(20_000);
    assertThat(all.get(999).problems()).hasSize(50);
    assertThat(all.get(1_000).problems())
        .extracting(Problem::message)
        .hasSize(2)
        .last()
        .isEqualTo("另有 49 处问题，未列出");
  }

  private static Offer.Refused refused(int problems) {
    return new Offer.Refused(
        IntStream.range(0, problems)
            .mapToObj(i -> Problem.error("county.strict", "$.projects[" + i + "]"))
            .toList(),
        new Origin("上报.jsonl", 3),
        Claim.NONE);
  }
}
