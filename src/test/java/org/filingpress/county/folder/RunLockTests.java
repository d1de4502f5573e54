package org.filingpress.county.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {

  @TempDir private Path folder;
  private Path lock;

  @BeforeEach
  void place() {
    lock = folder.resolve("139901-2025/.run/lock");
  }

  @Test
  void aSecondInTheSameProcessIsRefusedAndLetsNoOtherProcessIn() throws Exception {
    RunLock held = RunLock.take(lock);
    assertThatThrownBy(() -> RunLock.take(lock))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            refused ->
                assertThat(refused.problems().get(0).message())
                    .contains(String.valueOf(ProcessHandle.current().pid())));

    assertThat(LockingProcess.takes(lock)).isFalse();

    held.close();
    assertThat(LockingProcess.takes(lock)).isTrue();
    RunLock.take(lock).close();
  }

  @Test
  void aLockWhoseHolderCannotBeWrittenIsNotHeld() throws Exception {
    Path inTheWay = folder.resolve("139901-2025/.run/lock.holder/里面");
    Files.createDirectories(inTheWay);
    assertThatThrownBy(() -> RunLock.take(lock)).isInstanceOf(IOException.class);
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());

    RunLock.take(lock).close();
  }

  @Test
  void aRemovedLockCanBeTakenAnew() throws Exception {
    RunLock first = RunLock.take(lock);
    first.remove();
    assertThat(lock.getParent()).isEmptyDirectory();

    try (RunLock second = RunLock.take(lock)) {
      first.close();
      assertThat(second).isNotNull();
      assertThatThrownBy(() -> RunLock.take(lock)).isInstanceOf(ProblemsException.class);
    }
  }

  /** Each removes all it made, as a run does that takes nothing in. */
  @Test
  void manyThatComeAndRemoveTheirTracesNeverHoldItTogether() throws Exception {
    RunFolder place = RunFolder.of(folder, "139901", 2025);
    AtomicInteger holding = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          threads.submit(
              () -> {
                for (int n = 0; n < 200; n++) {
                  try {
                    RunLock held = RunLock.take(place.lock());
                    assertThat(holding.incrementAndGet()).isEqualTo(1);
                    taken.incrementAndGet();
                    holding.decrementAndGet();
                    place.removeTraces(held);
                  } catch (ProblemsException another) {
                    Thread.yield();
                  }
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    assertThat(taken).hasPositiveValue();
    assertThat(place.root()).doesNotExist();
  }
}
