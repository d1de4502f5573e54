package org.filingpress.http.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where requests come from that belong to one who sends them, whatever address he takes. */
public final class Network {

  private static final int SITE_BYTES = 8;

  private Network() {}

  /** The address itself, or the /64 network that a site has of IPv6 (RFC 6177). */
  public static String of(String address) {
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), SITE_BYTES))
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
