package org.filingpress.http.exchange;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The parts of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
public class ExchangeConfiguration {

  @Bean
  FilingBody filingBody(ExchangeSettings limits, RequestBytes bytes) {
    return new FilingBody(limits, bytes);
  }

  @Bean
  RequestBytes requestBytes(ExchangeSettings limits) {
    return new RequestBytes(limits.uploadTime());
  }

  @Bean
  JsonBody jsonBody(RequestBytes bytes) {
    return new JsonBody(bytes);
  }

  @Bean
  Watch watch(ExchangeSettings limits) {
    return new Watch(limits.headTime());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatWebServerFactory> inHand(
      Watch watch, ExchangeSettings limits, TomcatServerProperties tomcat) {
    Room room = new Room(limits.inHand().toBytes());
    return factory -> {
      factory.setProtocol(Connections.class.getName());
      factory.addEngineValves(new InHandValve(watch, room, limits, tomcat.getThreads().getMax()));
    };
  }

  @Bean
  TomcatConnectorCustomizer watched(Watch watch) {
    return connector -> {
      if (connector.getProtocolHandler() instanceof Connections connections) {
        watch.over(connections);
      }
    };
  }

  /** Who asks first whether he may send a body is told when the body is wanted, or refused. */
  @Bean
  TomcatConnectorCustomizer continueWhenTheBodyIsRead() {
    return connector -> {
      if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
        http.setContinueResponseTiming("onRead");
      }
    };
  }

  /** Before all other filters, so that what they refuse and log has an id, too. */
  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
