package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

/** The database is lost for a moment and comes back while the run still ends. */
class CountyBooksTests {

  private final AtomicInteger made = new AtomicInteger();
  private final CountDownLatch first = new CountDownLatch(1);
  @TempDir private Path folder;
  private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau =
        new Bureau(folder, TestDatabase.H2.settings(folder.resolve("data")), FailingBooks.class);
  }

  @AfterEach
  void close() {
    FailingBooks.FAILS.set(null);
    bureau.close();
  }

  @Test
  void aRunOfWhichTheBooksDoNotKnowHowItEndedIsFollowedByAnother() throws Exception {
    bureau.file(Bureau.townships(2));
    FailingBooks.FAILS.set(
        step -> step.getStepName().equals("tidy") && step.getStatus() == BatchStatus.COMPLETED);

    assertThat(bureau.run().ending()).isEqualTo(Ending.BROKEN);

    CountyResult next = bureau.run();
    assertThat(next.problems()).isEmpty();
    assertThat(next.ending()).isEqualTo(Ending.DONE);
    assertThat(next.counts().kept()).isEqualTo(2);
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
    assertThat(bureau.run().ending()).isEqualTo(Ending.UNCHANGED);
  }

  @Test
  void aWorkerThatCannotBeginEndsTheRunWhenTheOtherHasFinishedItsDocument() throws Exception {
    bureau.file(Bureau.townships(20));
    AtomicBoolean ended = new AtomicBoolean();
    AtomicBoolean late = new AtomicBoolean();
    bureau.afterEach =
        () -> {
          made.incrementAndGet();
          first.countDown();
          late.compareAndSet(false, ended.get());
        };
    FailingBooks.FAILS.set(
        step ->
            step.getStepName().startsWith("pressing:worker1@")
                && step.getStatus() == BatchStatus.STARTED
                && hasMadeOne());

    CountyResult lost = bureau.run();
    ended.set(true);

    assertThat(lost.ending()).isEqualTo(Ending.BROKEN);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("press-")) {
        thread.join(60_000); // its work is done, but it may still be on its way out
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
    assertThat(lost.counts().made()).isEqualTo(made.get()).isLessThan(20);
    assertThat(late).isFalse();
    bureau.afterEach = () -> {};
    CountyResult next = bureau.run();
    assertThat(next.ending()).isEqualTo(Ending.DONE);
    assertThat(next.counts().kept()).isEqualTo(made.get());
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void whoStopsARunThatHasDoneEverythingIsToldSo() throws Exception {
    bureau.file(Bureau.townships(1));
    FailingBooks.FAILS.set(
        step -> {
          if (step.getStepName().equals("report") && step.getStatus() == BatchStatus.COMPLETED) {
            bureau.context.getBean(CountyJob.class).stop();
          }
          return false;
        });

    assertThat(bureau.run().ending()).isEqualTo(Ending.DONE);
  }

  /** Waits for it. */
  private boolean hasMadeOne() {
    try {
      first.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }
}
