package org.filingpress.template;

import java.nio.file.Path;
import java.util.List;

/** A process that adds a version so large that it can be killed while it writes it. */
final class AddingProcess {

  private static final int LARGE = 200_000_000;

  private AddingProcess() {}

  public static void main(String[] args) throws Exception {
    byte[] document = new byte[LARGE];
    Publishing.add(
        Path.of(args[0]), new NewVersion("平泉", 2026, List.of("130823"), document, document));
  }
}
