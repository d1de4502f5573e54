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

  /** Of an answer that is sent at once, in bytes; each connection has a buffer of so many. */
  private static final int PIECE = 32 << 10;

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

  /**
   * Most documents are sent in one piece: each one more wakes their client once more, who takes the
   * processor from those that are being made.
   */
  @Bean
  TomcatConnectorCustomizer answersInOnePiece() {
    return connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(PIECE));
  }

  /** Before all other filters, so that what they refuse and log has an id, too. */
  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
