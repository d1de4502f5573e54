package org.filingpress.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FillLimits;
import org.filingpress.docx.FilledDocument;
import org.filingpress.filing.Filing;
import org.filingpress.filing.GivenUpException;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.filingpress.layout.FontsException;
import org.filingpress.layout.LaidDocument;
import org.filingpress.layout.PdfPainter;
import org.filingpress.layout.Sheet;
import org.filingpress.layout.Typesetter;
import org.filingpress.layout.WordParts;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.TemplateCheck;

/**
 * The whole line from a filing to its finished documents. Opened once, used by any number of
 * threads; each template is compiled when it is first needed. Whoever does not want a document any
 * more interrupts its thread: what is at work on it then throws a {@link GivenUpException} at once,
 * and the press serves the others as before.
 */
public final class Press {

  private final Path templates;
  private final TemplateLibrary library;
  private final Typesetter typesetter;
  private final Map<TemplateVersion, ReadyTemplate> earlier;
  private final Map<TemplateVersion, ReadyTemplate> ready = new HashMap<>();
  private final Map<TemplateVersion, TemplateException> broken = new HashMap<>();
  private final Map<String, TemplateException> missing = new ConcurrentHashMap<>();

  /**
   * @param earlier what was made ready before, which is used again where it is of the same bytes
   */
  private Press(Path templates, Typesetter typesetter, Map<TemplateVersion, ReadyTemplate> earlier)
      throws ProblemsException, IOException {
    this.templates = templates;
    this.library = TemplateLibrary.open(templates);
    this.typesetter = typesetter;
    this.earlier = earlier;
  }

  /**
   * @param templates the folder of the template library
   * @param fonts the folder of the fonts
   * @throws ProblemsException when one of them is not what it should be
   */
  public static Press open(Path templates, Path fonts) throws ProblemsException, IOException {
    CompiledTemplate.warmUp();
    try {
      return new Press(templates, Typesetter.load(fonts), Map.of());
    } catch (FontsException unusable) {
      throw new ProblemsException(unusable.problems());
    }
  }

  /**
   * A press with the same fonts over the library as it is on disk now. This one goes on with what
   * it has.
   *
   * @throws ProblemsException when the library is not what it should be
   */
  public Press reopened() throws ProblemsException, IOException {
    return new Press(templates, typesetter, madeReady());
  }

  /**
   * Which fonts the documents are set with: a SHA-256 over those that were loaded. The first call
   * takes a while.
   *
   * @throws ProblemsException when somebody has written into their files since
   */
  public String fontsSha256() throws ProblemsException {
    try {
      return typesetter.fontsSha256();
    } catch (FontsException changed) {
      throw new ProblemsException(changed.problems());
    }
  }

  /** A check of templates by the same fonts; whatever the library holds. */
  public TemplateCheck check() {
    return TemplateCheck.with(typesetter);
  }

  /**
   * Presses a filing: chooses the template in force, fills it, lays it out, and sets the page
   * numbers.
   *
   * @throws TemplateException when no template is in force for it, or that template is broken
   * @throws ProblemsException when the filing cannot be filled in or laid out
   */
  public Pressed press(Filing filing) throws TemplateException, ProblemsException, IOException {
    ReadyTemplate template = templateFor(filing);
    long start = System.nanoTime();
    FilledDocument filled = template.fill(filing);
    long isFilled = System.nanoTime();
    WordParts parts = template.parts(filled);
    LaidDocument laid = template.sheet().lay(parts);
    PressTimes times = new PressTimes(isFilled - start, System.nanoTime() - isFilled);
    if (laid.problems().stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(laid.problems());
    }
    return new Pressed(filing, filled, parts, laid, template.problems(), typesetter, times);
  }

  /**
   * Binds the documents of a county's departments into one PDF, in the order of the departments'
   * codes: one cover, one contents list, pages counted through. Each filing is read twice, and only
   * one is held at a time.
   *
   * @param filings one at least; those whose document cannot be made are not to be among them
   * @param out is left open
   * @throws TemplateException when no template is in force for one of them, or that is broken
   * @throws ProblemsException when a filing cannot be filled in or laid out
   */
  public BoundVolume bind(List<FilingSource> filings, OutputStream out)
      throws TemplateException, ProblemsException, IOException {
    return new Binding(this, filings).write(out);
  }

  PdfPainter painter() {
    return typesetter.painter();
  }

  ReadyTemplate templateFor(Filing filing) throws TemplateException {
    return inUse(versionFor(filing.county().code(), filing.year()));
  }

  /**
   * The template that the filings of a county and budget year are pressed with, made ready.
   *
   * @throws TemplateException when none is in force, or it is broken
   */
  public TemplateInForce templateFor(String county, int year) throws TemplateException {
    TemplateVersion version = versionFor(county, year);
    ReadyTemplate template = inUse(version);
    return new TemplateInForce(
        version.name(), version.year(), template.sha256(), template.problems());
  }

  /**
   * Makes every version of the library ready that is not yet, without having used it.
   *
   * @return what came of each, in the library's order
   */
  public List<TemplateState> templates() {
    List<TemplateState> states = new ArrayList<>();
    for (TemplateVersion version : library.versions()) {
      List<Problem> problems = List.of();
      try {
        ready(version);
      } catch (TemplateException broken) {
        problems = broken.problems();
      }
      states.add(new TemplateState(version.name(), version.year(), problems));
    }
    return states;
  }

  /** Whether there is a template that documents can be made with; looks no further than needed. */
  public boolean isUsable() {
    return !madeReady().isEmpty() || library.versions().stream().anyMatch(this::isUsable);
  }

  private boolean isUsable(TemplateVersion version) {
    try {
      ready(version);
      return true;
    } catch (TemplateException broken) {
      return false;
    }
  }

  private synchronized Map<TemplateVersion, ReadyTemplate> madeReady() {
    return Map.copyOf(ready);
  }

  private TemplateVersion versionFor(String county, int year) throws TemplateException {
    try {
      return library.inForce(county, year);
    } catch (ProblemsException none) {
      String asked = county + "/" + year;
      throw missing.computeIfAbsent(asked, key -> TemplateException.noneInForce(none.problems()));
    }
  }

  /** From its first use on a version is sealed. */
  private ReadyTemplate inUse(TemplateVersion version) throws TemplateException {
    ReadyTemplate template = ready(version);
    try {
      template.seal(version);
    } catch (IOException unwritable) {
      throw new TemplateException(List.of(unreadable(version.document(), unwritable)));
    }
    return template;
  }

  /**
   * Each version is compiled once, whether that succeeds or not. What the disk did not give is
   * asked for again: it may give it the next time.
   */
  private synchronized ReadyTemplate ready(TemplateVersion version) throws TemplateException {
    TemplateException known = broken.get(version);
    if (known != null) {
      throw known;
    }
    ReadyTemplate made = ready.get(version);
    if (made == null) {
      try {
        made = makeReady(version);
        ready.put(version, made);
      } catch (ProblemsException wrong) {
        TemplateException wrongTemplate = new TemplateException(placed(version, wrong.problems()));
        broken.put(version, wrongTemplate);
        throw wrongTemplate;
      } catch (IOException unreadable) {
        Problem problem = unreadable(version.document(), unreadable);
        throw new TemplateException(List.of(problem));
      }
    }
    return made;
  }

  /**
   * What is told of a template that the disk does not give.
   *
   * @param document its Word file
   */
  public static Problem unreadable(Path document, IOException why) {
    GivenUpException.ifInterrupted(); // which closes a file that is read
    if (why instanceof NoSuchFileException) {
      return Problem.error("press.no-template-file", document.toString());
    } else if (why instanceof AccessDeniedException) {
      return Problem.error("press.template-forbidden", document.toString());
    }
    String said = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    return Problem.error("press.template-unreadable", document.toString(), said);
  }

  private static List<Problem> placed(TemplateVersion version, List<Problem> problems) {
    return problems.stream().map(p -> p.within(version.document().toString())).toList();
  }

  private ReadyTemplate makeReady(TemplateVersion version) throws ProblemsException, IOException {
    byte[] word;
    try (InputStream in = version.open()) {
      word = in.readAllBytes();
    }
    ReadyTemplate known = earlier.get(version);
    if (known != null && known.sha256().equals(Sha256.of(word))) {
      return known;
    }
    CompiledTemplate template =
        CompiledTemplate.compile(new ByteArrayInputStream(word), FillLimits.DEFAULT);
    Sheet sheet = typesetter.prepare(template::openTemplatePart);
    if (sheet.problems().stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(sheet.problems());
    }
    List<Problem> problems = placed(version, sheet.problems());
    return new ReadyTemplate(template, version.document(), word, sheet, problems);
  }
}
