package org.filingpress.county;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.source.FilingFiles;
import org.filingpress.county.source.Source;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Project;
import org.filingpress.filing.Sha256;
import org.filingpress.press.Format;
import org.filingpress.samples.Altered;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A finance bureau for tests: its filings, its database, and the runs of its county. */
final class Bureau implements AutoCloseable {

  static final String COUNTY = "139901";
  static final int YEAR = 2025;

  private static final class Opened {
    private static final Pressroom PRESSROOM = open();

    private static Pressroom open() {
      try {
        return Pressroom.open(Path.of("templates"), Path.of("fonts"));
      } catch (ProblemsException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  final Path filings;
  final Path out;
  final ConfigurableApplicationContext context;
  final List<String> told = new ArrayList<>();
  Pressroom pressroom = Opened.PRESSROOM;
  boolean force;
  boolean strict;
  int workers = 2;
  Set<Format> formats = EnumSet.of(Format.DOCX);
  Runnable afterEach = () -> {};
  Runnable whileBinding = () -> {};
  Runnable whileBundling = () -> {};

  /**
   * @param more configuration classes besides the store's and the county's
   */
  Bureau(Path folder, Map<String, Object> settings, Class<?>... more) throws IOException {
    filings = Files.createDirectories(folder.resolve("filings"));
    out = folder.resolve("out");
    List<Class<?>> modules = new ArrayList<>(List.of(more));
    modules.add(StoreConfiguration.class);
    modules.add(CountyConfiguration.class);
    context = TestDatabase.start(settings, modules.toArray(Class<?>[]::new));
  }

  static Bureau withH2(Path folder) throws IOException {
    return new Bureau(folder, TestDatabase.H2.settings(folder.resolve("data")));
  }

  /** Filings of the example county's first townships, small ones. */
  static List<Filing> townships(int count) {
    return new FilingGenerator(1, new County(COUNTY, "示例县", "示例县财政局"), YEAR)
        .filings(count, Shape.SMALL);
  }

  /** The same filing of another county. */
  static Filing inCounty(Filing filing, String county) {
    return Altered.withCounty(filing, new County(county, "平泉市", "平泉市财政局"));
  }

  /** The same filing with its first project alone, and that with another amount. */
  static Filing withTotal(Filing filing, String total) {
    Project first = filing.projects().get(0);
    Project other = Altered.withBudget(first, new Budget(total, "", ""));
    return Altered.withProjects(filing, List.of(other));
  }

  /** The same filing with its first project alone, and that with another code. */
  static Filing withCode(Filing filing, String code) {
    Project first = filing.projects().get(0);
    return Altered.withProjects(filing, List.of(Altered.withCode(first, code)));
  }

  void file(List<Filing> all) throws IOException {
    for (Filing filing : all) {
      file(filing.department().code() + ".json", filing);
    }
  }

  void file(String name, Filing filing) throws IOException {
    Path file = filings.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream stream = Files.newOutputStream(file)) {
      new FilingWriter(FilingWriter.Form.PRETTY).write(filing, stream);
    }
  }

  CountyResult run() throws IOException {
    return run(new FilingFiles(filings, files()));
  }

  CountyResult run(Source source) {
    return run(source, COUNTY);
  }

  CountyResult run(Source source, String county) {
    CountyRequest request =
        new CountyRequest(county, YEAR, source, out, formats, workers, force, strict);
    return context.getBean(CountyJob.class).run(request, pressroom, new Notes());
  }

  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(filings)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  Path folder() {
    return out.resolve(COUNTY + "-" + YEAR);
  }

  Manifest manifest() throws IOException {
    Manifest manifest = Manifest.read(folder().resolve("manifest.json"));
    if (manifest == null) {
      throw new AssertionError("no manifest");
    }
    return manifest;
  }

  /**
   * The hashes of all files for people, by place; of the manifest what does not tell of the run.
   */
  Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String place = folder().relativize(file).toString();
        if (place.equals("manifest.json")) {
          Manifest manifest = manifest();
          tree.put(place, manifest.with(null, manifest.bundle()).toString());
        } else if (!place.startsWith(".run")) {
          tree.put(place, Sha256.of(file));
        }
      }
    }
    return tree;
  }

  /** Those of the documents alone. */
  static Map<String, String> documents(Map<String, String> tree) {
    Map<String, String> documents = new TreeMap<>(tree);
    documents.keySet().removeIf(place -> !place.contains("/"));
    return documents;
  }

  /** What the archive holds. */
  List<String> packed() throws IOException {
    try (ZipFile zip = new ZipFile(folder().resolve(COUNTY + "-" + YEAR + ".zip").toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private final class Notes implements CountyListener {
    @Override
    public void begins(String county, String name, int documents, int kept) {}

    @Override
    public synchronized void done(boolean failed) {
      afterEach.run();
    }

    @Override
    public synchronized void told(String origin, List<Problem> problems) {
      problems.forEach(p -> told.add(origin + " " + p.code() + " " + p.message()));
    }

    @Override
    public void binding(int done, int documents) {
      told.add("binding " + done + "/" + documents);
      whileBinding.run();
    }

    @Override
    public void bundling() {
      whileBundling.run();
    }
  }
}
