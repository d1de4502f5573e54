package org.filingpress.county.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.filingpress.county.folder.BlockedException;
import org.filingpress.county.folder.Entry;
import org.filingpress.county.folder.Json;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.Placing;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Sha256;
import org.filingpress.press.AtomicFiles;
import org.jspecify.annotations.Nullable;

/**
 * The files that hold the whole county: volume, workbook, archive, and the manifest, which is
 * written last. A file stays while the journal has it as made from the same; so it is not made
 * again, either, when the run was killed before the manifest was written.
 */
public final class Bundle {

  /** Writes a file of the bundle and hashes what it writes. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out, MessageDigest digest) throws IOException;
  }

  private final RunFolder folder;
  private final int year;
  private final boolean force;
  private final Placing placing;
  private final Stop stop;

  /** The last line of each file, by place. */
  private final Map<String, Entry> last = new TreeMap<>();

  private @Nullable MadeFile volume;
  private final List<Problem> problems = new ArrayList<>();
  private boolean written;

  /**
   * @param force make each file anew
   * @param entries of the journal so far
   */
  public Bundle(
      RunFolder folder, int year, boolean force, Placing placing, Stop stop, List<Entry> entries) {
    this.folder = folder;
    this.year = year;
    this.force = force;
    this.placing = placing;
    this.stop = stop;
    for (Entry entry : entries) {
      if (entry.department().isEmpty() && entry.files().size() == 1) {
        last.put(entry.files().get(0).file(), entry);
      }
    }
  }

  /** The places of the bundle's files. */
  public static Set<String> places(RunFolder folder) {
    return Set.of(
        place(folder, folder.workbook()),
        place(folder, folder.archive()),
        place(folder, folder.volume()));
  }

  /** The bundle's files, as the journal keeps them. */
  public Collection<Entry> entries() {
    return last.values();
  }

  /**
   * Makes the volume, unless it is there and tells the same.
   *
   * @param documents all that it is made from
   */
  public void makeVolume(Object documents, Volume binding) throws IOException {
    volume = makeUnlessThere(folder.volume(), documents, binding::writeTo);
  }

  /**
   * Keeps the volume if it still tells the truth.
   *
   * @param documents all that it should be made from
   */
  public boolean keepsVolume(Object documents) throws IOException {
    volume = standing(folder.volume(), key(documents));
    return volume != null;
  }

  /**
   * Removes the volume.
   *
   * @return whether there was one
   * @throws BlockedException when it cannot be removed; it is none of the county's any more
   */
  public boolean removeVolume() throws BlockedException {
    String place = place(folder, folder.volume());
    boolean was = Files.isRegularFile(folder.volume());
    volume = null;
    placing.remove(place);
    last.remove(place);
    return was;
  }

  /**
   * Makes workbook, archive and manifest. What prevents one of them is among the {@link #problems}
   * and stops nothing else.
   *
   * @param now the manifest, but for the bundle's files
   * @return whether anything had to be made
   */
  public boolean make(Manifest now, SummaryWorkbook.Content rows) throws IOException {
    List<MadeFile> bundle = new ArrayList<>();
    makeUnlessPrevented(
            folder.workbook(),
            now.with(null, List.of()),
            (out, digest) ->
                SummaryWorkbook.write(
                    folder.scratch(), year, new DigestOutputStream(out, digest), rows))
        .ifPresent(bundle::add);
    Optional.ofNullable(volume).ifPresent(bundle::add);
    List<MadeFile> packed = new ArrayList<>(bundle);
    now.documents().forEach(document -> packed.addAll(document.files()));
    makeUnlessPrevented(
            folder.archive(),
            packed,
            (out, digest) ->
                SteadyZip.pack(
                    folder.root(), packed, year, new DigestOutputStream(out, digest), stop))
        .ifPresent(bundle::add);
    @Nullable Manifest before = manifestBefore();
    if (!written
        && before != null
        && before.tellsTheSameAs(now)
        && before.bundle().equals(bundle)) {
      return false;
    }
    Manifest.RunLine run = now.run();
    String finished = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      now.with(run == null ? null : run.finishedAt(finished), bundle).write(folder.manifest());
    } catch (BlockedException e) {
      problems.add(e.problem());
    }
    return true;
  }

  /** Null also while another program lets nobody read it: then it has to be written anew. */
  private @Nullable Manifest manifestBefore() {
    try {
      return Manifest.read(folder.manifest());
    } catch (IOException unreadable) {
      return null;
    }
  }

  /**
   * What prevented workbook, archive or manifest: there is none, or one that is none of the
   * county's.
   */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private Optional<MadeFile> makeUnlessPrevented(Path file, Object from, Content content)
      throws IOException {
    try {
      return Optional.of(makeUnlessThere(file, from, content));
    } catch (BlockedException e) {
      problems.add(e.problem());
    } catch (FileChangedException e) {
      problems.add(Problem.error("county.changed", e.file()));
    }
    return Optional.empty();
  }

  private MadeFile makeUnlessThere(Path file, Object from, Content content) throws IOException {
    String key = key(from);
    @Nullable MadeFile there = force ? null : standing(file, key);
    return there == null ? write(file, key, content) : there;
  }

  private @Nullable MadeFile standing(Path file, String key) throws IOException {
    Entry entry = last.get(place(folder, file));
    if (entry == null || !entry.content().equals(key)) {
      return null;
    }
    MadeFile made = entry.files().get(0);
    return made.liesIn(folder.root()) ? made : null;
  }

  private static String key(Object from) {
    return Sha256.of(Json.LINE.writeValueAsBytes(from));
  }

  /** Like a document's: the journal knows the file before it appears. */
  private MadeFile write(Path file, String key, Content content) throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      MessageDigest digest = Sha256.digest();
      long size = files.write(file, out -> content.writeTo(out, digest));
      MadeFile made = new MadeFile(place(folder, file), Sha256.hex(digest), size);
      Entry entry = Entry.ofBundle(made, key);
      placing.appear(files, entry);
      last.put(made.file(), entry);
      written = true;
      return made;
    }
  }

  public static String place(RunFolder folder, Path file) {
    return folder.root().relativize(file).toString();
  }
}
