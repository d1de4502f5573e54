package org.filingpress.http;

import static org.filingpress.http.TestService.FILINGS;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;

/** A county that no other test has, and small filings of it as they are sent. */
abstract class CountyOfItsOwn {

  private static final AtomicInteger COUNTIES = new AtomicInteger(700_000);

  /** No other test's. */
  final String county = String.valueOf(COUNTIES.incrementAndGet());

  String path(String department) {
    return FILINGS + "/" + county + "/" + department + "/2025";
  }

  String filing(String department, String stage) {
    Filing small = new FilingGenerator(1).filing(Shape.SMALL);
    Filing filing =
        new Filing(
            2025,
            stage,
            new County(county, "试验县", "试验县财政局"),
            new Department(department, "试验镇"),
            small.narrative(),
            small.projects());
    return new FilingWriter(FilingWriter.Form.LINE).json(filing);
  }

  static HttpRequest.Builder post(TestService service, String filing) {
    return service.post(FILINGS, filing.getBytes(StandardCharsets.UTF_8));
  }

  static HttpRequest.Builder put(TestService service, String path, String filing) {
    return service
        .request(path)
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(filing));
  }
}
