package org.filingpress.county.source;

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
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.filingpress.county.folder.Json;
import org.filingpress.county.folder.RunLock;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Claim;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * Files of many counties, read once and sorted by county into a folder, so that each county's run
 * need not read them all. A refused filing goes to the county that it names.
 */
public final class SortedFilings implements Source, AutoCloseable {

  /** Files open at a time. */
  private static final int MOST_OPEN = 200;

  private final Path folder;
  private final RunLock lock;
  private final Map<Path, OutputStream> open = new HashMap<>();
  private final FilingWriter writer = new FilingWriter(FilingWriter.Form.LINE);
  private final TreeSet<String> counties = new TreeSet<>();
  private final List<Offer.Refused> unnamed = new ArrayList<>();

  /**
   * A filing of a county, in the order of the source.
   *
   * @param refused null: it is the next one of the file of filings
   */
  private record Line(Origin origin, Offer.@Nullable Refused refused) {}

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
    SortedFilings sorted = new SortedFilings(folder, RunLock.take(lockIn(folder)));
    boolean isSorted = false;
    try {
      sorted.clear();
      files.read(
          offer -> {
            stop.check();
            sorted.take(offer, year);
          });
      sorted.closeFiles();
      isSorted = true;
      return sorted;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!isSorted) {
        sorted.giveUp();
      }
    }
  }

  /** What was refused without naming its county: it is in no county's run. */
  public List<Offer.Refused> unnamed() {
    return List.copyOf(unnamed);
  }

  @Override
  public boolean isWhole() {
    return unnamed.isEmpty();
  }

  @Override
  public Collection<String> counties(int year) {
    return List.copyOf(counties);
  }

  @Override
  public void read(String county, int year, Consumer<Offer> consumer) throws IOException {
    if (!counties.contains(county)) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(lines(county))) {
      if (Files.exists(filings(county))) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(filings(county)))) {
          new FilingReader()
              .read(
                  in,
                  reading -> {
                    Origin origin = Objects.requireNonNull(origin(lines, consumer));
                    consumer.accept(Offer.of(reading, origin));
                  });
        }
      }
      origin(lines, consumer);
    }
  }

  /**
   * Where the next filing comes from; those refused before it are handed over.
   *
   * @return null behind the last
   */
  private static @Nullable Origin origin(BufferedReader lines, Consumer<Offer> consumer) {
    try {
      for (String json = lines.readLine(); json != null; json = lines.readLine()) {
        Line line = Json.LINE.readValue(json, Line.class);
        if (line.refused() == null) {
          return line.origin();
        }
        consumer.accept(line.refused());
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Offer offer, int year) {
    Claim claim = offer.claim();
    if (claim.year() != 0 && claim.year() != year) {
      return;
    }
    try {
      if (offer instanceof Offer.Accepted good) {
        writer.write(good.filing(), file(filings(claim.county())));
        note(claim.county(), new Line(good.origin(), null));
      } else if (offer instanceof Offer.Refused bad) {
        if (claim.county().isEmpty()) {
          Offer.add(unnamed, bad);
        } else {
          note(claim.county(), new Line(bad.origin(), bad));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String county, Line line) throws IOException {
    counties.add(county);
    OutputStream lines = file(lines(county));
    lines.write(Json.LINE.writeValueAsBytes(line));
    lines.write('\n');
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
    @Nullable IOException failure = null;
    for (OutputStream file : open.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    open.clear();
    if (failure != null) {
      throw failure;
    }
  }

  private static Path lockIn(Path folder) {
    return folder.resolve("lock");
  }

  private Path filings(String county) {
    return folder.resolve(county + ".jsonl");
  }

  private Path lines(String county) {
    return folder.resolve(county + ".lines");
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !RunLock.isPartOf(lockIn(folder), f)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Removes what was sorted; what made it fail is told instead of what fails now. */
  private void giveUp() {
    try {
      close();
    } catch (IOException alsoFailed) {
      // The next one clears the folder.
    }
  }

  /** Removes what was sorted. */
  @Override
  public void close() throws IOException {
    try {
      closeFiles();
    } finally {
      try {
        clear();
      } finally {
        lock.close();
      }
    }
  }
}
