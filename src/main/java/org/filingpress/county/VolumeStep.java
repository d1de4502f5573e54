package org.filingpress.county;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.county.bundle.Bundle;
import org.filingpress.county.bundle.Volume;
import org.filingpress.county.folder.BlockedException;
import org.filingpress.county.folder.DocumentStream;
import org.filingpress.county.folder.Reasons;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Staged;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;

/**
 * Binds the finished documents in one volume, unless it is there already. What prevents it is told,
 * and stops nothing else.
 */
final class VolumeStep {

  private final Assignment assignment;
  private final CountyPress press;
  private final Intake intake;
  private final Bundle bundle;
  private boolean failed;

  VolumeStep(Assignment assignment, CountyPress press, Intake intake, Bundle bundle) {
    this.assignment = assignment;
    this.press = press;
    this.intake = intake;
    this.bundle = bundle;
  }

  /** Whether there is no volume though there should be one, or one that is not true any more. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * @param finished the documents, by department code
   */
  void bind(List<Staged> finished) throws IOException {
    List<Object> from = new ArrayList<>(List.of(press.basis()));
    finished.forEach(staged -> from.add(List.of(staged.department(), staged.sha256())));
    if (!finished.isEmpty() && assignment.request().formats().contains(Format.PDF)) {
      make(finished, from);
    } else if (!bundle.keepsVolume(from)) {
      remove(finished.isEmpty() ? "county.volume-empty" : "county.volume-removed");
    }
  }

  private void make(List<Staged> finished, List<Object> from) throws IOException {
    Volume volume =
        new Volume(
            press.press(),
            intake,
            finished,
            assignment.stop(),
            n -> assignment.listener().binding(n, finished.size()));
    try {
      bundle.makeVolume(from, volume);
      tell(volume.problems());
    } catch (Stop.StoppedException e) {
      throw e;
    } catch (BlockedException e) {
      failed = true;
      assignment.listener().told("", List.of(e.problem()));
    } catch (DocumentStream.WriterException e) {
      failed(e.failure());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed(e);
    }
  }

  private void failed(Throwable failure) {
    failed = true;
    tell(List.of(Problem.error("county.volume-failed", "", Reasons.ofProgram(failure))));
    try {
      bundle.removeVolume();
    } catch (BlockedException e) {
      assignment.listener().told("", List.of(e.problem()));
    }
  }

  /**
   * @param why the code of what is told
   */
  private void remove(String why) {
    try {
      if (bundle.removeVolume()) {
        tell(List.of(Problem.warning(why, "")));
      }
    } catch (BlockedException e) {
      failed = true;
      assignment.listener().told("", List.of(e.problem()));
    }
  }

  private void tell(List<Problem> problems) {
    if (!problems.isEmpty()) {
      RunFolder folder = assignment.folder();
      assignment.listener().told(Bundle.place(folder, folder.volume()), problems);
    }
  }
}
