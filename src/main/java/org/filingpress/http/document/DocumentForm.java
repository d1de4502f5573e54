package org.filingpress.http.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.filingpress.http.exchange.Accepted;
import org.filingpress.press.Format;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** What a document can be answered as; the first is for who asks for nothing particular. */
public enum DocumentForm {
  DOCX(DocumentForm.WORD, ".docx", Set.of(Format.DOCX)),
  PDF(MediaType.APPLICATION_PDF_VALUE, ".pdf", Set.of(Format.PDF)),
  /** Both, in an archive. */
  ZIP(DocumentForm.ARCHIVE, ".zip", Set.of(Format.DOCX, Format.PDF));

  public static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  public static final String ARCHIVE = "application/zip";

  private final String type;
  private final String extension;
  private final Set<Format> formats;

  DocumentForm(String type, String extension, Set<Format> formats) {
    this.type = type;
    this.extension = extension;
    this.formats = formats;
  }

  /**
   * The form that a request asks for.
   *
   * @param forms that there are; the first is for who asks for nothing particular
   */
  public static DocumentForm accepted(HttpServletRequest request, DocumentForm... forms)
      throws HttpMediaTypeNotAcceptableException {
    String[] types = Arrays.stream(forms).map(DocumentForm::type).toArray(String[]::new);
    return forms[Arrays.asList(types).indexOf(Accepted.type(request, types))];
  }

  public String type() {
    return type;
  }

  /** With the dot. */
  public String extension() {
    return extension;
  }

  public Set<Format> formats() {
    return formats;
  }
}
