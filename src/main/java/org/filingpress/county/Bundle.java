package org.filingpress.county;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.filingpress.press.AtomicFiles;
import org.jspecify.annotations.Nullable;

/**
 * The files that hold the whole county: workbook, archive, and the manifest, which is written last.
 * Nothing is written while what they tell stays the same.
 */
final class Bundle {

  /** Writes a file of the bundle and hashes what it writes. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out, MessageDigest digest) throws IOException;
  }

  private final RunFolder folder;
  private final int year;
  private final Keeper keeper;
  private final Journal journal;

  Bundle(RunFolder folder, int year, Keeper keeper, Journal journal) {
    this.folder = folder;
    this.year = year;
    this.keeper = keeper;
    this.journal = journal;
  }

  /** The places of the bundle's files. */
  static Set<String> places(RunFolder folder) {
    return Set.of(
        place(folder, folder.workbook()),
        place(folder, folder.archive()),
        place(folder, folder.volume()));
  }

  /** The bundle's files, as the journal keeps them. */
  static List<Entry> entries(RunFolder folder) throws IOException {
    Manifest manifest = Manifest.read(folder.manifest());
    return manifest == null ? List.of() : List.of(Entry.ofBundle(manifest.bundle()));
  }

  /**
   * Makes the volume, unless it is there and tells the same.
   *
   * @param now the manifest, but for the bundle's files
   */
  void makeVolume(Manifest now, Volume volume) throws IOException {
    @Nullable Manifest before = Manifest.read(folder.manifest());
    if (before != null && before.tellsTheSameAs(now)) {
      for (MadeFile file : before.bundle()) {
        if (file.file().equals(place(folder, folder.volume())) && file.liesIn(folder.root())) {
          return;
        }
      }
    }
    write(folder.volume(), volume::writeTo);
  }

  /**
   * @param now the manifest, but for the bundle's files
   * @return whether anything had to be made
   */
  boolean make(Manifest now, SummaryWorkbook.Content rows) throws IOException {
    @Nullable Manifest before = Manifest.read(folder.manifest());
    @Nullable MadeFile volume =
        Files.isRegularFile(folder.volume()) ? MadeFile.of(folder.root(), folder.volume()) : null;
    if (before != null && before.tellsTheSameAs(now) && stands(before, volume)) {
      return false;
    }
    List<MadeFile> bundle = new ArrayList<>();
    bundle.add(
        write(
            folder.workbook(),
            (out, digest) ->
                SummaryWorkbook.write(
                    folder.scratch(), year, new DigestOutputStream(out, digest), rows)));
    if (volume != null) {
      bundle.add(volume);
    }
    List<MadeFile> packed = new ArrayList<>(bundle);
    now.documents().forEach(document -> packed.addAll(document.files()));
    bundle.add(
        write(
            folder.archive(),
            (out, digest) ->
                SteadyZip.pack(folder.root(), packed, year, new DigestOutputStream(out, digest))));
    Manifest.RunLine run = now.run();
    String finished = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    now.with(run == null ? null : run.finishedAt(finished), bundle).write(folder.manifest());
    return true;
  }

  private boolean stands(Manifest before, @Nullable MadeFile volume) throws IOException {
    if (before.bundle().size() != (volume == null ? 2 : 3)) {
      return false;
    }
    for (MadeFile file : before.bundle()) {
      boolean isVolume = file.file().equals(place(folder, folder.volume()));
      if (isVolume ? !file.equals(volume) : !file.liesIn(folder.root())) {
        return false;
      }
    }
    return true;
  }

  /** Like a document's: the journal knows the file before it appears. */
  private MadeFile write(Path file, Content content) throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      MessageDigest digest = Sha256.digest();
      long size = files.write(file, out -> content.writeTo(out, digest));
      MadeFile made = new MadeFile(place(folder, file), Sha256.hex(digest), size);
      keeper.clear(made.file());
      Entry entry = Entry.ofBundle(List.of(made));
      keeper.know(entry);
      journal.add(entry);
      files.appear();
      return made;
    }
  }

  static String place(RunFolder folder, Path file) {
    return folder.root().relativize(file).toString();
  }
}
