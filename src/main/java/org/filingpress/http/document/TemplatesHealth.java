package org.filingpress.http.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.problem.Outside;
import org.filingpress.press.Press;
import org.filingpress.press.TemplateState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Without one template that documents can be made with, the service is not ready, however well it
 * runs. The details say what is wrong with each.
 */
final class TemplatesHealth implements HealthIndicator {

  private final Presses presses;

  TemplatesHealth(Presses presses) {
    this.presses = presses;
  }

  @Override
  public Health health() {
    if (!presses.isOpen()) {
      return Health.outOfService().build();
    }
    try {
      Press press = presses.press();
      return press.isUsable()
          ? Health.up().build()
          : Health.outOfService().withDetail("broken", broken(press.templates())).build();
    } catch (ProblemsException unusable) {
      return Health.outOfService().build();
    }
  }

  private Map<String, List<String>> broken(List<TemplateState> templates) {
    Map<String, List<String>> broken = new TreeMap<>();
    for (TemplateState template : templates) {
      broken.put(
          template.title(),
          Outside.of(template.problems(), presses.templates()).stream()
              .map(Problem::message)
              .toList());
    }
    return broken;
  }
}
