package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that have begun a request and go on with a byte now and then. */
final class Trickle implements AutoCloseable {

  private static final long MILLIS = 50;

  private final List<Socket> clients = new ArrayList<>();
  private final Thread thread = new Thread(this::drop, "trickle");

  private Trickle() {}

  /**
   * @param begun what each of them has sent by now
   */
  static Trickle of(int port, int clients, String begun) throws IOException {
    Trickle trickle = new Trickle();
    for (int i = 0; i < clients; i++) {
      trickle.clients.add(begun(port, begun));
    }
    return trickle;
  }

  /** From now on a byte comes of each of them every now and then. */
  void start() {
    thread.start();
  }

  /** A client with little room for what he is answered. */
  static Socket begun(int port, String begun) throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(4096);
    client.setSoTimeout(60_000);
    client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    client.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
    return client;
  }

  private void drop() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(MILLIS);
        for (Socket client : clients) {
          drop(client);
        }
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drop(Socket client) {
    try {
      client.getOutputStream().write('x');
    } catch (IOException cut) {
      // he goes on trying
    }
  }

  /** Waits until so many have been answered something. */
  void areAnswered(int count) throws IOException {
    for (Socket client : clients.subList(0, count)) {
      assertThat(client.getInputStream().read()).isEqualTo('H');
    }
  }

  /** What the first one is told until the connection ends. */
  String told() throws IOException {
    StringBuilder told = new StringBuilder();
    try {
      for (int b = read(); b >= 0; b = read()) {
        told.append((char) b);
      }
    } catch (SocketException reset) {
      // what came before counts
    }
    return told.toString();
  }

  private int read() throws IOException {
    return clients.get(0).getInputStream().read();
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    for (Socket client : clients) {
      client.close();
    }
  }
}
