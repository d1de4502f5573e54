package org.filingpress.county;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.filingpress.county.folder.Basis;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.filingpress.press.Press;
import org.filingpress.press.TemplateInForce;

/**
 * The press and what its documents are made from, opened once for all counties of a command.
 * Thread-safe.
 */
public final class Pressroom {

  private static final List<String> FONT_FILES = List.of(".ttf", ".otf", ".ttc", ".yml");

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
    return over(Press.open(templates, fonts), fonts);
  }

  /**
   * The same with a press that is open already.
   *
   * @param fonts the folder of the fonts it was opened with
   */
  public static Pressroom over(Press press, Path fonts) {
    // Hashing 60 MB takes a while; the filings are read meanwhile.
    FutureTask<String> hashing = new FutureTask<>(() -> hashOf(fonts));
    Thread thread = new Thread(hashing, "fonts-hash");
    thread.setDaemon(true);
    thread.start();
    return new Pressroom(press, hashing);
  }

  /** The same with the press as it is now, over the same fonts. */
  public Pressroom with(Press reopened) {
    return reopened == press ? this : new Pressroom(reopened, fonts);
  }

  Press press() {
    return press;
  }

  /** The press with a template; waits until it is known which fonts these are. */
  CountyPress with(TemplateInForce template) throws IOException {
    Basis basis =
        new Basis(program(), template.name(), template.year(), template.sha256(), fontsHash());
    return new CountyPress(press, basis, template.problems());
  }

  private String fontsHash() throws IOException {
    try {
      return fonts.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static String hashOf(Path folder) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Pressroom::isFont).sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        Sha256.add(file, digest);
      }
    }
    return Sha256.hex(digest);
  }

  private static boolean isFont(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return FONT_FILES.stream().anyMatch(name::endsWith);
  }

  /** The program's version; classes that were not packaged have none. */
  private static String program() {
    String version = Pressroom.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
