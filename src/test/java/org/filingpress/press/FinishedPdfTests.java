package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filingpress.filing.Block;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.Project;
import org.filingpress.filing.Reading;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Flavour;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The PDF of whole filings, as others read it. */
class FinishedPdfTests {
  private static final String RARE = "rare characters";
  private static final Pattern FOOT = Pattern.compile("—\\s*(\\d+)\\s*—\\s*$");
  private static final Press PRESS = press();
  private static final Map<String, byte[]> PDFS = new ConcurrentHashMap<>();

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static List<String> filings() {
    return List.of(
        "pingquan-liuxi-2025", "fengrun-yinchengpu-2021", "caofeidian-liuzan-2023", RARE);
  }

  @ParameterizedTest
  @MethodSource("filings")
  void isPdfAThatPeopleCanHaveReadToThem(String name) throws Exception {
    PDFAFlavour accessible = PDFAFlavour.PDFA_2_A;
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf(name)), accessible);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(accessible, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("filings")
  void givesTheNarrativeBackBlockByBlock(String name) throws Exception {
    Filing filing = filing(name);
    List<String> paragraphs = texts(pdf(name), Set.of("P", "H1", "H2", "H3"));
    List<String> blocks = new ArrayList<>();
    for (Block block : blocks(filing.narrative())) {
      if (block instanceof Block.Paragraph paragraph) {
        blocks.add(bare(paragraph.text()));
      } else if (block instanceof Block.Heading heading) {
        blocks.add(bare(heading.heading()));
      } else if (block instanceof Block.Labelled labelled) {
        String label = bare(labelled.label());
        String text = bare(labelled.text());
        blocks.add(
            paragraphs.stream()
                .filter(p -> p.startsWith(label) && p.endsWith(text))
                .findFirst()
                .orElse(label + " … " + text));
      }
    }

    assertThat(blocks).isNotEmpty();
    assertThat(paragraphs).containsSubsequence(blocks);
  }

  @ParameterizedTest
  @MethodSource("filings")
  void givesEveryCellBack(String name) throws Exception {
    Filing filing = filing(name);
    byte[] pdf = pdf(name);
    List<String> cells = texts(pdf, Set.of("TD", "TH"));
    Set<String> paragraphs = new HashSet<>(texts(pdf, Set.of("P")));

    assertThat(filing.projects()).isNotEmpty();
    for (Project project : filing.projects()) {
      List<String> wanted = new ArrayList<>(List.of(project.code(), project.name()));
      wanted.add(project.budget().total());
      wanted.add(project.purpose());
      project
          .plan()
          .forEach(
              step -> {
                wanted.add(step.by());
                wanted.add(step.value());
              });
      for (Indicator row : project.indicators()) {
        wanted.add(row.level1());
        wanted.add(row.level2());
        wanted.add(row.level3());
        wanted.add(row.description());
        wanted.add(row.value().printed());
        wanted.add(row.basis());
      }
      wanted.removeIf(String::isBlank);
      assertThat(cells).containsAll(wanted.stream().map(FinishedPdfTests::bare).toList());
      assertThat(paragraphs)
          .containsAll(project.goals().stream().map(FinishedPdfTests::bare).toList());
    }
  }

  /** Row by row: each indicator's cells follow each other in the text. */
  @ParameterizedTest
  @MethodSource("filings")
  void readsTablesRowByRow(String name) throws Exception {
    Filing filing = filing(name);
    List<String> rows = texts(pdf(name), Set.of("TR"));
    for (Project project : filing.projects()) {
      List<String> ends =
          project.indicators().stream()
              .map(
                  row ->
                      bare(row.level3() + row.description() + row.value().printed() + row.basis()))
              .toList();
      assertThat(ends)
          .allSatisfy(end -> assertThat(rows).anySatisfy(row -> assertThat(row).endsWith(end)));
    }
  }

  @ParameterizedTest
  @MethodSource("filings")
  void whatGoesOverPagesIsOneElement(String name) throws Exception {
    List<TaggedText.Element> elements = TaggedText.elements(pdf(name));
    Filing filing = filing(name);

    assertThat(elements)
        .filteredOn(element -> element.role().equals("Table"))
        .as("two for each project: of money and of indicators")
        .hasSize(2 * filing.projects().size());
    assertThat(elements).filteredOn(element -> element.role().equals("TOC")).hasSize(1);
    assertThat(elements)
        .filteredOn(element -> element.role().equals("TH"))
        .as("header rows shown again are not read again")
        .hasSize(6 * filing.projects().size());
  }

  @Test
  void keepsWhatGoesOverPagesTogether() throws Exception {
    List<TaggedText.Element> elements = TaggedText.elements(pdf(RARE));

    for (String role : List.of("P", "TR", "TD", "Table")) {
      assertThat(elements)
          .as(role)
          .filteredOn(element -> element.role().equals(role))
          .anyMatch(element -> element.pages().size() > 1);
    }
  }

  @ParameterizedTest
  @MethodSource("filings")
  void labelsThePagesAsTheyAreNumbered(String name) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf(name))) {
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      List<String> printed = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        Matcher foot = FOOT.matcher(stripper.getText(document));
        printed.add(foot.find() ? foot.group(1) : labels[page - 1].replaceAll("\\d", "?"));
      }
      assertThat(labels).containsExactlyElementsOf(printed);
      assertThat(labels).startsWith("i", "ii", "iii").contains("1").doesNotHaveDuplicates();
    }
  }

  @Test
  void givesTheSameBytesInEveryTimeZone() throws Exception {
    Filing filing = filing("caofeidian-liuzan-2023");
    TimeZone here = TimeZone.getDefault();
    try {
      List<byte[]> made = new ArrayList<>();
      for (String zone : List.of("UTC", "Asia/Shanghai", "America/St_Johns", "Europe/London")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        made.add(pdf(filing));
      }
      assertThat(made).extracting(Arrays::hashCode).containsOnly(Arrays.hashCode(made.get(0)));
      try (PDDocument document = Loader.loadPDF(made.get(0))) {
        assertThat(document.getDocumentInformation().getCreationDate().toInstant())
            .isEqualTo("2023-01-01T00:00:00Z");
        assertThat(document.getDocumentInformation().getCreator()).isEqualTo("Filingpress");
      }
    } finally {
      TimeZone.setDefault(here);
    }
  }

  private static List<Block> blocks(Narrative narrative) {
    List<Block> blocks = new ArrayList<>(narrative.overall());
    blocks.addAll(narrative.items());
    blocks.addAll(narrative.safeguards());
    return blocks;
  }

  private static List<String> texts(byte[] pdf, Set<String> roles) throws IOException {
    return TaggedText.elements(pdf).stream()
        .filter(element -> roles.contains(element.role()))
        .map(element -> bare(element.text()))
        .toList();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\u3000\u00a0]", "");
  }

  private static Filing filing(String name) throws IOException {
    if (!name.equals(RARE)) {
      try (InputStream in = Files.newInputStream(Path.of("examples", name + ".json"))) {
        return ((Reading.Accepted) new FilingReader().readOne(in)).filing();
      }
    }
    Shape shape =
        Shape.USUAL
            .withProjects(3)
            .withRows(12, 24)
            .with(Flavour.RARE_CHARACTERS)
            .with(Flavour.LATIN)
            .with(Flavour.URLS)
            .with(Flavour.LONG_GOALS);
    Filing filing = new FilingGenerator(20).filing(shape);
    List<Block> overall = new ArrayList<>(filing.narrative().overall());
    overall.add(new Block.Paragraph("𬇙河镇𠅤庄村①—㎡℃Ⅱ№§×÷“甲”‘乙’……《〈丙〉》￥‰α"));
    return new Filing(
        filing.year(),
        filing.stage(),
        filing.county(),
        filing.department(),
        new Narrative(overall, filing.narrative().items(), filing.narrative().safeguards()),
        filing.projects());
  }

  private static byte[] pdf(String name) throws Exception {
    byte[] known = PDFS.get(name);
    if (known == null) {
      known = pdf(filing(name));
      PDFS.put(name, known);
    }
    return known;
  }

  private static byte[] pdf(Filing filing) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PRESS.press(filing).write(Format.PDF, out);
    return out.toByteArray();
  }

  private static Press press() {
    try {
      return Press.open(Path.of("templates"), Path.of("fonts"));
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }
}
