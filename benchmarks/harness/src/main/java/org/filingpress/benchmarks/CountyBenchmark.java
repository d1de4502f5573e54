package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the county run: the example county from a cold start, thousands of filings with a kill
 * at half, the cost of the batch over a plain loop, and LibreOffice and docx4j beside it.
 */
final class CountyBenchmark {

  private static final String DOCX = "docx";
  private static final String BOTH = "docx,pdf";
  private static final String EXAMPLE = "139901";
  private static final int PER_COUNTY = 120;
  private static final String MAIN = "org.filingpress.benchmarks.filingpress.WarmCounty";

  private final Path repository;
  private final List<Integer> docx;
  private final List<Integer> pdf;
  private final boolean quick;
  private final String date;

  CountyBenchmark(
      Path repository, List<Integer> docx, List<Integer> pdf, boolean quick, String date) {
    this.repository = repository;
    this.docx = docx;
    this.pdf = pdf;
    this.quick = quick;
    this.date = date;
  }

  /**
   * Many filings of many counties in one process.
   *
   * @param whole the undisturbed run
   * @param restart the run that ended what a kill at half had left
   * @param found finished documents that the restart found
   * @param madeTwice those of them that it made again
   */
  record Many(
      int filings,
      String formats,
      CountyProcess.Run whole,
      CountyProcess.Run restart,
      int found,
      int madeTwice) {
    double perSecond() {
      return filings / whole.seconds();
    }
  }

  /** Seconds a document over the example county; null where there is no such program. */
  record Peers(List<LibreOffice.Sample> office, double docx4jSeconds) {}

  void run() throws Exception {
    Machine machine = new Machine();
    Path folder = Files.createTempDirectory("county");
    try {
      List<CountyProcess.Run> cold = cold(folder);
      Map<String, Figures> warm = warm(folder);
      Peers peers = peers(folder);
      List<Many> many = new ArrayList<>();
      for (int filings : docx) {
        many.add(many(folder, filings, DOCX));
      }
      for (int filings : pdf) {
        many.add(many(folder, filings, BOTH));
      }
      Figures machineScaling = Machine.scaling(quick ? 2 : 9);
      String text =
          new CountyReport(
                  cold,
                  warm,
                  warmFilings(),
                  peers,
                  many,
                  machineScaling,
                  machine.othersShare(),
                  date)
              .text();
      System.out.println(text);
      if (!quick) {
        Results.put(repository.resolve("benchmarks"), Results.COUNTY, text);
      }
    } finally {
      delete(folder);
    }
  }

  /** The documents of the last round are left for the peers. */
  private List<CountyProcess.Run> cold(Path folder) throws Exception {
    List<CountyProcess.Run> runs = new ArrayList<>();
    for (int round = 0; round < (quick ? 2 : 5); round++) {
      Path own = folder.resolve("cold");
      delete(own);
      runs.add(
          new CountyProcess(repository, own)
              .run(repository.resolve("examples/county"), EXAMPLE, BOTH, own.resolve("out")));
    }
    return runs;
  }

  private int warmFilings() {
    return quick ? 60 : 300;
  }

  private Map<String, Figures> warm(Path folder) throws Exception {
    Path own = Files.createDirectories(folder.resolve("warm"));
    Path filings = generate(own, warmFilings(), warmFilings(), false);
    Path log = own.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath(),
                MAIN,
                repository.toString(),
                filings.toString(),
                own.toString(),
                quick ? "2" : "7",
                quick ? "1" : "12")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(log));
    }
    Map<String, List<Double>> values = new HashMap<>();
    for (String line : Files.readAllLines(log)) {
      if (line.startsWith("= ")) {
        String[] words = line.split(" ");
        values.computeIfAbsent(words[1], key -> new ArrayList<>()).add(Double.valueOf(words[2]));
      }
    }
    delete(own);
    Map<String, Figures> figures = new HashMap<>();
    values.forEach((key, list) -> figures.put(key, new Figures(list)));
    return figures;
  }

  private Peers peers(Path folder) throws Exception {
    Path documents = folder.resolve("cold/out").resolve(EXAMPLE + "-2025").resolve(DOCX);
    List<Path> files;
    try (Stream<Path> all = Files.list(documents)) {
      files = all.sorted().limit(quick ? 3 : Integer.MAX_VALUE).toList();
    }
    List<LibreOffice.Sample> samples = new ArrayList<>();
    if (LibreOffice.isInstalled()) {
      LibreOffice office = new LibreOffice(repository, folder.resolve("office"), files);
      office.warmUp();
      for (int round = 0; round < (quick ? 1 : 3); round++) {
        samples.add(office.sample());
      }
    }
    Path chosen = Files.createDirectories(folder.resolve("docx4j"));
    for (Path file : files) {
      Files.copy(file, chosen.resolve(file.getFileName()));
    }
    double seconds;
    String maker = "org.filingpress.benchmarks.docx4j.CountyByFo";
    try (Bench bench = new Bench("docx4j", maker, repository, chosen)) {
      bench.sample(1, 1); // all of them once, to warm up
      seconds = bench.sample(1, 1).millis() / 1000 / files.size();
    }
    return new Peers(samples, seconds);
  }

  private Many many(Path folder, int filings, String formats) throws Exception {
    Path own = Files.createDirectories(folder.resolve("many"));
    Path lines = generate(own, filings, PER_COUNTY, true);
    Path whole = own.resolve("whole");
    CountyProcess.Run undisturbed =
        new CountyProcess(repository, own.resolve("a")).run(lines, "all", formats, whole);
    Map<String, String> manifests = new CountyOutput(whole, formats).manifests();
    delete(whole);
    Path out = own.resolve("killed");
    CountyProcess process = new CountyProcess(repository, own.resolve("b"));
    process.kill(lines, "all", formats, out, filings / 2);
    CountyOutput output = new CountyOutput(out, formats);
    Map<String, String> found = output.finished();
    CountyProcess.Run restart = process.run(lines, "all", formats, out);
    Map<String, String> finished = output.finished();
    if (finished.size() != filings || !output.manifests().equals(manifests)) {
      throw new IOException("The restart came to another end: " + finished.size() + " documents");
    }
    int twice =
        (int)
            found.entrySet().stream()
                .filter(one -> !one.getValue().equals(finished.get(one.getKey())))
                .count();
    delete(own);
    return new Many(filings, formats, undisturbed, restart, found.size(), twice);
  }

  /** A file of JSON lines. */
  /** Into one file of JSON lines, or a folder with a file for each filing. */
  private Path generate(Path folder, int filings, int perCounty, boolean lines) throws Exception {
    Path input = folder.resolve("input");
    ColdStart.run(
        "-cp",
        classPath(),
        "org.filingpress.samples.ExampleCounty",
        "out=" + input,
        "filings=" + filings,
        "county=" + perCounty,
        "lines=" + (lines ? "yes" : "no"));
    return lines ? input.resolve("filings.jsonl") : input;
  }

  private String classPath() throws IOException {
    return Entry.classPath(repository.resolve("benchmarks"), "filingpress");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
