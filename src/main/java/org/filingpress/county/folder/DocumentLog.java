package org.filingpress.county.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A line of JSON per document, for programs that watch. Filed text stands in JSON strings, so it
 * cannot begin a line of its own. A run goes on in the log of the one before; a log that has become
 * large is kept under another name until the next one has.
 */
public final class DocumentLog implements AutoCloseable {

  private record Line(
      String time,
      String county,
      int year,
      String department,
      String result,
      int pages,
      double fillMillis,
      double layMillis,
      double writeMillis,
      List<String> problems) {}

  /** In bytes: a county's run writes some hundred thousand at most. */
  private static final long LARGE = 4L << 20;

  private final BufferedWriter out;
  private final String county;
  private final int year;

  /**
   * @param before where a large log goes
   */
  public DocumentLog(Path file, Path before, String county, int year) throws IOException {
    this.county = county;
    this.year = year;
    putAway(file, before);
    this.out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void putAway(Path file, Path before) {
    try {
      if (Files.exists(file) && Files.size(file) > LARGE) {
        Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException watched) {
      // A program that watches it keeps it open: it grows until another run.
    }
  }

  /**
   * @param result {@code made} or {@code failed}
   */
  public synchronized void add(
      String department, String result, int pages, StageTimes times, List<Told> problems)
      throws IOException {
    Line line =
        new Line(
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
            county,
            year,
            department,
            result,
            pages,
            millis(times.fill()),
            millis(times.lay()),
            millis(times.write()),
            problems.stream().map(Told::code).toList());
    out.write(Json.LINE.writeValueAsString(line));
    out.write('\n');
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e4) / 100.0;
  }
}
