package org.filingpress.county;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.filingpress.county.folder.Basis;
import org.filingpress.filing.ProblemsException;
import org.filingpress.press.Press;
import org.filingpress.press.TemplateInForce;

/**
 * The press and what its documents are made from, opened once for all counties of a command.
 * Thread-safe.
 */
public final class Pressroom {

  private final Press press;
  private final Future<String> fonts;

  private Pressroom(Press press, Future<String> fonts) {
    this.press = press;
    this.fonts = fonts;
  }

  /**
   * @param templates the folder of the template library
   * @param fonts the folder of the fonts
   * @throws ProblemsException when one of them is not what it should be
   */
  public static Pressroom open(Path templates, Path fonts) throws ProblemsException, IOException {
    return over(Press.open(templates, fonts));
  }

  /** The same with a press that is open already. */
  public static Pressroom over(Press press) {
    // Hashing 60 MB takes a while; the filings are read meanwhile.
    FutureTask<String> hashing = new FutureTask<>(press::fontsSha256);
    Thread thread = new Thread(hashing, "fonts-hash");
    thread.setDaemon(true);
    thread.start();
    return new Pressroom(press, hashing);
  }

  Press press() {
    return press;
  }

  /**
   * The press with a template; waits until it is known which fonts these are.
   *
   * @throws ProblemsException when that cannot be said
   */
  CountyPress with(TemplateInForce template) throws IOException, ProblemsException {
    Basis basis =
        new Basis(program(), template.name(), template.year(), template.sha256(), fontsHash());
    return new CountyPress(press, basis, template.problems());
  }

  private String fontsHash() throws IOException, ProblemsException {
    try {
      return fonts.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemsException changed) {
        throw changed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** The program's version; classes that were not packaged have none. */
  private static String program() {
    String version = Pressroom.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
