package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What county runs left in a folder. */
final class CountyOutput {

  private final Path out;
  private final List<String> formats;

  /**
   * @param formats such as {@code docx,pdf}
   */
  CountyOutput(Path out, String formats) {
    this.out = out;
    this.formats = List.of(formats.split(","));
  }

  /**
   * The documents that are there in all formats: by county and name, when their files were written.
   */
  Map<String, String> finished() throws IOException {
    Map<String, String> times = new HashMap<>();
    Map<String, Integer> files = new HashMap<>();
    for (Path county : counties()) {
      for (String format : formats) {
        for (Path file : list(county.resolve(format))) {
          String name = file.getFileName().toString();
          if (name.endsWith("." + format)) {
            String document = county.getFileName() + "/" + name.substring(0, name.lastIndexOf('.'));
            times.merge(document, Files.getLastModifiedTime(file).toString(), String::concat);
            files.merge(document, 1, Integer::sum);
          }
        }
      }
    }
    times.keySet().removeIf(document -> files.get(document) < formats.size());
    return times;
  }

  /** The counties' manifests without their last field, which tells of the run. */
  Map<String, String> manifests() throws IOException {
    Map<String, String> manifests = new TreeMap<>();
    for (Path county : counties()) {
      String manifest = Files.readString(county.resolve("manifest.json"));
      manifests.put(
          county.getFileName().toString(), manifest.substring(0, manifest.lastIndexOf("\"run\"")));
    }
    return manifests;
  }

  private List<Path> counties() throws IOException {
    List<Path> counties = new ArrayList<>();
    for (Path folder : list(out)) {
      if (!folder.getFileName().toString().startsWith(".")) {
        counties.add(folder);
      }
    }
    return counties;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
