package org.filingpress.http.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The form that {@code Accept} (RFC 9110, 12.5.1) asks for. */
final class Accepted {

  private Accepted() {}

  static DocumentForm form(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
    List<String> headers = Collections.list(request.getHeaders("Accept"));
    List<MediaType> wished;
    try {
      wished = new ArrayList<>(MediaType.parseMediaTypes(headers));
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException(all());
    }
    if (wished.isEmpty()) {
      return DocumentForm.DOCX;
    }
    wished.removeIf(type -> type.getQualityValue() == 0);
    MimeTypeUtils.sortBySpecificity(wished);
    wished.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
    for (MediaType type : wished) {
      for (DocumentForm form : DocumentForm.values()) {
        if (type.includes(MediaType.parseMediaType(form.type()))) {
          return form;
        }
      }
    }
    throw new HttpMediaTypeNotAcceptableException(all());
  }

  private static List<MediaType> all() {
    List<MediaType> types = new ArrayList<>();
    for (DocumentForm form : DocumentForm.values()) {
      types.add(MediaType.parseMediaType(form.type()));
    }
    return types;
  }
}
