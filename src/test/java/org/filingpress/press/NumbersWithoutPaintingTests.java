package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.junit.jupiter.api.Test;

/** A Word document with its page numbers is made where there is no Apache FOP at all. */
class NumbersWithoutPaintingTests {

  /** All classes anew, but for those that paint. */
  private static final class WithoutPainting extends URLClassLoader {
    final List<String> refused = new ArrayList<>();

    WithoutPainting() throws MalformedURLException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.apache.fop.") || name.startsWith("org.apache.xmlgraphics.")) {
        refused.add(name);
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  /** Runs within that loader. */
  static final class Pressing implements Callable<byte[]> {
    @Override
    public byte[] call() throws Exception {
      try (InputStream in = Files.newInputStream(Path.of("examples/pingquan-liuxi-2025.json"))) {
        Filing filing = ((Reading.Accepted) new FilingReader().readOne(in)).filing();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Press.open(Path.of("templates"), Path.of("fonts")).press(filing).write(Format.DOCX, out);
        return out.toByteArray();
      }
    }
  }

  @Test
  void numbersAloneNeverTouchThePainter() throws Exception {
    try (WithoutPainting loader = new WithoutPainting()) {
      Class<?> pressing = loader.loadClass(Pressing.class.getName());
      assertThat(pressing).as("loaded anew").isNotEqualTo(Pressing.class);
      var made = pressing.getDeclaredConstructor();
      made.setAccessible(true);

      byte[] docx = (byte[]) ((Callable<?>) made.newInstance()).call();

      assertThat(loader.refused).isEmpty();
      assertThat(WordContents.of(docx))
          .isNotEmpty()
          .isEqualTo(WordContents.of(new Pressing().call()))
          .allSatisfy(line -> assertThat(line.number()).matches("[1-9][0-9]*"));
    }
  }
}
