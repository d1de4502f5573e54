package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.state;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that ends while a run takes its time. */
class EndingServiceTests {

  @TempDir private Path folder;

  /**
   * Else the time that a run takes and that of requests in hand would add up. The run was not lost:
   * it does not count as one that has to be taken over.
   */
  @Test
  void closesItsDoorWhileItWaitsForARun() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("filingpress.http.out", folder.resolve("out").toString());
    settings.put("filingpress.http.runs.node", "this");
    settings.put("filingpress.http.runs.take-overs", 0);
    TestService service = TestService.start(settings);
    TestCounty county = TestCounty.with(service, 1);
    int port = service.port();
    String run;
    Thread ending = new Thread(service::close);
    LockedTable filings = LockedTable.filings(service);
    try (filings) {
      run = county.start();
      county.until(run, a -> state(a).equals("running"));
      filings.untilAwaited();

      ending.start();

      boolean open = true;
      for (int attempt = 0; attempt < 600 && open; attempt++) {
        Thread.sleep(20);
        open = isOpen(port);
      }
      assertThat(open).as("the door, while the run cannot end").isFalse();
      assertThat(ending.isAlive()).as("the service waits for the run").isTrue();
    } finally {
      ending.join();
    }

    try (TestService next = TestService.start(settings)) {
      TestCounty again = new TestCounty(next, county.code(), county.filings());
      assertThat(state(again.end(run))).isEqualTo("done");
    }
  }

  private static boolean isOpen(int port) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException refused) {
      return false;
    }
  }
}
