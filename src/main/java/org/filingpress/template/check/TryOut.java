package org.filingpress.template.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FillLimits;
import org.filingpress.docx.FilledDocument;
import org.filingpress.filing.Filing;
import org.filingpress.filing.GivenUpException;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.layout.LaidDocument;
import org.filingpress.layout.Sheet;
import org.filingpress.layout.Typesetter;

/** A template compiled and ready to be tried with filings. */
record TryOut(CompiledTemplate template, Sheet sheet) {

  /**
   * @param pages 0 when the document could not be made
   */
  record Result(int pages, List<Problem> problems) {}

  /**
   * @throws ProblemsException with everything that is wrong with the template
   */
  static TryOut of(byte[] document, Typesetter typesetter) throws ProblemsException, IOException {
    CompiledTemplate template =
        CompiledTemplate.compile(new ByteArrayInputStream(document), FillLimits.DEFAULT);
    Sheet sheet = typesetter.prepare(template::openTemplatePart);
    if (sheet.problems().stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(sheet.problems());
    }
    return new TryOut(template, sheet);
  }

  /** Fills and lays out; whatever goes wrong is among the problems. */
  Result with(Filing filing) {
    try {
      FilledDocument filled = template.fill(filing);
      LaidDocument laid =
          sheet.lay(
              name -> {
                InputStream part = filled.openToLayOut(name);
                return part == null ? template.openFixedPart(name) : part;
              });
      return new Result(laid.pageCount(), laid.problems());
    } catch (ProblemsException wrong) {
      return new Result(0, wrong.problems());
    } catch (GivenUpException nobodyWaits) {
      throw nobodyWaits;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      return new Result(
          0, List.of(Problem.error("template.trial-failed", "", String.valueOf(broken))));
    }
  }
}
