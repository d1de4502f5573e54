package org.filingpress.http.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;

/**
 * Lets the service listen on this machine only while there are no keys, and believe nobody who says
 * where a request comes from; to be told otherwise it refuses to start.
 */
public final class Door
    implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

  private static final int DEFAULT_PORT = 8080;

  private final Keys keys;
  private final ServerProperties server;
  private final TomcatServerProperties tomcat;
  private final ManagementServerProperties management;

  Door(
      Keys keys,
      ServerProperties server,
      TomcatServerProperties tomcat,
      ManagementServerProperties management) {
    this.keys = keys;
    this.server = server;
    this.tomcat = tomcat;
    this.management = management;
  }

  /** Whether clients need a key, and may then come from other machines. */
  public boolean isGuarded() {
    return keys.exist();
  }

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    if (isGuarded()) {
      return;
    }
    refuseOther("server.address", server.getAddress());
    if (hasDoorOfItsOwn()) {
      InetAddress address = management.getAddress();
      refuseOther(
          "management.server.address",
          address == null ? new InetSocketAddress(0).getAddress() : address);
    }
    refuseForwarded();
    factory.setAddress(InetAddress.getLoopbackAddress());
  }

  /** With any of these a request would come from where its headers say, and they be taken away. */
  private void refuseForwarded() {
    if (server.getForwardHeadersStrategy() != ForwardHeadersStrategy.NONE) {
      throw forwarded("server.forward-headers-strategy");
    } else if (StringUtils.hasText(tomcat.getRemoteip().getRemoteIpHeader())) {
      throw forwarded("server.tomcat.remoteip.remote-ip-header");
    } else if (StringUtils.hasText(tomcat.getRemoteip().getProtocolHeader())) {
      throw forwarded("server.tomcat.remoteip.protocol-header");
    }
  }

  /** Whether health and figures are told at another port, which this is not the door of. */
  private boolean hasDoorOfItsOwn() {
    Integer port = management.getPort();
    Integer main = server.getPort() == null ? DEFAULT_PORT : server.getPort();
    return port != null && port >= 0 && (port == 0 || !port.equals(main));
  }

  private static void refuseOther(String setting, @Nullable InetAddress address) {
    if (address != null && !address.isLoopbackAddress()) {
      throw refusal("http.open-door", setting, address.getHostAddress());
    }
  }

  private static IllegalStateException forwarded(String setting) {
    return refusal("http.forwarded", setting, setting);
  }

  private static IllegalStateException refusal(String code, String setting, String... arguments) {
    return new IllegalStateException(
        new ProblemsException(List.of(Problem.error(code, setting, arguments))));
  }

  /** After the settings have had their say. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
