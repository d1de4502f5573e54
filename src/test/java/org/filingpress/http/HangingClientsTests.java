package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send or read slowly, or go away in the middle. */
class HangingClientsTests {

  private static final int CLIENTS = 20;

  @Test
  void keepNoDocumentOfOthersWaiting(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    settings.put("filingpress.http.documents.threads", 1);
    settings.put("filingpress.http.documents.queue", 2);
    byte[] filing = TestService.filing();
    List<Socket> clients = new ArrayList<>();
    try (TestService service = TestService.start(settings)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(begun(service, filing, filing.length / 2));
        Socket reader = begun(service, filing, filing.length);
        reader.getInputStream().read(); // the first byte, and no more
        clients.add(reader);
      }

      assertThat(service.send(service.post(TestService.DOCUMENTS, filing)).statusCode())
          .isEqualTo(200);

      for (Socket client : clients) {
        client.setSoLinger(true, 0); // a reset, not an orderly end
        client.close();
      }
      assertThat(service.send(service.post(TestService.DOCUMENTS, filing)).statusCode())
          .isEqualTo(200);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  @Test
  void areToldWhenTheyTakeTooLong(@TempDir Path data) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    settings.put("filingpress.http.limits.upload-time", "1s");
    byte[] filing = TestService.filing();
    try (TestService service = TestService.start(settings);
        Socket client = begun(service, filing, 100)) {
      OutputStream out = client.getOutputStream();
      int sent = 100;
      InputStream in = client.getInputStream();
      while (in.available() == 0 && sent < filing.length) {
        out.write(filing, sent++, 1);
        out.flush();
        Thread.sleep(20);
      }

      byte[] answer = new byte[1000];
      int count = in.read(answer);
      assertThat(new String(answer, 0, count, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 408 ");
    }
  }

  /** A client that has sent so many bytes of a body. */
  private static Socket begun(TestService service, byte[] body, int length) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
    OutputStream out = socket.getOutputStream();
    out.write(
        ("POST "
                + TestService.DOCUMENTS
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.write(body, 0, length);
    out.flush();
    return socket;
  }
}
