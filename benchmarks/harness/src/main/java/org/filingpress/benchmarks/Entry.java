package org.filingpress.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contender as it is entered: found in a module of its own, loaded with that module's class path
 * alone, so that no library of one contender changes what another finds.
 */
enum Entry {
  FLOOR("hand-written FreeMarker", "peers", "peers.Floor"),
  FILLING("Filingpress, filling only", "filingpress", "filingpress.FillingOnly"),
  PRESS("Filingpress, with page numbers", "filingpress", "filingpress.WholePress"),
  XDOCREPORT("XDocReport 2.1.0", "xdocreport", "xdocreport.XDocReport"),
  POI_TL("poi-tl 1.12.2", "poi-tl", "poitl.PoiTl");

  private final String title;
  private final String module;
  private final String className;

  Entry(String title, String module, String className) {
    this.title = title;
    this.module = module;
    this.className = "org.filingpress.benchmarks." + className;
  }

  String title() {
    return title;
  }

  String className() {
    return className;
  }

  Contender load(Path benchmarks) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path element : elements(benchmarks, module)) {
      urls.add(element.toUri().toURL());
    }
    URLClassLoader loader = new URLClassLoader(title, urls.toArray(URL[]::new), new HarnessOnly());
    return (Contender) loader.loadClass(className).getDeclaredConstructor().newInstance();
  }

  String classPath(Path benchmarks) throws IOException {
    return classPath(benchmarks, module);
  }

  /** Of a module: its own classes and all that it needs. */
  static String classPath(Path benchmarks, String module) throws IOException {
    return elements(benchmarks, module).stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> elements(Path benchmarks, String module) throws IOException {
    Path target = benchmarks.resolve(module).resolve("target");
    List<Path> elements = new ArrayList<>(List.of(target.resolve(module + ".jar")));
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      jars.sorted().forEach(elements::add);
    }
    return elements;
  }

  /** Shares the interface and nothing else with the contenders. */
  private static final class HarnessOnly extends ClassLoader {
    HarnessOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.equals(Contender.class.getName())) {
        return Contender.class;
      }
      throw new ClassNotFoundException(name);
    }
  }
}
