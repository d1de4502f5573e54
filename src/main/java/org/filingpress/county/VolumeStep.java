package org.filingpress.county;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.county.bundle.Bundle;
import org.filingpress.county.bundle.Volume;
import org.filingpress.county.folder.Basis;
import org.filingpress.county.folder.BlockedException;
import org.filingpress.county.folder.DocumentStream;
import org.filingpress.county.folder.Reasons;
import org.filingpress.county.source.Staged;
import org.filingpress.county.source.Staging;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;
import org.filingpress.press.Press;

/**
 * Binds the finished documents in one volume, unless it is there already. What prevents it is told,
 * and stops nothing else.
 */
final class VolumeStep {

  private final CountyRequest request;
  private final Press press;
  private final Basis basis;
  private final Staging staging;
  private final Bundle bundle;
  private final String place;
  private final CountyListener listener;
  private final Stop stop;
  private boolean failed;

  /**
   * @param place the volume's, in the county's folder
   */
  VolumeStep(
      CountyRequest request,
      Press press,
      Basis basis,
      Staging staging,
      Bundle bundle,
      String place,
      CountyListener listener,
      Stop stop) {
    this.request = request;
    this.press = press;
    this.basis = basis;
    this.staging = staging;
    this.bundle = bundle;
    this.place = place;
    this.listener = listener;
    this.stop = stop;
  }

  /** Whether there is no volume though there should be one, or one that is not true any more. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * @param finished the documents, by department code
   */
  void bind(List<Staged> finished) throws IOException {
    List<Object> from = new ArrayList<>(List.of(basis));
    finished.forEach(staged -> from.add(List.of(staged.department(), staged.sha256())));
    if (!finished.isEmpty() && request.formats().contains(Format.PDF)) {
      make(finished, from);
    } else if (!bundle.keepsVolume(from)) {
      remove(finished.isEmpty() ? "county.volume-empty" : "county.volume-removed");
    }
  }

  private void make(List<Staged> finished, List<Object> from) throws IOException {
    Volume volume =
        new Volume(press, staging, finished, stop, n -> listener.binding(n, finished.size()));
    try {
      bundle.makeVolume(from, volume);
      tell(volume.problems());
    } catch (Stop.StoppedException e) {
      throw e;
    } catch (BlockedException e) {
      failed = true;
      listener.told("", List.of(e.problem()));
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
      listener.told("", List.of(e.problem()));
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
      listener.told("", List.of(e.problem()));
    }
  }

  private void tell(List<Problem> problems) {
    if (!problems.isEmpty()) {
      listener.told(place, problems);
    }
  }
}
