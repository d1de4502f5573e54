package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.filingpress.county.bundle.Bundle;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.press.Format;
import org.jspecify.annotations.Nullable;

/** The finished files of a county's folder, as its manifest names them. */
public final class CountyFiles {

  /**
   * A finished file.
   *
   * @param name its own, as people see it in the folder
   * @param sha256 that the manifest gives it; hexadecimal, lower case
   * @param size that the manifest gives it, in bytes
   */
  public record CountyFile(Path path, String name, String sha256, long size) {}

  private final RunFolder folder;
  private final @Nullable Manifest manifest;

  private CountyFiles(RunFolder folder, @Nullable Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * @param out the folder in which the county's own is made
   */
  public static CountyFiles of(Path out, String county, int year) throws IOException {
    RunFolder folder = RunFolder.of(out, county, year);
    return new CountyFiles(folder, Manifest.read(folder.manifest()));
  }

  /** The archive of all; none before a run has come to its end. */
  public Optional<CountyFile> archive() {
    return ofBundle(folder.archive());
  }

  /** The workbook. */
  public Optional<CountyFile> summary() {
    return ofBundle(folder.workbook());
  }

  /** The PDF of all documents. */
  public Optional<CountyFile> volume() {
    return ofBundle(folder.volume());
  }

  /** A department's document; none when its filing failed, or the format was not made. */
  public Optional<CountyFile> document(String department, Format format) {
    return manifest == null
        ? Optional.empty()
        : manifest.documents().stream()
            .filter(line -> line.department().equals(department))
            .flatMap(line -> line.files().stream())
            .filter(file -> file.file().endsWith(format.extension()))
            .findFirst()
            .flatMap(this::file);
  }

  private Optional<CountyFile> ofBundle(Path file) {
    String place = Bundle.place(folder, file);
    Stream<MadeFile> bundle = manifest == null ? Stream.empty() : manifest.bundle().stream();
    return bundle.filter(made -> made.file().equals(place)).findFirst().flatMap(this::file);
  }

  /** A manifest that names what lies elsewhere names nothing. */
  private Optional<CountyFile> file(MadeFile made) {
    Path path = folder.root().resolve(made.file()).normalize();
    return path.startsWith(folder.root())
        ? Optional.of(
            new CountyFile(path, path.getFileName().toString(), made.sha256(), made.size()))
        : Optional.empty();
  }
}
