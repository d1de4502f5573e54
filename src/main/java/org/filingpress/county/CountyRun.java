package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.folder.RunLock;
import org.filingpress.county.folder.StageTimes;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Staging;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.TemplateException;
import org.filingpress.press.TemplateInForce;
import org.jspecify.annotations.Nullable;

/**
 * One county's run, step after step; the methods without an argument are the steps, in their order.
 * It holds the folder's lock from its beginning to its end. What is to be done is found from the
 * journal and the files themselves, so a run goes on where any other ended, however that ended.
 */
final class CountyRun implements AutoCloseable {

  /** Documents after which a worker makes the journal outlive a power cut. */
  private static final int FORCED = 100;

  private final Assignment assignment;
  private final Pressroom pressroom;
  private final RunLock lock;
  private final boolean isNew;
  private final long start = System.nanoTime();
  private final LocalDateTime started = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);
  private @Nullable Staging staging;
  private @Nullable Intake intake;
  private @Nullable Work work;
  private int removed;
  private boolean bundled;
  private boolean everythingIsThere;
  private long volumeNanos;
  private long bundleNanos;

  private CountyRun(Assignment assignment, Pressroom pressroom, RunLock lock, boolean isNew) {
    this.assignment = assignment;
    this.pressroom = pressroom;
    this.lock = lock;
    this.isNew = isNew;
  }

  /**
   * @throws ProblemsException when another run works in the folder
   * @throws IOException when nothing can be written there
   */
  static CountyRun begin(
      CountyRequest request, Pressroom pressroom, CountyListener listener, Meters meters, Stop stop)
      throws IOException, ProblemsException {
    RunFolder folder = RunFolder.of(request.out(), request.county(), request.year());
    boolean isNew = !Files.exists(folder.root());
    folder.create();
    RunLock lock = RunLock.take(folder.lock());
    try {
      folder.sweep();
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
    Assignment assignment = new Assignment(request, folder, listener, meters, stop);
    return new CountyRun(assignment, pressroom, lock, isNew);
  }

  RunFolder folder() {
    return assignment.folder();
  }

  /** Asks the run to end: documents in hand are finished, no other is begun. */
  void stop() {
    assignment.stop().ask();
  }

  boolean stopping() {
    return assignment.stop().isAsked();
  }

  /**
   * Reads the source and finds what is to be done.
   *
   * @throws ProblemsException when nothing can be done; then nothing was touched
   */
  void takeIn() throws IOException, ProblemsException {
    CountyRequest request = assignment.request();
    TemplateInForce template;
    try {
      template = pressroom.press().templateFor(request.county(), request.year());
    } catch (TemplateException e) {
      throw new ProblemsException(e.problems());
    }
    assignment.listener().told("", template.problems());
    staging = Staging.create(assignment.folder().staging());
    Intake read = new Intake(request.county(), request.year(), staging, assignment.stop());
    read.read(request.source());
    intake = read;
    assignment.meters().refused(read.refused().size());
    for (Offer.Refused refused : read.refused()) {
      assignment.listener().told(refused.origin().toString(), refused.problems());
    }
    read.checkNotEmpty();
    work = Work.plan(assignment, pressroom.with(template), read);
  }

  /** How many documents there are to be made. */
  int toDo() {
    return work().toDo();
  }

  /**
   * Presses filings, one after another, until none is left; called by many threads.
   *
   * @throws IOException when the disk fails
   */
  void press() throws IOException {
    try {
      int pressed = 0;
      WorkList.Task next = work().next();
      while (next != null && !assignment.stop().isAsked()) {
        work().press(next);
        if (++pressed % FORCED == 0) {
          work().force();
        }
        next = work().next();
      }
    } catch (IOException | RuntimeException e) {
      assignment.stop().ask();
      throw e;
    }
    work().force();
  }

  /** Removes the documents of filings that are no longer there. */
  void tidy() throws IOException {
    removed = work().tidy();
  }

  /** Binds all documents in one volume, where PDF is wanted. */
  void bindVolume() throws IOException {
    long begun = System.nanoTime();
    work().bindVolume();
    volumeNanos = System.nanoTime() - begun;
    assignment.meters().volume(volumeNanos);
  }

  /** Makes the county's workbook and archive and the manifest, unless they are there already. */
  void bundle() throws IOException {
    assignment.listener().bundling();
    long begun = System.nanoTime();
    bundled = work().bundle(started, removed);
    bundleNanos = System.nanoTime() - begun;
    assignment.meters().bundle(bundleNanos);
  }

  /** Brings the journal in order and leaves a report of the run. */
  void report() throws IOException {
    work().compact();
    folder().sweep();
    everythingIsThere = true;
    RunReport.write(folder().report(), result());
  }

  /**
   * How the run ended, having come to its last step, or having been stopped before. Who asks in the
   * last step asks too late.
   */
  CountyResult result() {
    CountyResult.Counts counts = counts();
    if (assignment.stop().isAsked() && !everythingIsThere) {
      return result(CountyResult.Ending.STOPPED, List.of());
    } else if (counts.failed() > 0 || counts.refused() > 0 || work().bundleFailed()) {
      return result(CountyResult.Ending.SOME_FAILED, List.of());
    }
    boolean touched = bundled || counts.made() > 0 || counts.removed() > 0;
    return result(touched ? CountyResult.Ending.DONE : CountyResult.Ending.UNCHANGED, List.of());
  }

  CountyResult result(CountyResult.Ending ending, List<Problem> problems) {
    return new CountyResult(
        assignment.request().county(),
        work == null ? "" : work.countyName(),
        assignment.request().year(),
        folder().root(),
        ending,
        problems,
        counts(),
        work == null ? List.of() : work.slowest(),
        stageMillis(),
        (System.nanoTime() - start) / 1e9);
  }

  private Map<String, Long> stageMillis() {
    StageTimes documents = work == null ? StageTimes.NONE : work.times();
    Map<String, Long> millis = new LinkedHashMap<>(documents.millis());
    millis.put("volume", volumeNanos / 1_000_000);
    millis.put("bundle", bundleNanos / 1_000_000);
    return millis;
  }

  private CountyResult.Counts counts() {
    if (work != null) {
      return work.counts(removed);
    }
    return intake == null
        ? CountyResult.Counts.NONE
        : CountyResult.Counts.ofReading(intake.refused().size(), intake.skipped());
  }

  private Work work() {
    return Objects.requireNonNull(work, "nothing taken in yet");
  }

  @Override
  public void close() throws IOException {
    try {
      if (work != null) {
        work.close();
      }
    } finally {
      try {
        if (staging != null) {
          staging.close();
        }
      } finally {
        if (isNew && work == null) {
          folder().removeTraces(lock);
        } else {
          lock.close();
        }
      }
    }
  }
}
