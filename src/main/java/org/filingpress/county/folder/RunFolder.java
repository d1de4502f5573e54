package org.filingpress.county.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.filingpress.filing.Sha256;
import org.filingpress.press.Format;

/**
 * What lies where in the folder of a county's year, {@code OUT/{county}-{year}/}. What is for
 * people lies open; {@code .run/} holds what the run itself needs.
 *
 * @param root the folder
 * @param title {@code {county}-{year}}, what its bundle's files begin with
 */
public record RunFolder(Path root, String title) {

  public static RunFolder of(Path out, String county, int year) {
    String title = county + "-" + year;
    return new RunFolder(out.toAbsolutePath().normalize().resolve(title), title);
  }

  /**
   * The name of the county's job in Spring Batch's books, at most 100 characters: the same folder
   * of the same machine has the same name.
   */
  public String jobName() {
    String place = host() + ":" + root;
    String hash = Sha256.of(place).substring(0, 16);
    return "county-" + title + "-" + hash;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "";
    }
  }

  public Path manifest() {
    return root.resolve("manifest.json");
  }

  public Path workbook() {
    return root.resolve("汇总表.xlsx");
  }

  public Path archive() {
    return root.resolve(title + ".zip");
  }

  public Path volume() {
    return root.resolve(title + "-汇编.pdf");
  }

  /** Files that somebody changed, before a new document took their place. */
  Path setAside() {
    return root.resolve("另存");
  }

  Path documents(Format format) {
    return root.resolve(folderOf(format));
  }

  /** A document's place in the folder, with slashes: {@code docx/830-….docx}. */
  public static String place(Format format, String name) {
    return folderOf(format) + "/" + name + format.extension();
  }

  public Path run() {
    return root.resolve(".run");
  }

  public Path lock() {
    return run().resolve("lock");
  }

  public Path journal() {
    return run().resolve("journal.jsonl");
  }

  public Path staging() {
    return run().resolve("filings.jsonl");
  }

  public Path log() {
    return run().resolve("documents.log");
  }

  /** The log before, which had become large. */
  public Path logBefore() {
    return run().resolve("documents.1.log");
  }

  /** What the program said when it failed. */
  public Path failure() {
    return run().resolve("failure.log");
  }

  public Path report() {
    return run().resolve("run-report.json");
  }

  /** For what a library writes while it works; emptied when a run begins and ends. */
  public Path scratch() {
    return run().resolve("tmp");
  }

  public void create() throws IOException {
    Files.createDirectories(run());
  }

  /**
   * Lets the lock go and removes what a run that took nothing in left of a folder of its own, as
   * far as it is empty. Whoever comes meanwhile finds the lock held or no folder at all.
   */
  public void removeTraces(RunLock held) throws IOException {
    try (held) {
      sweep();
      Files.deleteIfExists(staging());
      Files.deleteIfExists(scratch());
      held.remove();
    }
    for (Path empty : List.of(run(), root)) {
      try {
        Files.deleteIfExists(empty);
      } catch (DirectoryNotEmptyException somethingElse) {
        // another run's, or somebody's
        return;
      }
    }
  }

  /** Removes what a killed run left behind: half-written files and the scratch folder's content. */
  public void sweep() throws IOException {
    for (Path folder : folders()) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
          for (Path part : parts) {
            Files.deleteIfExists(part);
          }
        }
      }
    }
    if (Files.isDirectory(scratch())) {
      try (Stream<Path> left = Files.walk(scratch())) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private List<Path> folders() {
    return List.of(root, run(), documents(Format.DOCX), documents(Format.PDF));
  }

  private static String folderOf(Format format) {
    return format.extension().substring(1);
  }
}
