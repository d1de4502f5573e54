package org.filingpress.http.filing;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Reading;
import org.filingpress.http.exchange.EntityTags;
import org.filingpress.http.exchange.FilingBody;
import org.filingpress.http.exchange.InHand;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Language;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.CurrentFiling;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingStore;
import org.filingpress.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filings are stored, read and revised. */
@RestController
@RequestMapping("/api/v1/filings")
final class FilingController {

  private static final String ONE = "/{county:[0-9]{6}}/{department:[0-9]{3}}/{year:[0-9]{4}}";

  private static final Logger LOG = LoggerFactory.getLogger(FilingController.class);

  private final FilingBody body;
  private final FilingIntake intake;
  private final FilingStore store;
  private final FilingSettings settings;
  private final Access access;

  FilingController(
      FilingBody body,
      FilingIntake intake,
      FilingStore store,
      FilingSettings settings,
      Access access) {
    this.body = body;
    this.intake = intake;
    this.store = store;
    this.settings = settings;
    this.access = access;
  }

  @Operation(
      operationId = "storeFilings",
      summary = "存入申报",
      description = "一份（application/json），或每行一份（application/x-ndjson）：逐份存入，被拒绝的不影响其余。")
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StoredAnswer> add(HttpServletRequest request) throws IOException {
    Reading.Accepted sent = body.one(request);
    return answer(intake.add(sent.filing(), request), sent.warnings(), request);
  }

  /**
   * Each filing is stored by itself; what is refused does not stop the others. A body that breaks
   * off is told by its status, and as the last line that is refused.
   */
  @Operation(
      operationId = "storeFilings",
      summary = "存入申报",
      description = "一份（application/json），或每行一份（application/x-ndjson）：逐份存入，被拒绝的不影响其余。")
  @PostMapping(
      consumes = MediaType.APPLICATION_NDJSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StoredAnswers> addAll(HttpServletRequest request) throws IOException {
    if (FilingIntake.isConditional(request)) {
      throw Refusal.of(HttpStatus.BAD_REQUEST, "http.condition-of-many");
    }
    Tally tally = new Tally(settings.problems(), Language.of(request));
    FilingBody.Broken broken = body.all(request, reading -> add(reading, tally));
    if (broken != null) {
      tally.brokeOff(broken.line(), broken.why().problems());
    }
    return ResponseEntity.status(broken == null ? HttpStatus.OK : broken.why().status())
        .headers(broken == null ? new HttpHeaders() : broken.why().headers())
        .body(tally.answer());
  }

  @Operation(
      operationId = "readFiling",
      summary = "读取一份申报的当前修订",
      description = "回答是申报的规范行，其 SHA-256 即 ETag。")
  @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> read(
      @PathVariable String county,
      @PathVariable String department,
      @PathVariable int year,
      HttpServletRequest request) {
    Access.require(access.mayRead(county, department));
    FilingKey key = new FilingKey(county, department, year);
    CurrentFiling filing = store.current(key).orElseThrow(() -> none(key));
    boolean known = EntityTags.isKnown(request, filing.sha256());
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .eTag(EntityTags.of(filing.sha256()))
            .header("Cache-Control", "private, no-cache")
            .header("X-Revision", String.valueOf(filing.revision()));
    if (known) {
      return answer.build();
    }
    InHand.hold(request, filing.bytes());
    // The canonical line: its hash is the entity tag.
    return answer.body(store.line(key, filing.revision()).orElseThrow(() -> none(key)));
  }

  private static Refusal none(FilingKey key) {
    return Refusal.of(HttpStatus.NOT_FOUND, "http.no-filing", key.toString());
  }

  @Operation(
      operationId = "reviseFiling",
      summary = "修订一份申报",
      description = "If-Match 写明所修订的版本（读取时的 ETag），If-None-Match: * 表示只新建。")
  @PutMapping(
      path = ONE,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StoredAnswer> revise(
      @PathVariable String county,
      @PathVariable String department,
      @PathVariable int year,
      HttpServletRequest request)
      throws IOException {
    Access.require(access.mayWrite(county, department));
    Reading.Accepted sent = body.one(request);
    FilingKey key = FilingKey.of(sent.filing());
    FilingKey address = new FilingKey(county, department, year);
    if (!key.equals(address)) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(Problem.error("http.other-filing", "$", key.toString(), address.toString())));
    }
    return answer(intake.revise(sent.filing(), request), sent.warnings(), request);
  }

  /**
   * @throws Refusal 503 when the database fails, which ends the body
   */
  private void add(Reading reading, Tally tally) {
    if (reading instanceof Reading.Accepted accepted) {
      Filing filing = accepted.filing();
      if (access.mayWrite(filing.county().code(), filing.department().code())) {
        try {
          tally.stored(reading.line(), intake.add(filing), accepted.warnings());
        } catch (DataAccessException | TransactionException failure) {
          LOG.error("failed: the filing in line {}", reading.line(), failure);
          throw Refusal.ofDatabase();
        }
      } else {
        tally.refused(reading.line(), List.of(Problem.error("http.forbidden", "$")));
      }
    } else {
      tally.refused(reading.line(), reading.problems());
    }
  }

  private static ResponseEntity<StoredAnswer> answer(
      Stored stored, List<Problem> warnings, HttpServletRequest request) {
    FilingKey key = stored.key();
    URI address =
        URI.create("/api/v1/filings/" + key.county() + "/" + key.department() + "/" + key.year());
    ResponseEntity.BodyBuilder answer =
        stored.outcome() == Stored.Outcome.NEW
            ? ResponseEntity.created(address)
            : ResponseEntity.ok().location(address);
    return answer
        .eTag(EntityTags.of(stored.sha256()))
        .body(StoredAnswer.of(null, stored, warnings, Language.of(request)));
  }
}
