package org.filingpress.http.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.filingpress.press.Format;
import org.junit.jupiter.api.Test;

class RunTurnsTests {

  private final RunTurns turns = new RunTurns();

  @Test
  void whoAskedForManyHoldsUpNobody() {
    for (int year = 2021; year <= 2024; year++) {
      turns.add(run("130823", year));
    }
    turns.add(run("130825", 2025));
    turns.add(run("130826", 2025));
    turns.add(run("130825", 2026));

    assertThat(taken())
        .containsExactly(
            "130823/2021",
            "130825/2025",
            "130826/2025",
            "130823/2022",
            "130825/2026",
            "130823/2023",
            "130823/2024");
  }

  @Test
  void whatIsRemovedHasNoTurn() {
    LiveRun alone = run("130823", 2025);
    LiveRun first = run("130825", 2025);
    turns.add(alone);
    turns.add(first);
    turns.add(run("130825", 2026));

    assertThat(turns.remove(alone)).isTrue();
    assertThat(turns.remove(alone)).isFalse();
    assertThat(turns.remove(first)).isTrue();
    assertThat(turns.of("130823")).isZero();
    assertThat(turns.of("130825")).isEqualTo(1);
    assertThat(taken()).containsExactly("130825/2026");
  }

  private List<String> taken() {
    List<String> taken = new ArrayList<>();
    for (LiveRun next = turns.next(); next != null; next = turns.next()) {
      taken.add(next.run().county() + "/" + next.run().year());
    }
    return taken;
  }

  private static LiveRun run(String county, int year) {
    RunOrder order =
        new RunOrder(
            county, year, RunSource.STORE, EnumSet.allOf(Format.class), null, false, false);
    return new LiveRun(Run.asked(county + year, order, "somebody", Instant.EPOCH, "one"), 100);
  }
}
