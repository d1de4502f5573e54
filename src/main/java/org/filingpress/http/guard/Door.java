package org.filingpress.http.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;

/**
 * Lets the service listen on this machine only while there are no keys; to be told otherwise it
 * refuses to start.
 */
public final class Door
    implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

  private static final int DEFAULT_PORT = 8080;

  private final Keys keys;
  private final ServerProperties server;
  private final ManagementServerProperties management;

  Door(Keys keys, ServerProperties server, ManagementServerProperties management) {
    this.keys = keys;
    this.server = server;
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
    factory.setAddress(InetAddress.getLoopbackAddress());
  }

  /** Whether health and figures are told at another port, which this is not the door of. */
  private boolean hasDoorOfItsOwn() {
    Integer port = management.getPort();
    Integer main = server.getPort() == null ? DEFAULT_PORT : server.getPort();
    return port != null && port >= 0 && (port == 0 || !port.equals(main));
  }

  private static void refuseOther(String setting, @Nullable InetAddress address) {
    if (address != null && !address.isLoopbackAddress()) {
      throw new IllegalStateException(
          new ProblemsException(
              List.of(Problem.error("http.open-door", setting, address.getHostAddress()))));
    }
  }

  /** After the settings have had their say. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
