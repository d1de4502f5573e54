package org.filingpress.http.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The answers of this room, from the controllers down to Tomcat's own. */
@Configuration(proxyBeanMethods = false)
@Import({Refusals.class, ErrorPages.class})
public class ProblemConfiguration {

  @Bean
  TomcatContextCustomizer problemsInPlaceOfErrorPages() {
    return context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ProblemValve.class.getName());
      }
    };
  }
}
