package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.county.folder.BlockedException;
import org.filingpress.county.folder.DocumentStream;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.Noted;
import org.filingpress.county.folder.Placing;
import org.filingpress.county.folder.Reasons;
import org.filingpress.county.folder.StageTimes;
import org.filingpress.county.source.Intake;
import org.filingpress.county.source.Staged;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.filingpress.press.AtomicFiles;
import org.filingpress.press.Format;
import org.filingpress.press.Pressed;
import org.filingpress.press.TemplateException;

/** Presses one filing of a run into its files. Thread-safe. */
final class Pressing {

  /** What came of it. */
  sealed interface Outcome {
    /** Its files lie under their names, and the journal has them. */
    record Made(Entry entry, List<Problem> problems) implements Outcome {}

    record Failed(List<Problem> problems) implements Outcome {}

    /** The journal has it, but not all of its files lie there. */
    record Blocked(Entry entry, List<Problem> problems) implements Outcome {}
  }

  private final CountyRequest request;
  private final Path root;
  private final CountyPress press;
  private final Intake intake;
  private final Placing placing;

  Pressing(Assignment assignment, CountyPress press, Intake intake, Placing placing) {
    this.request = assignment.request();
    this.root = assignment.folder().root();
    this.press = press;
    this.intake = intake;
    this.placing = placing;
  }

  /**
   * @param others files of formats that are not wanted, made from the same before
   * @throws IOException when the disk fails, and with it every other document
   */
  Outcome press(Staged staged, List<MadeFile> others) throws IOException {
    try {
      Pressed pressed = pressed(intake.filing(staged));
      return write(staged, pressed, others);
    } catch (DocumentStream.WriterException e) {
      return new Outcome.Failed(List.of(broken(staged, e.failure())));
    } catch (TemplateException e) {
      return new Outcome.Failed(e.problems());
    } catch (ProblemsException e) {
      return new Outcome.Failed(e.problems());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome.Failed(List.of(broken(staged, e)));
    }
  }

  /**
   * Whether nothing is to be said of a document: what is asked where warnings are not let pass.
   *
   * @param found in the pressing
   */
  static boolean isFaultless(List<?> found, Staged staged, List<Problem> ofTemplate) {
    return found.isEmpty() && staged.warnings().isEmpty() && ofTemplate.isEmpty();
  }

  /** Nothing is written in this stage, so a failure is the document's own. */
  private Pressed pressed(Filing filing)
      throws TemplateException, ProblemsException, DocumentStream.WriterException {
    try {
      return press.press().press(filing);
    } catch (IOException e) {
      throw new DocumentStream.WriterException(e);
    }
  }

  private Outcome write(Staged staged, Pressed pressed, List<MadeFile> others) throws IOException {
    long start = System.nanoTime();
    List<Problem> found = new ArrayList<>(pressed.problems());
    List<MadeFile> made = new ArrayList<>();
    try (AtomicFiles files = new AtomicFiles()) {
      for (Format format : Format.values()) {
        if (request.formats().contains(format)) {
          made.add(write(staged, pressed, format, files, found));
        } else {
          String place = staged.place(format);
          others.stream().filter(other -> other.file().equals(place)).forEach(made::add);
        }
      }
      if (request.strict() && !isFaultless(found, staged, pressed.templateProblems())) {
        found.add(Problem.error("county.strict", ""));
        return new Outcome.Failed(found);
      }
      long write = System.nanoTime() - start;
      StageTimes times = new StageTimes(pressed.times().fill(), pressed.times().lay(), write);
      Entry entry = entry(staged, pressed, made, found, times);
      try {
        placing.appear(files, entry);
      } catch (BlockedException e) {
        found.add(e.problem());
        return new Outcome.Blocked(entry, found);
      }
      return new Outcome.Made(entry, found);
    }
  }

  private MadeFile write(
      Staged staged, Pressed pressed, Format format, AtomicFiles files, List<Problem> found)
      throws IOException {
    Path file = root.resolve(staged.place(format));
    Files.createDirectories(file.getParent());
    MessageDigest digest = Sha256.digest();
    long size =
        files.write(
            file,
            out -> {
              DocumentStream stream = new DocumentStream(out, digest);
              stream.take(() -> found.addAll(pressed.write(format, stream)));
            });
    return new MadeFile(staged.place(format), Sha256.hex(digest), size);
  }

  private Entry entry(
      Staged staged, Pressed pressed, List<MadeFile> made, List<Problem> found, StageTimes times) {
    return new Entry(
        staged.department(),
        staged.document(),
        staged.sha256(),
        press.basis(),
        made,
        pressed.pageCount(),
        Noted.of(found),
        times);
  }

  private static Problem broken(Staged staged, Throwable failure) {
    return Problem.error("county.broken", "", staged.document(), Reasons.ofProgram(failure));
  }
}
