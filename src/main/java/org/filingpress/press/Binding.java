package org.filingpress.press;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.filingpress.docx.ContentsLine;
import org.filingpress.docx.FilledDocument;
import org.filingpress.docx.Heading;
import org.filingpress.docx.VolumeFront;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.layout.LaidDocument;
import org.filingpress.layout.PageSize;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.PdfVolume;
import org.filingpress.layout.VolumePlace;
import org.filingpress.layout.WordParts;

/**
 * One volume while it is bound. The documents are laid out twice: first to know what stands on
 * which page, then, behind cover and contents list, to be painted one after the other.
 */
final class Binding {

  /** Of a divider page. */
  private static final String DEPARTMENT = "department";

  private final Press press;
  private final List<FilingSource> filings;
  private final List<Unit> units = new ArrayList<>();
  private final Set<PageSize> sizes = new LinkedHashSet<>();
  private final Set<String> stages = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A department's document in the volume: its divider page and its body. */
  private record Unit(String code, String name, int pageCount, List<ContentsLine> lines) {}

  /** A document that is laid out. */
  private record Laid(LaidDocument document, WordParts parts, List<Heading> headings) {}

  Binding(Press press, List<FilingSource> filings) {
    if (filings.isEmpty()) {
      throw new IllegalArgumentException("a volume of no documents");
    }
    this.press = press;
    this.filings = new ArrayList<>(filings);
    this.filings.sort(Comparator.comparing(FilingSource::departmentCode));
  }

  BoundVolume write(OutputStream out) throws TemplateException, ProblemsException, IOException {
    int numbered = 0;
    for (int i = 0; i < filings.size(); i++) {
      Filing filing = filings.get(i).read();
      List<Laid> laid = lay(filing, new VolumePlace(numbered + 1, 0));
      Unit unit = unit(filing, i, laid);
      units.add(unit);
      stages.add(filing.stage());
      laid.forEach(part -> sizes.addAll(part.document().pageSizes()));
      numbered += unit.pageCount();
    }
    Filing first = filings.get(0).read();
    Laid front = front(first);
    sizes.addAll(front.document().pageSizes());
    int frontPages = front.document().pageCount();
    PdfVolume pdf = press.painter().volume(info(first), sizes, out);
    pdf.addFront(front.document(), front.parts());
    paint(pdf, frontPages + numbered);
    problems.addAll(pdf.finish());
    return new BoundVolume(frontPages + numbered, frontPages, lines(), problems);
  }

  private void paint(PdfVolume pdf, int pageCount)
      throws TemplateException, ProblemsException, IOException {
    int numbered = 0;
    for (int i = 0; i < units.size(); i++) {
      Filing filing = filings.get(i).read();
      List<Laid> laid = lay(filing, new VolumePlace(numbered + 1, pageCount));
      Unit unit = units.get(i);
      if (!unit.equals(unit(filing, i, laid))) {
        problems.add(Problem.warning("press.volume-unsettled", unit.name()));
      }
      for (int part = 0; part < laid.size(); part++) {
        pdf.add(laid.get(part).document(), laid.get(part).parts(), name(i), part);
      }
      numbered += unit.pageCount();
    }
  }

  /** The divider page and the body of a department's document. */
  private List<Laid> lay(Filing filing, VolumePlace place)
      throws TemplateException, ProblemsException, IOException {
    ReadyTemplate template = press.templateFor(filing);
    String department = filing.department().name();
    WordParts page = template.parts(template.volumeForm().divider(department, DEPARTMENT));
    LaidDocument divider = checked(template.sheet().layBody(page, place), department);
    VolumePlace behind =
        new VolumePlace(place.firstPage() + divider.pageCount(), place.pageCount());
    FilledDocument filled = template.fill(filing);
    WordParts parts = template.parts(filled);
    LaidDocument body = checked(template.sheet().layBody(parts, behind), department);
    return List.of(
        new Laid(divider, page, List.of()), new Laid(body, parts, filled.listedHeadings()));
  }

  private static LaidDocument checked(LaidDocument laid, String department)
      throws ProblemsException {
    if (laid.problems().stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(
          laid.problems().stream().map(problem -> problem.within(department)).toList());
    }
    return laid;
  }

  private static Unit unit(Filing filing, int index, List<Laid> laid) {
    List<ContentsLine> lines = new ArrayList<>();
    int pageCount = 0;
    for (Laid part : laid) {
      pageCount += part.document().pageCount();
      for (Heading heading : part.headings()) {
        String page = part.document().page(heading.bookmark());
        if (!page.isEmpty()) {
          lines.add(new ContentsLine(2, heading.text(), name(index) + heading.bookmark(), page));
        }
      }
    }
    String department = filing.department().name();
    String page = laid.get(0).document().page(DEPARTMENT);
    lines.add(0, new ContentsLine(1, department, name(index) + DEPARTMENT, page));
    return new Unit(filing.department().code(), department, pageCount, lines);
  }

  /** The name by which links lead to a department's document. */
  private static String name(int index) {
    return index + 1 + "/";
  }

  private Laid front(Filing first) throws TemplateException, ProblemsException, IOException {
    ReadyTemplate template = press.templateFor(first);
    List<ContentsLine> contents = units.stream().flatMap(u -> u.lines().stream()).toList();
    VolumeFront front =
        new VolumeFront(
            first.county().name(),
            DocumentName.volumeTitle(first),
            stages.size() == 1 ? first.stage() : "",
            first.county().financeBureau(),
            contents);
    WordParts parts = template.parts(template.volumeForm().front(front));
    LaidDocument laid = checked(template.sheet().lay(parts), first.county().name());
    problems.addAll(laid.problems());
    return new Laid(laid, parts, List.of());
  }

  /** As a document's own information, dated by the budget year's first day. */
  private static PdfInfo info(Filing first) {
    return new PdfInfo(
        first.county().name() + DocumentName.volumeTitle(first),
        first.county().financeBureau(),
        LocalDate.of(first.year(), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private List<BoundVolume.Line> lines() {
    List<BoundVolume.Line> lines = new ArrayList<>();
    for (Unit unit : units) {
      for (ContentsLine line : unit.lines()) {
        lines.add(new BoundVolume.Line(unit.code(), line.level(), line.text(), line.page()));
      }
    }
    return lines;
  }
}
