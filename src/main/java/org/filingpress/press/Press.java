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
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;

/**
 * The whole line from a filing to its finished documents. Opened once, used by any number of
 * threads; each template is compiled when it is first needed.
 */
public final class Press {

  private final TemplateLibrary library;
  private final Map<TemplateVersion, CompiledTemplate> compiled = new ConcurrentHashMap<>();

  private Press(TemplateLibrary library) {
    this.library = library;
  }

  /**
   * @param templates the folder of the template library
   * @param fonts the folder of the fonts
   * @throws ProblemsException when one of them is not what it should be
   */
  public static Press open(Path templates, Path fonts) throws ProblemsException, IOException {
    return new Press(TemplateLibrary.open(templates));
  }

  /**
   * Presses a filing: chooses the template in force, fills it, lays it out, and sets the page
   * numbers.
   *
   * @throws ProblemsException when no template is in force, or it is broken, or cannot be filled
   */
  public Pressed press(Filing filing) throws ProblemsException, IOException {
    TemplateVersion version = library.inForce(filing.county().code(), filing.year());
    CompiledTemplate template = compiled(version);
    FilledDocument filled = template.fill(filing);
    return new Pressed(version, filled);
  }

  private CompiledTemplate compiled(TemplateVersion version) throws ProblemsException, IOException {
    CompiledTemplate known = compiled.get(version);
    if (known == null) {
      synchronized (compiled) {
        known = compiled.get(version);
        if (known == null) {
          try (InputStream in = Files.newInputStream(version.document())) {
            known = CompiledTemplate.compile(in, FillLimits.DEFAULT);
          }
          compiled.put(version, known);
        }
      }
    }
    return known;
  }
}
