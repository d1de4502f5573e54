package org.filingpress.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FilledDocument;
import org.filingpress.docx.VolumeForm;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.filingpress.layout.Sheet;
import org.filingpress.layout.WordParts;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** A template made ready: compiled for filling, and its styles read for the layout. */
final class ReadyTemplate {

  private final CompiledTemplate template;
  private final Path document;
  private final String sha256;
  private final Sheet sheet;
  private final List<Problem> problems;
  private @Nullable VolumeForm volumeForm;

  /** What it was made from; null since that is sealed. */
  private volatile byte @Nullable [] unsealed;

  /**
   * @param document the template's file
   * @param word the bytes that were made ready
   * @param problems what is to be looked at in the template itself
   */
  ReadyTemplate(
      CompiledTemplate template, Path document, byte[] word, Sheet sheet, List<Problem> problems) {
    this.template = template;
    this.document = document;
    this.sha256 = Sha256.of(word);
    this.unsealed = word;
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

  /** Seals the version that this was made from, once. */
  void seal(TemplateVersion version) throws IOException {
    byte[] word = unsealed;
    if (word != null) {
      version.seal(word);
      unsealed = null;
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
