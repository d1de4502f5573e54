package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.filingpress.filing.Filing;
import org.filingpress.filing.GivenUpException;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody does not want a document any more. */
class InterruptionTests {

  private static final int MOMENTS = 12;

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

  /** Wherever it is at that moment: in the compiling, the filling, the layout or the painting. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void endsTheWorkAndLeavesThePressAsItWas(Format format) throws Exception {
    Filing filing = new FilingGenerator(3).filing(Shape.LARGE.withProjects(12));
    byte[] expected = made(Press.open(Path.of("templates"), Path.of("fonts")), filing, format);
    Press warm = Press.open(Path.of("templates"), Path.of("fonts"));
    long start = System.nanoTime();
    made(warm, filing, format);
    long whole = System.nanoTime() - start;
    int ended = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      boolean fresh = moment % 4 == 0;
      Press press = fresh ? Press.open(Path.of("templates"), Path.of("fonts")) : warm;
      CompletableFuture<byte[]> result = new CompletableFuture<>();
      Thread worker =
          new Thread(
              () -> {
                try {
                  result.complete(made(press, filing, format));
                } catch (Exception e) {
                  result.completeExceptionally(e);
                }
              });
      worker.start();
      TimeUnit.NANOSECONDS.sleep(moment * whole / MOMENTS);
      worker.interrupt();
      worker.join();
      try {
        assertThat(result.get()).isEqualTo(expected);
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(GivenUpException.class);
        ended++;
      }
      assertThat(made(press, filing, format)).as("afterwards").isEqualTo(expected);
    }
    assertThat(ended).isPositive();
  }

  private static byte[] made(Press press, Filing filing, Format format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    press.press(filing).write(format, out);
    return out.toByteArray();
  }
}
