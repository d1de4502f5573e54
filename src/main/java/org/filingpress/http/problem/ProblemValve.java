package org.filingpress.http.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * In place of Tomcat's own error pages, for what is refused before any filter sees it: a request
 * line that cannot be read, headers that are too large. Tomcat makes it by its name.
 */
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      ProblemWriter.write(request, response, Statuses.refusal(status));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // the client is gone
    }
  }
}
