package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the county run: the example county from a cold start, thousands of Word documents with a
 * kill at half, the cost of the batch over a plain loop, and LibreOffice and docx4j beside it.
 */
final class CountyBenchmark {

  private static final String DOCX = "docx";
  private static final String BOTH = "docx,pdf";
  private static final String EXAMPLE = "139901";
  private static final String MAIN = "org.filingpress.benchmarks.filingpress.WarmCounty";

  private final Path repository;
  private final List<Integer> docx;
  private final boolean quick;
  private final String date;

  CountyBenchmark(Path repository, List<Integer> docx, boolean quick, String date) {
    this.repository = repository;
    this.docx = docx;
    this.quick = quick;
    this.date = date;
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
      List<ManyFilings.Measured> many = new ArrayList<>();
      for (int filings : docx) {
        many.add(new ManyFilings(repository, folder.resolve("many")).measure(filings, DOCX));
      }
      Figures machineScaling = Machine.scaling(quick ? 2 : 9);
      String text =
          new CountyReport(
                  cold,
                  warm,
                  warmFilings(),
                  peers,
                  new ManyTable(many),
                  machineScaling,
                  machine.othersShare(),
                  date)
              .text();
      System.out.println(text);
      if (!quick) {
        Results.put(repository.resolve("benchmarks"), Results.COUNTY, text);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  /** The documents of the last round are left for the peers. */
  private List<CountyProcess.Run> cold(Path folder) throws Exception {
    List<CountyProcess.Run> runs = new ArrayList<>();
    for (int round = 0; round < (quick ? 2 : 5); round++) {
      Path own = folder.resolve("cold");
      Folders.delete(own);
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
    Path filings =
        GeneratedCounty.generate(
            repository, own.resolve("input"), warmFilings(), warmFilings(), false);
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
    Folders.delete(own);
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

  private String classPath() throws IOException {
    return Entry.classPath(repository.resolve("benchmarks"), "filingpress");
  }
}
