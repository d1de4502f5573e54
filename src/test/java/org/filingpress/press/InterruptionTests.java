package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.GivenUpException;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody does not want a document any more. */
class InterruptionTests {

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  @Test
  void keepsTheDocumentFromBeingBegun() throws Exception {
    Press press = Press.open(Path.of("templates"), Path.of("fonts"));
    Filing filing = new FilingGenerator(1).filing(Shape.USUAL);
    Pressed pressed = press.press(filing);

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> press.press(filing)).isInstanceOf(GivenUpException.class);
    for (Format format : Format.values()) {
      assertThatThrownBy(() -> pressed.write(format, new ByteArrayOutputStream()))
          .as(format.name())
          .isInstanceOf(GivenUpException.class);
    }
    assertThat(Thread.interrupted()).as("nobody took the sign away").isTrue();
  }

  /**
   * @param stage the class that does the work of a stage, and while it does looks whether anybody
   *     still waits for it
   * @param looks how often it does so at least
   */
  @ParameterizedTest
  @CsvSource({
    "filling, DOCX, org.filingpress.docx.CompiledTemplate, 2",
    "filling, DOCX, org.filingpress.docx.Allowance, 2",
    "reading, DOCX, org.filingpress.layout.word.BlockReader, 100",
    "lines, DOCX, org.filingpress.layout.line.LineBreaker, 100",
    "pages, DOCX, org.filingpress.layout.page.Pouring, 100",
    "check, DOCX, org.filingpress.layout.page.PageCheck, 10",
    "writing, DOCX, org.filingpress.docx.PackageForm, 10",
    "drawing, PDF, org.filingpress.layout.page.LaidPages, 10",
    "painting, PDF, org.filingpress.layout.pdf.PdfRun, 10"
  })
  void endsTheWorkInTheMiddleOfAStageAndLeavesThePressAsItWas(
      String name, Format format, String stage, int looks) throws Exception {
    Filing filing = new FilingGenerator(3).filing(Shape.LARGE.withProjects(24));
    Press press = Press.open(Path.of("templates"), Path.of("fonts"));
    Worker undisturbed = Worker.run(press, filing, format, stage, 0);
    assertThat(undisturbed.failure).isNull();
    assertThat(undisturbed.looks).isGreaterThanOrEqualTo(looks);

    Worker interrupted = Worker.run(press, filing, format, stage, undisturbed.looks / 2);

    assertThat(interrupted.failure).isInstanceOf(GivenUpException.class);
    assertThat(interrupted.looks).isEqualTo(undisturbed.looks / 2);
    assertThat(Worker.run(press, filing, format, stage, 0).made)
        .as("afterwards")
        .isEqualTo(undisturbed.made);
  }

  /** Makes a document, and is interrupted when a stage looks for the n-th time. */
  private static final class Worker extends Thread {
    private final Press press;
    private final Filing filing;
    private final Format format;
    private final String stage;
    private final int last;
    private int looks;
    private byte @Nullable [] made;
    private @Nullable Throwable failure;

    private Worker(Press press, Filing filing, Format format, String stage, int last) {
      this.press = press;
      this.filing = filing;
      this.format = format;
      this.stage = stage;
      this.last = last;
    }

    /**
     * @param last the look at which it is interrupted; 0: at none
     */
    static Worker run(Press press, Filing filing, Format format, String stage, int last)
        throws InterruptedException {
      Worker worker = new Worker(press, filing, format, stage, last);
      worker.start();
      worker.join();
      return worker;
    }

    @Override
    public void run() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        press.press(filing).write(format, out);
        made = out.toByteArray();
      } catch (Exception e) {
        failure = e;
      }
    }

    @Override
    public boolean isInterrupted() {
      if (looking().equals(stage) && ++looks == last) {
        interrupt();
      }
      return super.isInterrupted();
    }

    /** The class that asks {@link GivenUpException}; empty when something else asks. */
    private static String looking() {
      List<String> asking =
          StackWalker.getInstance()
              .walk(
                  frames ->
                      frames
                          .map(StackWalker.StackFrame::getClassName)
                          .dropWhile(name -> name.equals(Worker.class.getName()))
                          .limit(2)
                          .toList());
      return asking.get(0).equals(GivenUpException.class.getName()) ? asking.get(1) : "";
    }
  }
}
