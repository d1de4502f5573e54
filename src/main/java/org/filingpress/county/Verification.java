package org.filingpress.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/**
 * What a county's folder holds, against its manifest.
 *
 * @param files how many files the manifest names
 * @param problems a file that is missing, altered or surplus, each with its place in the folder
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
    surplus(folder, named, problems);
    return new Verification(files.size(), problems);
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
