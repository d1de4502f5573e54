package org.filingpress.county.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.filingpress.county.folder.Reasons;
import org.filingpress.filing.Claim;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;

/** Filings in files of JSON or JSON lines. */
public final class FilingFiles implements Source {

  private final Path root;
  private final List<Path> files;
  private final FilingReader reader = new FilingReader();

  /**
   * @param root the folder that origins are told relative to, or the one file itself
   * @param files in the order to be read
   */
  public FilingFiles(Path root, List<Path> files) {
    this.root = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
    this.files = List.copyOf(files);
  }

  @Override
  public void read(String county, int year, Consumer<Offer> consumer) {
    read(consumer);
  }

  @Override
  public Collection<String> counties(int year) {
    TreeSet<String> counties = new TreeSet<>();
    read(
        offer -> {
          if (offer instanceof Offer.Accepted accepted && accepted.filing().year() == year) {
            counties.add(accepted.filing().county().code());
          }
        });
    return counties;
  }

  /** Small files are read by several threads, a few ahead of the consumer; large ones streamed. */
  void read(Consumer<Offer> consumer) {
    try (FilesAhead ahead = new FilesAhead(this::offers, consumer)) {
      for (Path file : files) {
        if (FilesAhead.isSmall(file)) {
          ahead.add(file);
        } else {
          ahead.finish();
          read(file, consumer);
        }
      }
      ahead.finish();
    }
  }

  private List<Offer> offers(Path file) {
    List<Offer> offers = new ArrayList<>();
    read(file, offers::add);
    return offers;
  }

  private void read(Path file, Consumer<Offer> consumer) {
    String name = name(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      reader.read(
          in, reading -> consumer.accept(Offer.of(reading, new Origin(name, reading.line()))));
    } catch (IOException e) {
      Problem problem = Problem.error("county.unreadable", "", Reasons.of(e));
      consumer.accept(new Offer.Refused(List.of(problem), new Origin(name, 0), Claim.NONE));
    }
  }

  private String name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path from = root.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(from) ? from.relativize(absolute) : file;
    return shown.toString().replace('\\', '/');
  }
}
