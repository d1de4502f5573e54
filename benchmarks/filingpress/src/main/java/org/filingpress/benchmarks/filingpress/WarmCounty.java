package org.filingpress.benchmarks.filingpress;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.filingpress.county.CountyConfiguration;
import org.filingpress.county.CountyJob;
import org.filingpress.county.CountyListener;
import org.filingpress.county.CountyRequest;
import org.filingpress.county.CountyResult;
import org.filingpress.county.Pressroom;
import org.filingpress.county.source.FilingFiles;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import org.filingpress.store.StoreConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The county run beside a plain loop over the same filings, in one warm process, in turns. Each
 * round prints lines {@code = KEY-WORKERS SECONDS}:
 *
 * <ul>
 *   <li>{@code loop}: {@link PlainLoop}, Word documents only;
 *   <li>{@code press}: the press step of a county run, Word documents only: a partition for each
 *       worker with its books, pressing, hashing, journal, log, tidying; the filings lie in memory;
 *   <li>{@code run}: that run from its beginning to its last document: job repository, intake,
 *       press, tidy; and the writing of the manifest;
 *   <li>{@code whole}: all of that run, with workbook and archive;
 *   <li>{@code example}: all of a run over the example county, Word documents, PDFs and volume.
 * </ul>
 */
public final class WarmCounty {

  private static final String COUNTY = "139901";
  private static final int YEAR = 2025;

  /** The compilers' time by the clock's. */
  private static final double QUIET = 0.03;

  private final CountyJob job;
  private final Pressroom pressroom;
  private final PlainLoop loop;
  private final Path filings;
  private final Path example;
  private final Path folder;
  private int runs;

  private WarmCounty(
      CountyJob job, Pressroom pressroom, Press press, Path filings, Path example, Path folder) {
    this.job = job;
    this.pressroom = pressroom;
    this.loop = new PlainLoop(press);
    this.filings = filings;
    this.example = example;
    this.folder = folder;
  }

  /**
   * Arguments: repository, a folder with a county's filings, folder to work in, rounds, rounds to
   * warm up at most.
   */
  public static void main(String[] arguments) throws Exception {
    Path repository = Path.of(arguments[0]);
    Path folder = Path.of(arguments[2]);
    Path templates = repository.resolve("templates");
    Path fonts = repository.resolve("fonts");
    System.setProperty("filingpress.data", folder.resolve("data").toString());
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(StoreConfiguration.class, CountyConfiguration.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run()) {
      WarmCounty county =
          new WarmCounty(
              context.getBean(CountyJob.class),
              Pressroom.open(templates, fonts),
              Press.open(templates, fonts),
              Path.of(arguments[1]),
              repository.resolve("examples/county"),
              folder);
      county.compare();
      county.warmUp(Integer.parseInt(arguments[4]));
      for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
        county.round(true);
      }
    }
  }

  /** Both ways make the same documents. */
  private void compare() throws Exception {
    Path out = folder.resolve("compared");
    Path plain = folder.resolve("plain");
    county(filings, out, Set.of(Format.DOCX), 2);
    loop.run(filings, plain, 2);
    Path documents = out.resolve(COUNTY + "-" + YEAR).resolve("docx");
    try (Stream<Path> files = Files.list(plain)) {
      for (Path file : files.toList()) {
        if (Files.mismatch(file, documents.resolve(file.getFileName())) >= 0) {
          throw new IOException("differs: " + file);
        }
      }
    }
    delete(out);
    delete(plain);
  }

  /** Until Java's compilers have hardly anything left to do. */
  private void warmUp(int rounds) throws Exception {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    double share = 1;
    for (int i = 0; i < rounds && share > QUIET; i++) {
      long start = System.nanoTime();
      long before = compilers.getTotalCompilationTime();
      round(false);
      share = (compilers.getTotalCompilationTime() - before) / 1e3 / since(start);
    }
  }

  private void round(boolean told) throws Exception {
    for (int workers = 1; workers <= 2; workers++) {
      Path out = folder.resolve("run" + runs++);
      long start = System.nanoTime();
      loop.run(filings, out, workers);
      tell(told, "loop", workers, since(start));
      delete(out);
      Clock clock = county(filings, out, Set.of(Format.DOCX), workers);
      tell(told, "press", workers, (clock.pressed - clock.begun) / 1e9);
      tell(told, "run", workers, (clock.pressed - clock.start) / 1e9 + manifest(out));
      tell(told, "whole", workers, (clock.end - clock.start) / 1e9);
      delete(out);
    }
    Path out = folder.resolve("example" + runs++);
    Clock clock = county(example, out, Set.of(Format.DOCX, Format.PDF), 1);
    tell(told, "example", 1, (clock.end - clock.start) / 1e9);
    delete(out);
  }

  /** Seconds from the archive's last byte to the manifest's. */
  private static double manifest(Path out) throws IOException {
    Path root = out.resolve(COUNTY + "-" + YEAR);
    long archive = written(root.resolve(COUNTY + "-" + YEAR + ".zip"));
    return Math.max(0, written(root.resolve("manifest.json")) - archive) / 1e9;
  }

  private static long written(Path file) throws IOException {
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }

  private Clock county(Path from, Path out, Set<Format> formats, int workers) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.isDirectory(from) ? Files.list(from) : Stream.of(from)) {
      files = all.filter(file -> file.toString().contains(".json")).sorted().toList();
    }
    CountyRequest request =
        new CountyRequest(
            COUNTY, YEAR, new FilingFiles(from, files), out, formats, workers, false, false);
    Clock clock = new Clock();
    CountyResult result = job.run(request, pressroom, clock);
    clock.end = System.nanoTime();
    if (result.ending() != CountyResult.Ending.DONE || result.counts().kept() > 0) {
      throw new IOException(result.toString());
    }
    return clock;
  }

  private static void tell(boolean told, String key, int workers, double seconds) {
    if (told) {
      System.out.printf(Locale.ROOT, "= %s-%d %.4f%n", key, workers, seconds);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** When a run came how far. */
  private static final class Clock implements CountyListener {
    private final long start = System.nanoTime();
    private long begun;
    private long pressed;
    private long end;

    @Override
    public void begins(String county, String name, int documents, int kept) {
      begun = System.nanoTime();
    }

    @Override
    public void binding(int done, int documents) {}

    @Override
    public void bundling() {
      pressed = System.nanoTime();
    }

    @Override
    public void done(boolean failed) {}

    @Override
    public void told(String origin, List<Problem> problems) {}
  }
}
