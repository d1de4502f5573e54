package org.filingpress.county;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;

/**
 * Files of many counties, read once and sorted by county into a folder, so that each county's run
 * need not read them all. Of filings that were refused nobody knows the county.
 */
public final class SortedFilings implements Source, AutoCloseable {

  /** Files open at a time. */
  private static final int MOST_OPEN = 200;

  private final Path folder;
  private final RunLock lock;
  private final Map<Path, OutputStream> open = new HashMap<>();
  private final FilingWriter writer = new FilingWriter(FilingWriter.Form.LINE);
  private final TreeSet<String> counties = new TreeSet<>();
  private final List<Offer.Refused> refused = new ArrayList<>();

  private SortedFilings(Path folder, RunLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * @param out the folder in which {@code .sorted} is made
   * @param stop is looked at with every filing
   * @throws ProblemsException when another run has its own there
   * @throws Stop.StoppedException when it was asked to stop; nothing sorted is left
   */
  public static SortedFilings sort(FilingFiles files, int year, Path out, Stop stop)
      throws IOException, ProblemsException {
    Path folder = out.toAbsolutePath().resolve(".sorted").resolve(String.valueOf(year));
    Files.createDirectories(folder);
    SortedFilings sorted = new SortedFilings(folder, RunLock.take(folder.resolve("lock")));
    try {
      sorted.clear();
      files.read(
          offer -> {
            stop.check();
            sorted.take(offer, year);
          });
      sorted.closeFiles();
      return sorted;
    } catch (UncheckedIOException e) {
      sorted.close();
      throw e.getCause();
    } catch (RuntimeException e) {
      sorted.close();
      throw e;
    }
  }

  /** What was no filing. */
  public List<Offer.Refused> refused() {
    return List.copyOf(refused);
  }

  @Override
  public boolean isWhole() {
    return refused.isEmpty();
  }

  @Override
  public Collection<String> counties(int year) {
    return List.copyOf(counties);
  }

  @Override
  public void read(String county, int year, Consumer<Offer> consumer) throws IOException {
    Path filings = filings(county);
    if (!Files.exists(filings)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(filings));
        BufferedReader origins = Files.newBufferedReader(origins(county))) {
      new FilingReader()
          .read(
              in,
              reading -> {
                Origin origin = origin(origins);
                consumer.accept(
                    reading instanceof Reading.Accepted accepted
                        ? new Offer.Accepted(accepted.filing(), accepted.warnings(), origin, 0)
                        : new Offer.Refused(reading.problems(), origin));
              });
    }
  }

  private static Origin origin(BufferedReader origins) {
    try {
      return Json.LINE.readValue(origins.readLine(), Origin.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Offer offer, int year) {
    if (offer instanceof Offer.Refused bad) {
      refused.add(bad);
    } else if (offer instanceof Offer.Accepted good && good.filing().year() == year) {
      Filing filing = good.filing();
      String county = filing.county().code();
      counties.add(county);
      try {
        writer.write(filing, file(filings(county)));
        byte[] origin = Json.LINE.writeValueAsBytes(good.origin());
        OutputStream origins = file(origins(county));
        origins.write(origin);
        origins.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private OutputStream file(Path path) throws IOException {
    OutputStream known = open.get(path);
    if (known != null) {
      return known;
    }
    if (open.size() >= MOST_OPEN) {
      closeFiles();
    }
    OutputStream made =
        new BufferedOutputStream(
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    open.put(path, made);
    return made;
  }

  private void closeFiles() throws IOException {
    for (OutputStream file : open.values()) {
      file.close();
    }
    open.clear();
  }

  private Path filings(String county) {
    return folder.resolve(county + ".jsonl");
  }

  private Path origins(String county) {
    return folder.resolve(county + ".origins");
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("lock")).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Removes what was sorted. */
  @Override
  public void close() throws IOException {
    try {
      closeFiles();
      clear();
    } finally {
      lock.close();
    }
  }
}
