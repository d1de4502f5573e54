package org.filingpress.http.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.press.Press;
import org.filingpress.press.TemplateException;
import org.filingpress.press.TemplateState;
import org.filingpress.template.check.TemplateCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Before the service calls itself ready: the fonts are loaded, the templates compiled, and a first
 * document is made in every form.
 */
final class WarmUp implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final Presses presses;

  WarmUp(Presses presses) {
    this.presses = presses;
  }

  /**
   * @throws ProblemsException when there are no fonts or no library: then there is no service
   */
  @Override
  public void run(ApplicationArguments arguments) throws ProblemsException, IOException {
    Press press = presses.press();
    for (TemplateState template : press.templates()) {
      for (Problem problem : template.problems()) {
        LOG.warn(
            "template {} not usable: {}: {}", template.title(), problem.place(), problem.message());
      }
    }
    byte[] sample = TemplateCheck.standardSample();
    if (new FilingReader().readOne(new ByteArrayInputStream(sample))
        instanceof Reading.Accepted accepted) {
      try {
        DocumentWork.make(press, accepted, DocumentForm.ZIP);
      } catch (TemplateException | ProblemsException none) {
        LOG.warn("no document could be made of the sample: {}", none.getMessage());
      }
    }
  }
}
