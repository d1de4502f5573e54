package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures finished documents with true page numbers, and PDF. Makers take turns in rounds;
 * LibreOffice converts its batches once a round.
 */
final class PagesBenchmark {

  private static final long LONGEST_WARM_UP_MILLIS = 120_000;
  private static final long SAMPLE_MILLIS = 3_000;
  private static final long PROFILE_MILLIS = 20_000;
  private static final int COPIES = 60;

  private final Path repository;
  private final Path filing;
  private final boolean quick;
  private final String date;
  private final Map<Maker, Bench> benches = new EnumMap<>(Maker.class);
  private final Map<Maker, List<Bench.Sample>> samples = new EnumMap<>(Maker.class);
  private final Map<Maker, List<Double>> scaling = new EnumMap<>(Maker.class);
  private final List<LibreOffice.Sample> conversions = new ArrayList<>();

  PagesBenchmark(Path repository, Path filing, boolean quick, String date) {
    this.repository = repository;
    this.filing = filing;
    this.quick = quick;
    this.date = date;
  }

  void run() throws Exception {
    Machine machine = new Machine();
    Path folder = Files.createTempDirectory("pages");
    Map<Maker, List<Profile.Share>> profiles = new EnumMap<>(Maker.class);
    Map<Maker, Contents> contents = new EnumMap<>(Maker.class);
    try {
      Path docx = folder.resolve("finished.docx");
      open(Maker.DOCX, filing);
      benches.get(Maker.DOCX).write(docx);
      for (Maker maker : Maker.ofPages()) {
        if (maker != Maker.DOCX) {
          open(maker, maker.isOurs() ? filing : docx);
        }
      }
      contents.put(Maker.DOCX, Contents.of(docx));
      for (Maker maker : List.of(Maker.CONTENTS, Maker.CONTENTS_XSLT)) {
        Path made = folder.resolve(maker + ".docx");
        benches.get(maker).write(made);
        contents.put(maker, Contents.of(made));
      }
      warmUp();
      rounds(libreOffice(folder, docx));
      for (Maker maker : List.of(Maker.DOCX, Maker.PDF)) {
        long millis = quick ? PROFILE_MILLIS / 10 : PROFILE_MILLIS;
        profiles.put(maker, benches.get(maker).profile(millis, folder.resolve(maker + ".jfr")));
      }
    } finally {
      for (Bench bench : benches.values()) {
        bench.close();
      }
    }
    Figures machineScaling = Machine.scaling(quick ? 2 : 9);
    int count = quick ? 100 : 2000;
    Many withPdf = many(folder.resolve("pdf"), count, 384, "pdf");
    Many without = many(folder.resolve("docx"), count, 128);
    String text =
        new PagesReport(
                samples,
                scaling,
                conversions,
                contents,
                profiles,
                machineScaling,
                count,
                withPdf,
                without,
                machine.othersShare(),
                date)
            .text();
    System.out.println(text);
    if (!quick) {
      Results.put(repository.resolve("benchmarks"), Results.PAGES, text);
    }
  }

  private void open(Maker maker, Path input) throws IOException {
    benches.put(maker, new Bench(maker, repository, input));
  }

  private void warmUp() throws IOException {
    long most = quick ? LONGEST_WARM_UP_MILLIS / 20 : LONGEST_WARM_UP_MILLIS;
    for (Map.Entry<Maker, Bench> entry : benches.entrySet()) {
      entry.getValue().warmUp(entry.getKey().isOurs() ? 2 : 1, most);
    }
  }

  /** Or null, where there is none. */
  private LibreOffice libreOffice(Path folder, Path docx) throws Exception {
    if (!LibreOffice.isInstalled()) {
      return null;
    }
    int copies = quick ? COPIES / 10 : COPIES;
    LibreOffice office =
        new LibreOffice(
            repository, folder.resolve("office"), Collections.nCopies(copies + 1, docx));
    office.warmUp();
    return office;
  }

  private void rounds(LibreOffice office) throws Exception {
    for (int round = 0; round < (quick ? 2 : 5); round++) {
      for (Maker maker : Maker.ofPages()) {
        Bench bench = benches.get(maker);
        Bench.Sample one = bench.sample(1, SAMPLE_MILLIS);
        samples.computeIfAbsent(maker, m -> new ArrayList<>()).add(one);
        if (maker.isOurs()) {
          double two = bench.sample(2, SAMPLE_MILLIS).perSecond();
          scaling.computeIfAbsent(maker, m -> new ArrayList<>()).add(two / one.perSecond());
        }
      }
      if (office != null) {
        conversions.add(office.sample());
      }
    }
  }

  /**
   * Many filings made in a heap of a certain size.
   *
   * @param seconds negative when it failed
   * @param failure why, or empty
   */
  record Many(double seconds, String failure) {}

  private Many many(Path folder, int count, int megabytes, String... options) throws Exception {
    try {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "-Xmx" + megabytes + "m",
                  "-cp",
                  Entry.classPath(repository.resolve("benchmarks"), "filingpress"),
                  "org.filingpress.benchmarks.filingpress.ManyFilings",
                  repository.toString(),
                  folder.toString(),
                  String.valueOf(count)));
      command.addAll(List.of(options));
      double millis = ColdStart.run(command.toArray(String[]::new));
      return new Many(millis / 1000, "");
    } catch (IOException e) {
      return new Many(-1, e.getMessage().lines().limit(3).toList().toString());
    }
  }
}
