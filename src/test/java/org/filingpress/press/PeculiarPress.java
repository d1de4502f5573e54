package org.filingpress.press;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.filingpress.filing.Filing;
import org.filingpress.samples.PeculiarFilings;

/**
 * Presses the peculiar filings, as a program of its own: into the folder that is its argument, a
 * line for each with its name and how many pages were laid out.
 */
final class PeculiarPress {

  private PeculiarPress() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Press press = Press.open(Path.of("templates"), Path.of("fonts"));
    for (Map.Entry<String, Filing> peculiar : PeculiarFilings.all().entrySet()) {
      Pressed pressed = press.press(peculiar.getValue());
      for (Format format : Format.values()) {
        Path file = folder.resolve(peculiar.getKey() + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
          pressed.write(format, out);
        }
      }
      System.out.println(peculiar.getKey() + " " + pressed.pageCount());
    }
  }
}
