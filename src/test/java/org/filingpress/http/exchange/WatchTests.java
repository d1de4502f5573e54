package org.filingpress.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class WatchTests {

  /** Those that cannot be looked at. */
  private static final class Failing extends Connections {
    @Override
    void cutSlowHeads(long nanoseconds, Consumer<Runnable> each) {
      throw new OutOfMemoryError("that is none");
    }
  }

  @Test
  void goesOnWhateverALookThrows(@TempDir Path folder) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    Connector connector = new Connector(Connections.class.getName());
    connector.setPort(0);
    tomcat.setConnector(connector);
    tomcat.addContext("", folder.toString());
    tomcat.start();
    try (Watch watch = new Watch(Duration.ofSeconds(1));
        Socket client = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
      watch.over(new Failing());
      watch.over((Connections) connector.getProtocolHandler());
      watch.over(new Failing());
      client.setSoTimeout(30_000);
      client
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));

      assertThat(client.getInputStream().read()).as("cut off").isEqualTo(-1);
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }
}
