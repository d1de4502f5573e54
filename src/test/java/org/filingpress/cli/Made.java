package org.filingpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command line left behind.
 *
 * @param out standard output
 * @param err standard error
 */
record Made(int exitCode, String out, String err) {

  static Made by(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = CommandLineRun.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Made(exitCode, out.toString(), err.toString());
  }

  /** {@code make} of some filings, with these options. */
  static Made of(Path filings, Path out, String... options) {
    return by(
        Stream.concat(
                Stream.of("make", filings.toString(), "--out", out.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  /** {@code make} of the three real filings among the examples. */
  static Made ofExamples(Path out, String... options) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      List<String> filings =
          files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
      Stream<String> first = Stream.concat(Stream.of("make"), filings.stream());
      Stream<String> rest = Stream.concat(Stream.of("--out", out.toString()), Stream.of(options));
      return by(Stream.concat(first, rest).toArray(String[]::new));
    }
  }

  /** The names in a folder, hidden ones too, in order; none when it is not there. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
