package org.filingpress;

import org.filingpress.cli.CommandLineRun;

/** The program's entry. */
public final class Application {

  private Application() {}

  public static void main(String[] args) {
    System.exit(CommandLineRun.run(args));
  }
}
