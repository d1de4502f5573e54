package org.filingpress.http.guard;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Lets the service listen on this machine only while there are no keys, whatever is set. */
public final class Door
    implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

  private final Keys keys;

  Door(Keys keys) {
    this.keys = keys;
  }

  /** Whether clients need a key, and may then come from other machines. */
  public boolean isGuarded() {
    return keys.exist();
  }

  @Override
  public void customize(ConfigurableWebServerFactory server) {
    if (!isGuarded()) {
      server.setAddress(InetAddress.getLoopbackAddress());
    }
  }

  /** After the settings have had their say. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
