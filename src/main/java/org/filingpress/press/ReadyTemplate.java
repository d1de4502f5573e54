package org.filingpress.press;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FilledDocument;
import org.filingpress.docx.VolumeForm;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.layout.Sheet;
import org.filingpress.layout.WordParts;
import org.jspecify.annotations.Nullable;

/** A template made ready: compiled for filling, and its styles read for the layout. */
final class ReadyTemplate {

  private final CompiledTemplate template;
  private final Path document;
  private final String sha256;
  private final Sheet sheet;
  private final List<Problem> problems;
  private @Nullable VolumeForm volumeForm;

  /**
   * @param document the template's file
   * @param sha256 of what was made ready
   * @param problems what is to be looked at in the template itself
   */
  ReadyTemplate(
      CompiledTemplate template,
      Path document,
      String sha256,
      Sheet sheet,
      List<Problem> problems) {
    this.template = template;
    this.document = document;
    this.sha256 = sha256;
    this.sheet = sheet;
    this.problems = List.copyOf(problems);
  }

  CompiledTemplate template() {
    return template;
  }

  /**
   * Fills the template.
   *
   * @throws ProblemsException when the template asks for what this filing cannot give; the places
   *     begin with the template's path
   */
  FilledDocument fill(Filing filing) throws ProblemsException {
    try {
      return template.fill(filing);
    } catch (ProblemsException failed) {
      throw new ProblemsException(
          failed.problems().stream().map(p -> p.within(document.toString())).toList());
    }
  }

  String sha256() {
    return sha256;
  }

  Sheet sheet() {
    return sheet;
  }

  List<Problem> problems() {
    return problems;
  }

  /** How a volume of its documents looks; read when a volume is first made. */
  synchronized VolumeForm volumeForm() {
    if (volumeForm == null) {
      volumeForm = template.volumeForm();
    }
    return volumeForm;
  }

  /** The parts of a filled document as the layout reads them. */
  WordParts parts(FilledDocument filled) {
    return name -> {
      InputStream part = filled.openToLayOut(name);
      return part == null ? template.openFixedPart(name) : part;
    };
  }

  /** The template's own parts around another document. */
  WordParts parts(byte[] document) {
    return name ->
        name.equals(template.documentPart())
            ? new ByteArrayInputStream(document)
            : template.openTemplatePart(name);
  }
}
