package org.filingpress.http.document;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Callable;
import org.filingpress.filing.Reading;
import org.filingpress.http.exchange.FilingBody;
import org.filingpress.http.exchange.InHand;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.CurrentFiling;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document of a filing that is sent, or of one that is stored. */
@RestController
@RequestMapping("/api/v1")
final class DocumentController {

  private final FilingBody body;
  private final FilingStore store;
  private final Documents documents;
  private final Access access;

  DocumentController(FilingBody body, FilingStore store, Documents documents, Access access) {
    this.body = body;
    this.store = store;
    this.documents = documents;
    this.access = access;
  }

  @Operation(
      operationId = "pressDocument",
      summary = "由提交的申报生成文档",
      description = "默认返回 Word 文档；Accept: application/pdf 返回 PDF，application/zip 两者都有。")
  @DescribedDocument
  @PostMapping(
      path = "/documents",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {DocumentForm.WORD, MediaType.APPLICATION_PDF_VALUE, DocumentForm.ARCHIVE})
  void ofFilingSent(HttpServletRequest request, HttpServletResponse response) throws Exception {
    DocumentForm form = DocumentForm.accepted(request, DocumentForm.values());
    Reading.Accepted sent = body.one(request);
    Access.permit(access.mayPress(sent.filing()));
    documents.make(FilingKey.of(sent.filing()), () -> () -> sent, form).answer(request, response);
  }

  @Operation(operationId = "pressStoredFiling", summary = "由已存的申报生成文档")
  @DescribedDocument
  @GetMapping(
      path = "/filings/{county:[0-9]{6}}/{department:[0-9]{3}}/{year:[0-9]{4}}/document",
      produces = {DocumentForm.WORD, MediaType.APPLICATION_PDF_VALUE, DocumentForm.ARCHIVE})
  void ofFilingStored(
      @PathVariable String county,
      @PathVariable String department,
      @PathVariable int year,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    DocumentForm form = DocumentForm.accepted(request, DocumentForm.values());
    Access.require(access.mayRead(county, department));
    FilingKey key = new FilingKey(county, department, year);
    CurrentFiling current = store.current(key).orElseThrow(() -> none(key));
    InHand.hold(request, current.bytes());
    documents.make(key, () -> fetched(current), form).answer(request, response);
  }

  /** Fetched where nobody interrupts; parsed by the pool, a few at once. */
  private Callable<Reading.Accepted> fetched(CurrentFiling current) {
    FilingKey key = current.key();
    String line = store.line(key, current.revision()).orElseThrow(() -> none(key));
    return () -> FilingStore.read(key, line);
  }

  private static Refusal none(FilingKey key) {
    return Refusal.of(HttpStatus.NOT_FOUND, "http.no-filing", key.toString());
  }
}
