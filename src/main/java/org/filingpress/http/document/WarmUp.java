package org.filingpress.http.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.press.Press;
import org.filingpress.press.TemplateException;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
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

  private static final String ANY_COUNTY = "000000";

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
    for (TemplateVersion version : TemplateLibrary.open(presses.templates()).versions()) {
      String county = version.counties().isEmpty() ? ANY_COUNTY : version.counties().get(0);
      try {
        press.templateFor(county, version.year());
      } catch (TemplateException broken) {
        LOG.warn("template not usable: {}", broken.getMessage());
      }
    }
    byte[] sample = TemplateCheck.standardSample();
    if (new FilingReader().readOne(new ByteArrayInputStream(sample))
        instanceof Reading.Accepted accepted) {
      try {
        DocumentWork.make(press, accepted.filing(), List.of(), DocumentForm.ZIP);
      } catch (TemplateException | ProblemsException none) {
        LOG.warn("no document could be made of the sample: {}", none.getMessage());
      }
    }
  }
}
