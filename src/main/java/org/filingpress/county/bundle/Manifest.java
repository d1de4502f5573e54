package org.filingpress.county.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.county.folder.Basis;
import org.filingpress.county.folder.BlockedException;
import org.filingpress.county.folder.Json;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.Placing;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Origin;
import org.filingpress.press.AtomicFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code manifest.json}: what a county's folder holds and what it was made from. All of it but
 * {@code run} follows from the filings, the template, the fonts and the program: two runs over the
 * same give the same.
 *
 * @param format {@value #FORMAT}
 * @param documents by department code
 * @param refused in the order of the source
 * @param earlier documents of an earlier run that stay because their filing failed or may be among
 *     the refused, by department code; they depend on what was made before
 * @param bundle the files that hold the whole county
 * @param run when and how it came about
 */
public record Manifest(
    String format,
    CountyLine county,
    int year,
    Basis basis,
    Totals totals,
    List<DocumentLine> documents,
    List<RefusedLine> refused,
    List<EarlierLine> earlier,
    List<MadeFile> bundle,
    @Nullable RunLine run) {

  public static final String FORMAT = "filingpress/county/1";

  public record CountyLine(String code, String name) {}

  /**
   * @param units filings that were taken in
   * @param documents filings that have their documents
   * @param size of the documents' files, in bytes
   */
  public record Totals(
      int units, int documents, int failed, int refused, int projects, int pages, long size) {

    public static Totals of(List<DocumentLine> documents, List<RefusedLine> refused) {
      int done = (int) documents.stream().filter(d -> d.state().equals("done")).count();
      return new Totals(
          documents.size(),
          done,
          documents.size() - done,
          refused.size(),
          documents.stream().mapToInt(DocumentLine::projects).sum(),
          documents.stream().mapToInt(DocumentLine::pages).sum(),
          documents.stream().flatMap(d -> d.files().stream()).mapToLong(MadeFile::size).sum());
    }
  }

  /**
   * A filing that was taken in.
   *
   * @param state {@code done} or {@code failed}
   * @param revision of the store; 0 where the source has none
   * @param content SHA-256 of the filing in canonical form
   * @param files none when it failed
   */
  public record DocumentLine(
      String department,
      String name,
      String state,
      Origin origin,
      long revision,
      String content,
      int projects,
      int pages,
      List<MadeFile> files,
      List<Told> problems) {}

  /**
   * A filing that was not taken in.
   *
   * @param department its code; empty where nobody can tell
   */
  public record RefusedLine(Origin origin, String department, List<Told> problems) {}

  /**
   * A document that no filing of this run stands for.
   *
   * @param content SHA-256 of the filing it was made from
   * @param basis what else it was made from
   */
  public record EarlierLine(
      String department,
      String name,
      String content,
      Basis basis,
      int pages,
      List<MadeFile> files) {}

  /**
   * The run that wrote this. Times are in ISO 8601.
   *
   * @param made documents that it made
   * @param kept documents that an earlier one had made
   * @param skipped filings of other counties and years
   */
  public record RunLine(
      String started, String finished, int made, int kept, int skipped, int removed) {

    RunLine finishedAt(String time) {
      return new RunLine(started, time, made, kept, skipped, removed);
    }
  }

  public Manifest {
    documents = List.copyOf(documents);
    refused = List.copyOf(refused);
    earlier = List.copyOf(earlier);
    bundle = List.copyOf(bundle);
  }

  /** The manifest of a folder; null when it has none that can be read. */
  public static @Nullable Manifest read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      Manifest read = Json.LINE.readValue(Files.readAllBytes(file), Manifest.class);
      return FORMAT.equals(read.format()) ? read : null;
    } catch (JacksonException | NullPointerException notOne) {
      return null;
    }
  }

  /**
   * @throws BlockedException when it cannot take its place
   */
  public void write(Path file) throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      String json = Json.PRETTY.writeValueAsString(this) + "\n";
      files.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
      Placing.appear(files);
    }
  }

  /** Whether the documents and what is told of them are the same. */
  boolean tellsTheSameAs(Manifest other) {
    return with(null, List.of()).equals(other.with(null, List.of()));
  }

  public Manifest with(@Nullable RunLine newRun, List<MadeFile> newBundle) {
    return new Manifest(
        format, county, year, basis, totals, documents, refused, earlier, newBundle, newRun);
  }
}
