package org.filingpress.http.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.filingpress.http.exchange.EntityTags;
import org.filingpress.http.exchange.FileName;

/**
 * A document as it is answered.
 *
 * @param name with its extension, in Chinese
 * @param plainName the same of ASCII characters only
 * @param pageCount of the document
 * @param problemCount of what somebody should look at, though the document is whole
 */
record FinishedDocument(
    DocumentForm form,
    Content content,
    String name,
    String plainName,
    int pageCount,
    int problemCount) {

  /** Answers with the document, or with 304 when the client has it already. */
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("ETag", EntityTags.of(content.sha256()));
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("X-Pages", String.valueOf(pageCount));
    response.setHeader("X-Problems", String.valueOf(problemCount));
    if (EntityTags.isKnown(request, content.sha256())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(form.type());
    response.setHeader("Content-Disposition", FileName.attachment(plainName, name));
    response.setContentLength(content.size());
    if (!request.getMethod().equals("HEAD")) {
      content.writeTo(response.getOutputStream());
    }
  }
}
