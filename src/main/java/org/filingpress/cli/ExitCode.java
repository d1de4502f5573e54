package org.filingpress.cli;

/** What the program's exit tells other programs. */
final class ExitCode {

  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int BAD_INPUT = 2;

  /** By Ctrl-C: 128 and the number of SIGINT, as shells have it. */
  static final int STOPPED = 130;

  private ExitCode() {}
}
