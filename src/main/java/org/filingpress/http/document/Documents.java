package org.filingpress.http.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.Callable;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.http.problem.Outside;
import org.filingpress.http.problem.Refusal;
import org.filingpress.press.TemplateException;
import org.filingpress.store.FilingKey;
import org.springframework.http.HttpStatus;

/** Makes a filing's document in the pool. */
final class Documents {

  private final Presses presses;
  private final DocumentPool pool;
  private final MeterRegistry meters;

  Documents(Presses presses, DocumentPool pool, MeterRegistry meters) {
    this.presses = presses;
    this.pool = pool;
    this.meters = meters;
  }

  /**
   * @param fetched asks the database, when there is a place for the document; gives the filing as a
   *     thread of the pool comes to it, without the database
   * @throws Refusal 422 when the filing cannot be printed or has no template; 503 when its template
   *     is broken, or too much is to be done
   */
  FinishedDocument make(
      FilingKey key, Callable<Callable<Reading.Accepted>> fetched, DocumentForm form)
      throws Exception {
    Timer.Sample time = Timer.start(meters);
    String outcome = "refused";
    try {
      FinishedDocument made =
          pool.fetchAndMake(
              () -> {
                Callable<Reading.Accepted> filing = fetched.call();
                return () -> DocumentWork.make(presses.press(), filing.call(), form);
              });
      outcome = "made";
      return made;
    } catch (TemplateException template) {
      throw refusal(template, key);
    } catch (ProblemsException wrong) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, outside(wrong.problems()));
    } finally {
      time.stop(
          Timer.builder("filingpress.documents")
              .description("Documents, from the request's filing to the answer's bytes")
              .tag("form", form.name())
              .tag("outcome", outcome)
              .publishPercentileHistogram()
              .register(meters));
    }
  }

  private Refusal refusal(TemplateException template, FilingKey key) {
    if (template.isNoneInForce()) {
      return Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "http.no-template",
          key.county(),
          String.valueOf(key.year()));
    }
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, outside(template.problems()))
        .with("Retry-After", "60");
  }

  private List<Problem> outside(List<Problem> problems) {
    return Outside.of(problems, presses.templates());
  }
}
