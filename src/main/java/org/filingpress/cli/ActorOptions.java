package org.filingpress.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who changes something, for the trail. */
final class ActorOptions {

  @Option(names = "--by", paramLabel = "NAME", description = "记下由谁操作（默认：系统用户名@主机名）。")
  private @Nullable String by;

  String name() {
    return by == null ? System.getProperty("user.name", "") + "@" + host() : by;
  }

  /**
   * Asked of the environment first: a machine that cannot resolve its own name is slow to say so.
   */
  private static String host() {
    Map<String, String> environment = System.getenv();
    String named = environment.getOrDefault("HOSTNAME", environment.get("COMPUTERNAME"));
    try {
      return named == null ? InetAddress.getLocalHost().getHostName() : named;
    } catch (UnknownHostException unknown) {
      return "localhost";
    }
  }
}
