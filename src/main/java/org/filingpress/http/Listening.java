package org.filingpress.http;

import java.net.InetAddress;
import org.filingpress.http.guard.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Where the service listens, and for whom. */
public final class Listening implements ApplicationListener<WebServerInitializedEvent> {

  private final Door door;
  private volatile int port;
  private final String host;

  /**
   * @param address as set; null: all of the machine's
   */
  Listening(Door door, @Nullable InetAddress address) {
    this.door = door;
    this.host =
        !door.isGuarded() || address == null || address.isAnyLocalAddress()
            ? "127.0.0.1"
            : address.getHostAddress();
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /** Where a client on this machine reaches it. */
  public String url() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Whether it is for this machine only, because no client has a key. */
  public boolean isForThisMachineOnly() {
    return !door.isGuarded();
  }
}
