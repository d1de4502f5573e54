package org.filingpress.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs it all: the contenders' documents are compared first, then measured. Arguments: the
 * repository, and optionally {@code filling}, {@code pages}, {@code county} or {@code http} for one
 * part alone, {@code --date YYYY-MM-DD}, {@code --docx N,M} and {@code --pdf N,M} (how many filings
 * the county runs are given), and {@code --quick} (fewer rounds, nothing written to RESULTS.md).
 */
public final class Benchmark {

  private static final List<String> PARTS =
      List.of("filling", "pages", "county", "county-pdf", "http");

  private static final List<Entry> COLD =
      List.of(Entry.FLOOR, Entry.FILLING, Entry.PRESS, Entry.XDOCREPORT, Entry.POI_TL);

  private final Path repository;
  private final Path benchmarks;
  private final Path filing;
  private final boolean quick;
  private final String date;
  private final List<String> parts;
  private final List<Integer> docx;
  private final List<Integer> pdf;

  private Benchmark(List<String> arguments) {
    repository = Path.of(arguments.get(0)).toAbsolutePath().normalize();
    benchmarks = repository.resolve("benchmarks");
    filing = repository.resolve("examples/fengrun-yinchengpu-2021.json");
    quick = arguments.contains("--quick");
    parts = arguments.stream().filter(PARTS::contains).toList();
    date = option(arguments, "--date", LocalDate.now().toString());
    docx = counts(option(arguments, "--docx", quick ? "60,240" : "2000,20000"));
    pdf = counts(option(arguments, "--pdf", quick ? "20,40" : "2000,20000"));
  }

  private static String option(List<String> arguments, String name, String usual) {
    int at = arguments.indexOf(name);
    return at < 0 ? usual : arguments.get(at + 1);
  }

  private static List<Integer> counts(String list) {
    return Stream.of(list.split(",")).map(Integer::valueOf).toList();
  }

  public static void main(String[] arguments) throws Exception {
    new Benchmark(List.of(arguments)).run();
  }

  private void run() throws Exception {
    List<String> named = parts.isEmpty() ? PARTS : parts;
    if (named.contains("filling")) {
      filling();
    }
    if (named.contains("pages")) {
      new PagesBenchmark(repository, filing, quick, date).run();
    }
    if (named.contains("county")) {
      new CountyBenchmark(repository, docx, quick, date).run();
    }
    if (named.contains("county-pdf")) {
      new CountyPdfBenchmark(repository, pdf, quick, date).run();
    }
    if (named.contains("http")) {
      new HttpBenchmark(repository, filing, quick, date).run();
    }
  }

  private void filling() throws Exception {
    Machine machine = new Machine();
    Map<Entry, Contender> opened = new EnumMap<>(Entry.class);
    for (Entry entry : Entry.values()) {
      Contender contender = entry.load(benchmarks);
      contender.open(repository);
      opened.put(entry, contender);
    }
    Map<Entry, Integer> sizes = sizes(opened);
    int rounds = quick ? 3 : 15;
    Throughput throughput = new Throughput(opened, filing);
    throughput.warmUp();
    Map<Entry, Throughput.OneThread> warm = throughput.oneThread(rounds);
    Map<Entry, Figures> scaling = throughput.scaling(rounds);
    Figures machineScaling = Machine.scaling(rounds);
    throughput.close();
    Path folder = Files.createTempDirectory("benchmark");
    ColdStart coldStart = new ColdStart(repository, filing, folder);
    Map<Entry, Figures> cold = coldStart.measure(COLD, quick ? 3 : 9);
    Figures commandLine = coldStart.commandLine(quick ? 3 : 9);
    int count = quick ? 200 : 2000;
    double manySeconds = manyFilings(folder.resolve("many"), count);
    Report report =
        new Report(
            sizes,
            warm,
            scaling,
            machineScaling,
            cold,
            commandLine,
            count,
            manySeconds,
            machine.othersShare(),
            date);
    String text = report.text();
    System.out.println(text);
    if (!quick) {
      Results.put(benchmarks, Results.FILLING, text);
    }
  }

  /** The documents' sizes in bytes, once it is sure that they say the same. */
  private Map<Entry, Integer> sizes(Map<Entry, Contender> opened) throws Exception {
    Map<Entry, Integer> sizes = new EnumMap<>(Entry.class);
    Map<Entry, Projection> projections = new EnumMap<>(Entry.class);
    for (Map.Entry<Entry, Contender> one : opened.entrySet()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      one.getValue().make(one.getValue().read(filing), out);
      sizes.put(one.getKey(), out.size());
      projections.put(one.getKey(), Projection.of(out.toByteArray()));
    }
    Projection expected = projections.get(Entry.FILLING);
    for (Map.Entry<Entry, Projection> one : projections.entrySet()) {
      if (!one.getValue().equals(expected)) {
        throw new IOException(one.getKey() + " differs: " + difference(one.getValue(), expected));
      }
    }
    return sizes;
  }

  private static String difference(Projection one, Projection expected) {
    List<String> had = new ArrayList<>(one.paragraphs());
    had.addAll(one.rows());
    List<String> wanted = new ArrayList<>(expected.paragraphs());
    wanted.addAll(expected.rows());
    int at = 0;
    while (at < Math.min(had.size(), wanted.size()) && had.get(at).equals(wanted.get(at))) {
      at++;
    }
    return "at "
        + at
        + " of "
        + wanted.size()
        + " "
        + had.subList(at, Math.min(at + 1, had.size()))
        + " for "
        + wanted.subList(at, Math.min(at + 1, wanted.size()));
  }

  private double manyFilings(Path folder, int count) throws Exception {
    return ColdStart.run(
            "-Xmx128m",
            "-cp",
            Entry.PRESS.classPath(benchmarks),
            "org.filingpress.benchmarks.filingpress.ManyFilings",
            repository.toString(),
            folder.toString(),
            String.valueOf(count))
        / 1000;
  }
}
