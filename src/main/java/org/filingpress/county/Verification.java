package org.filingpress.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;

/**
 * What a county's folder holds, against its manifest.
 *
 * @param files how many files the manifest names
 * @param problems a file that is missing, altered or surplus, in the folder or in the archive, each
 *     with its place in the folder; totals that are not those of the documents
 */
public record Verification(int files, List<Problem> problems) {

  public Verification {
    problems = List.copyOf(problems);
  }

  /**
   * @throws ProblemsException when the folder has no manifest
   */
  public static Verification of(Path folder) throws IOException, ProblemsException {
    Manifest manifest = Manifest.read(folder.resolve("manifest.json"));
    if (manifest == null) {
      throw new ProblemsException(List.of(Problem.error("county.no-manifest", folder.toString())));
    }
    List<MadeFile> files = new ArrayList<>(manifest.bundle());
    manifest.documents().forEach(document -> files.addAll(document.files()));
    manifest.earlier().forEach(document -> files.addAll(document.files()));
    List<Problem> problems = new ArrayList<>();
    Set<String> named = new HashSet<>(Set.of("manifest.json"));
    for (MadeFile file : files) {
      named.add(file.file());
      Path path = folder.resolve(file.file());
      if (!Files.isRegularFile(path)) {
        problems.add(Problem.error("county.missing", file.file()));
      } else if (!file.liesIn(folder)) {
        problems.add(Problem.error("county.altered", file.file()));
      }
    }
    if (!manifest.totals().equals(Manifest.Totals.of(manifest.documents(), manifest.refused()))) {
      problems.add(Problem.error("county.totals", "manifest.json"));
    }
    for (MadeFile file : manifest.bundle()) {
      if (file.file().endsWith(".zip") && file.liesIn(folder)) {
        packed(folder, file, manifest, problems);
      }
    }
    surplus(folder, named, problems);
    return new Verification(files.size(), problems);
  }

  /** An archive that is as it was made must hold what the manifest says. */
  private static void packed(
      Path folder, MadeFile archive, Manifest manifest, List<Problem> problems) throws IOException {
    Map<String, MadeFile> wanted = new TreeMap<>();
    Stream.concat(
            manifest.bundle().stream().filter(file -> !file.equals(archive)),
            manifest.documents().stream().flatMap(document -> document.files().stream()))
        .forEach(file -> wanted.put(file.file(), file));
    try (ZipFile zip = ZipFile.builder().setPath(folder.resolve(archive.file())).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        MadeFile file = wanted.remove(entry.getName());
        if (file == null) {
          problems.add(Problem.error("county.packed-surplus", archive.file(), entry.getName()));
        } else if (!sha256(zip, entry).equals(file.sha256())) {
          problems.add(Problem.error("county.packed-altered", archive.file(), entry.getName()));
        }
      }
    } catch (ZipException broken) {
      problems.add(Problem.error("county.altered", archive.file()));
      return;
    }
    wanted
        .keySet()
        .forEach(
            name -> problems.add(Problem.error("county.packed-missing", archive.file(), name)));
  }

  private static String sha256(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Sha256.hex(digest);
  }

  private static void surplus(Path folder, Set<String> named, List<Problem> problems)
      throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        Path place = folder.relativize(path);
        String first = place.getName(0).toString();
        boolean ours = first.equals(".run") || first.equals("另存");
        String name = place.toString().replace('\\', '/');
        if (!ours && !named.contains(name)) {
          problems.add(Problem.warning("county.surplus", name));
        }
      }
    }
  }
}
