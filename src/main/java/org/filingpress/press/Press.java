package org.filingpress.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FillLimits;
import org.filingpress.docx.FilledDocument;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.layout.LaidDocument;
import org.filingpress.layout.Sheet;
import org.filingpress.layout.Typesetter;
import org.filingpress.layout.WordParts;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;

/**
 * The whole line from a filing to its finished documents. Opened once, used by any number of
 * threads; each template is compiled when it is first needed.
 */
public final class Press {

  /** A template made ready: compiled for filling, and its styles read for the layout. */
  private record Ready(CompiledTemplate template, Sheet sheet) {}

  private final TemplateLibrary library;
  private final Typesetter typesetter;
  private final Map<TemplateVersion, Ready> ready = new ConcurrentHashMap<>();

  private Press(TemplateLibrary library, Typesetter typesetter) {
    this.library = library;
    this.typesetter = typesetter;
  }

  /**
   * @param templates the folder of the template library
   * @param fonts the folder of the fonts
   * @throws ProblemsException when one of them is not what it should be
   */
  public static Press open(Path templates, Path fonts) throws ProblemsException, IOException {
    return new Press(TemplateLibrary.open(templates), Typesetter.load(fonts));
  }

  /**
   * Presses a filing: chooses the template in force, fills it, lays it out, and sets the page
   * numbers.
   *
   * @throws ProblemsException when no template is in force, or it is broken, or cannot be filled or
   *     laid out
   */
  public Pressed press(Filing filing) throws ProblemsException, IOException {
    TemplateVersion version = library.inForce(filing.county().code(), filing.year());
    Ready template = ready(version);
    FilledDocument filled = template.template().fill(filing);
    WordParts parts = parts(template.template(), filled);
    LaidDocument laid = template.sheet().lay(parts);
    if (laid.problems().stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(laid.problems());
    }
    return new Pressed(filing, version, filled, parts, laid, typesetter.painter());
  }

  /** The parts of a filled document as the layout reads them. */
  private static WordParts parts(CompiledTemplate template, FilledDocument filled) {
    return name -> {
      InputStream part = filled.openToLayOut(name);
      return part == null ? template.openFixedPart(name) : part;
    };
  }

  private Ready ready(TemplateVersion version) throws ProblemsException, IOException {
    Ready known = ready.get(version);
    if (known == null) {
      synchronized (ready) {
        known = ready.get(version);
        if (known == null) {
          known = makeReady(version);
          ready.put(version, known);
        }
      }
    }
    return known;
  }

  private Ready makeReady(TemplateVersion version) throws ProblemsException, IOException {
    try (InputStream in = Files.newInputStream(version.document())) {
      CompiledTemplate template = CompiledTemplate.compile(in, FillLimits.DEFAULT);
      return new Ready(template, typesetter.prepare(template::openFixedPart));
    }
  }
}
