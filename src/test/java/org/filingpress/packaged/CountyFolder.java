package org.filingpress.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** What a run leaves in its folder. */
record CountyFolder(Path path) {

  /**
   * The whole bytes of every file for people, by place; of the manifest all but its {@code run}.
   */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String place = path.relativize(file).toString();
        if (place.equals("manifest.json")) {
          String json = Files.readString(file);
          int run = json.indexOf("\n  \"run\" : {");
          Assertions.assertThat(run).isPositive();
          files.put(
              place, json.substring(0, run).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else if (!place.startsWith(".run")) {
          files.put(place, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** How many documents the journal has. */
  int journalled() throws IOException {
    Path journal = path.resolve(".run/journal.jsonl");
    return Files.exists(journal) ? Files.readString(journal).split("\n", -1).length - 1 : 0;
  }

  /** When each document came into being. */
  Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new HashMap<>();
    for (String kind : new String[] {"docx", "pdf"}) {
      Path folder = path.resolve(kind);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          for (Path file : all.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
            times.put(kind + "/" + file.getFileName(), Files.getLastModifiedTime(file));
          }
        }
      }
    }
    return times;
  }

  /** That it holds the same as another, byte for byte. */
  void equalsTo(CountyFolder other) throws IOException {
    Map<String, byte[]> mine = files();
    Map<String, byte[]> others = other.files();
    Assertions.assertThat(mine.keySet()).isEqualTo(others.keySet());
    mine.forEach(
        (place, bytes) -> Assertions.assertThat(bytes).as(place).isEqualTo(others.get(place)));
  }
}
