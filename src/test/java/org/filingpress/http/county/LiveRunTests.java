package org.filingpress.http.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;
import org.junit.jupiter.api.Test;

class LiveRunTests {

  @Test
  void keepsSoManyProblemsAndCountsTheOthers() {
    LiveRun run = run(1_000);
    for (int filing = 0; filing < 50; filing++) {
      run.told("130823-" + (100 + filing) + "-2025", warnings(101));
    }
    run.told("", List.of(Problem.error("http.broken", "")));
    run.allTold();

    List<ToldProblems> told = run.told(0, Integer.MAX_VALUE);

    assertThat(told.stream().mapToInt(one -> one.problems().size()).sum()).isEqualTo(1_000 + 3);
    assertThat(told.get(9).problems()).as("of the tenth filing").hasSize(1_000 - 9 * 101);
    assertThat(told.subList(10, told.size()))
        .extracting(one -> one.problems().get(0).message())
        .containsExactly("问题超过 1000 条，其余未列出", "程序出错", "另有 4050 处问题，未列出");
  }

  @Test
  void countsNothingWhereAllIsKept() {
    LiveRun run = run(202);
    run.told("130823-100-2025", warnings(101));
    run.told("130823-101-2025", warnings(101));
    run.told("130823-102-2025", List.of());
    run.allTold();

    assertThat(run.told(0, 10)).extracting(one -> one.problems().size()).containsExactly(101, 101);
  }

  @Test
  void whatIsToldAgainTakesNoRoomOfWhatIsNew() {
    LiveRun run = run(1_000);
    for (int filing = 0; filing < 50; filing++) {
      run.toldBefore("130823-" + (100 + filing) + "-2025", warnings(101));
    }
    run.told("130823-900-2025", List.of(Problem.error("county.strict", "")));
    run.told("130823-901-2025", warnings(500));
    run.allTold();

    List<ToldProblems> told = run.told(0, Integer.MAX_VALUE);

    assertThat(told.subList(0, 7))
        .extracting(ToldProblems::filing)
        .containsExactly(
            "130823-900-2025",
            "130823-901-2025",
            "130823-100-2025",
            "130823-101-2025",
            "130823-102-2025",
            "130823-103-2025",
            "130823-104-2025");
    assertThat(told.stream().mapToInt(one -> one.problems().size()).sum()).isEqualTo(1_000 + 2);
    assertThat(told.get(6).problems()).as("in the room left").hasSize(1_000 - 501 - 4 * 101);
    assertThat(told.subList(7, told.size()))
        .extracting(one -> one.problems().get(0).message())
        .containsExactly("问题超过 1000 条，其余未列出", "另有 4551 处问题，未列出");
  }

  @Test
  void whatIsToldAgainHasAllTheRoomWhereNothingIsNew() {
    LiveRun run = run(202);
    run.toldBefore("130823-100-2025", warnings(101));
    run.toldBefore("130823-101-2025", warnings(101));
    run.toldBefore("130823-102-2025", warnings(1));
    run.allTold();

    assertThat(run.told(0, 10))
        .flatExtracting(ToldProblems::problems)
        .extracting(Problem::code)
        .hasSize(202 + 2)
        .endsWith("county.money", "http.more-problems", "county.more");
  }

  @Test
  void whileItWaitsForItsTurnNobodySaysThatItsFolderIsLocked() throws Exception {
    LiveRun run = run(100);
    assertThat(run.locked()).isZero();

    run.waits();
    assertThat(run.progress().stage()).isEqualTo(RunProgress.Stage.WAITING);
    Thread.sleep(20);
    run.waitsForItsTurn();
    Duration waited = run.locked();
    Thread.sleep(20);

    assertThat(run.progress().stage()).isEqualTo(RunProgress.Stage.READING);
    assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    assertThat(run.locked()).isEqualTo(waited);
    run.waits();
    Thread.sleep(20);
    assertThat(run.locked()).isGreaterThan(waited);
  }

  private static List<Problem> warnings(int count) {
    return Collections.nCopies(count, Problem.warning("county.money", "$", "约5万"));
  }

  private static LiveRun run(int mostProblems) {
    RunOrder order =
        new RunOrder(
            "130823", 2025, RunSource.STORE, EnumSet.allOf(Format.class), null, false, false);
    return new LiveRun(Run.asked("run", order, "somebody", Instant.EPOCH, "one"), mostProblems);
  }
}
