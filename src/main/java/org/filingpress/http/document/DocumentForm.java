package org.filingpress.http.document;

import java.util.Set;
import org.filingpress.press.Format;
import org.springframework.http.MediaType;

/** What a document can be answered as; the first is for who asks for nothing particular. */
enum DocumentForm {
  DOCX(DocumentForm.WORD, ".docx", Set.of(Format.DOCX)),
  PDF(MediaType.APPLICATION_PDF_VALUE, ".pdf", Set.of(Format.PDF)),
  /** Both, in an archive. */
  ZIP(DocumentForm.ARCHIVE, ".zip", Set.of(Format.DOCX, Format.PDF));

  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  static final String ARCHIVE = "application/zip";

  private final String type;
  private final String extension;
  private final Set<Format> formats;

  DocumentForm(String type, String extension, Set<Format> formats) {
    this.type = type;
    this.extension = extension;
    this.formats = formats;
  }

  String type() {
    return type;
  }

  /** With the dot. */
  String extension() {
    return extension;
  }

  Set<Format> formats() {
    return formats;
  }
}
