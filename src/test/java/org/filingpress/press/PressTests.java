package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Project;
import org.filingpress.filing.Reading;
import org.filingpress.samples.Altered;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole line, with the library's own template and fonts. */
class PressTests {

  private static Press press;

  @BeforeAll
  static void open() throws Exception {
    press = newPress();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void givesTheSameBytesForTheSameFiling(Format format) throws Exception {
    Filing filing = example("pingquan-liuxi-2025");

    byte[] first = write(press.press(filing), format);

    assertThat(first).isNotEmpty();
    assertThat(write(press.press(filing), format)).as("pressed again").isEqualTo(first);
    assertThat(write(newPress().press(filing), format)).as("by another press").isEqualTo(first);
  }

  @Test
  void whatIsToldOfATemplateIsWhatItWasMadeReadyFrom(@TempDir Path folder) throws Exception {
    Path library = folder.resolve("library");
    Path version = Files.createDirectories(library.resolve("standard/2021"));
    for (String file : List.of("template.docx", "template.yml")) {
      Files.copy(Path.of("templates/standard/2021", file), version.resolve(file));
    }
    Path word = version.resolve("template.docx");
    String before = sha256(word);
    Press press = Press.open(library, Path.of("fonts"));
    assertThat(press.templateFor("130823", 2025).sha256()).isEqualTo(before);

    Files.write(word, new byte[] {0}, StandardOpenOption.APPEND);

    assertThat(press.templateFor("130209", 2025).sha256()).isEqualTo(before);
    assertThat(sha256(word)).isNotEqualTo(before);
  }

  @Test
  void asksTheDiskAgainForWhatItDidNotGive(@TempDir Path folder) throws Exception {
    Path library = folder.resolve("library");
    Path version = Files.createDirectories(library.resolve("standard/2021"));
    Files.copy(Path.of("templates/standard/2021/template.yml"), version.resolve("template.yml"));
    Filing filing = example("pingquan-liuxi-2025");
    Press press = Press.open(library, Path.of("fonts"));
    assertThatThrownBy(() -> press.press(filing)).isInstanceOf(TemplateException.class);

    Files.copy(Path.of("templates/standard/2021/template.docx"), version.resolve("template.docx"));

    assertThat(press.press(filing).pageCount()).isPositive();
  }

  @Test
  void sealsATemplateWhenItIsUsedAndNotWhenItIsLookedAt(@TempDir Path folder) throws Exception {
    Path library = folder.resolve("library");
    Path version = Files.createDirectories(library.resolve("standard/2021"));
    for (String file : List.of("template.docx", "template.yml")) {
      Files.copy(Path.of("templates/standard/2021", file), version.resolve(file));
    }
    Press press = Press.open(library, Path.of("fonts"));

    assertThat(press.templates()).hasSize(1).allMatch(TemplateState::isUsable);
    assertThat(version.resolve("template.sha256")).doesNotExist();
    press.press(example("pingquan-liuxi-2025"));
    assertThat(version.resolve("template.sha256")).exists();
  }

  private static String sha256(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(hash);
  }

  @Test
  void givesTheSameBytesFromEightThreads() throws Exception {
    List<Filing> filings = new ArrayList<>();
    for (long seed = 1; seed <= 24; seed++) {
      filings.add(new FilingGenerator(seed).filing(Shape.SMALL.withProjects((int) seed % 5)));
    }
    List<byte[]> expected = new ArrayList<>();
    for (Filing filing : filings) {
      expected.add(both(press, filing));
    }

    Press shared = newPress();
    ExecutorService workers = Executors.newFixedThreadPool(8);
    List<Future<byte[]>> futures;
    try {
      List<Callable<byte[]>> tasks = new ArrayList<>();
      filings.forEach(filing -> tasks.add(() -> both(shared, filing)));
      futures = workers.invokeAll(tasks);
    } finally {
      workers.shutdown();
    }

    for (int i = 0; i < futures.size(); i++) {
      assertThat(futures.get(i).get()).as("filing %d", i).isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pingquan-liuxi-2025", "fengrun-yinchengpu-2021", "caofeidian-liuzan-2023"})
  void theContentsNumbersAreThoseOfThePdfsPages(String example) throws Exception {
    Filing filing = example(example);

    assertThatContentsAreTrue(filing, press.press(filing));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void theContentsNumbersAreTrueWhenTheContentsTakeSeveralPages(long seed) throws Exception {
    Filing filing = new FilingGenerator(seed).filing(Shape.SMALL.withProjects(70));

    assertThatContentsAreTrue(filing, press.press(filing));
  }

  @Test
  void tellsHowManyPagesThePdfHas() throws Exception {
    Pressed pressed = press.press(example("pingquan-liuxi-2025"));

    assertThat(new PdfText(write(pressed, Format.PDF)).pageCount()).isEqualTo(pressed.pageCount());
  }

  /** The document may be written in either order, and one writing does not change the next. */
  @Test
  void oneFormatDoesNotDependOnTheOther() throws Exception {
    Filing filing = example("fengrun-yinchengpu-2021");
    Pressed pdfFirst = press.press(filing);
    Pressed docxFirst = press.press(filing);

    byte[] pdf = write(pdfFirst, Format.PDF);
    byte[] docx = write(docxFirst, Format.DOCX);

    assertThat(write(pdfFirst, Format.DOCX)).isEqualTo(docx);
    assertThat(write(docxFirst, Format.PDF)).isEqualTo(pdf);
  }

  @Test
  void refusesAYearBeforeTheFirstTemplate() throws Exception {
    Filing filing = new FilingGenerator(5).filing(Shape.SMALL);
    Filing old = Altered.withYear(filing, 2001);

    assertThatThrownBy(() -> press.press(old))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("2001");
  }

  private static void assertThatContentsAreTrue(Filing filing, Pressed pressed) throws IOException {
    List<WordContents.Line> contents = WordContents.of(write(pressed, Format.DOCX));
    PdfText pdf = new PdfText(write(pressed, Format.PDF));

    assertThat(contents).hasSizeGreaterThan(filing.projects().size());
    for (WordContents.Line line : contents) {
      assertThat(pdf.pageNumbered(line.number()))
          .as("page %s of the PDF, on which the contents say that there is this", line.number())
          .contains(line.title());
    }
    for (Project project : filing.projects()) {
      String name = project.name().replaceAll("\\s", "");
      assertThat(contents).as(name).anyMatch(line -> line.title().contains(name));
    }
  }

  private static Press newPress() throws Exception {
    return Press.open(Path.of("templates"), Path.of("fonts"));
  }

  private static Filing example(String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("examples", name + ".json"))) {
      return ((Reading.Accepted) new FilingReader().readOne(in)).filing();
    }
  }

  private static byte[] write(Pressed pressed, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pressed.write(format, out);
    return out.toByteArray();
  }

  private static byte[] both(Press press, Filing filing) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pressed pressed = press.press(filing);
    pressed.write(Format.DOCX, out);
    pressed.write(Format.PDF, out);
    return out.toByteArray();
  }
}
