package org.filingpress.benchmarks.filingpress;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import org.filingpress.press.Pressed;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;

/** Makes the documents of many townships in one process, each in a file of its own. */
public final class ManyFilings {

  /** So many townships have a name of their own. */
  private static final int NAMES = 900;

  private ManyFilings() {}

  /**
   * Arguments: repository, folder to write to, how many; optionally {@code pdf} (of each a PDF,
   * too).
   */
  public static void main(String[] arguments) throws Exception {
    Path repository = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int count = Integer.parseInt(arguments[2]);
    List<Format> formats =
        List.of(arguments).contains("pdf")
            ? List.of(Format.DOCX, Format.PDF)
            : List.of(Format.DOCX);
    Press press = Press.open(repository.resolve("templates"), repository.resolve("fonts"));
    FilingGenerator generator = new FilingGenerator(0);
    for (int i = 0; i < count; i++) {
      if (i % NAMES == 0) {
        generator = new FilingGenerator(i);
      }
      Pressed pressed = press.press(generator.filing(Shape.USUAL));
      for (Format format : formats) {
        Path file = folder.resolve(i + format.extension());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          pressed.write(format, out);
        }
      }
    }
  }
}
