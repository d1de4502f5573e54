package org.filingpress.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody is watching: on a terminal; elsewhere nothing is written. */
final class Progress implements AutoCloseable {

  private final String task;
  private final boolean shown;
  private long expected;
  private @Nullable ProgressBar bar;

  private Progress(String task, boolean shown, int expected) {
    this.task = task;
    this.shown = shown;
    this.expected = expected;
  }

  static Progress start() {
    return start(0);
  }

  /** For a known number of documents. */
  static Progress start(int documents) {
    return start("生成", documents);
  }

  static Progress start(String task, int documents) {
    return new Progress(task, System.console() != null, documents);
  }

  /** Whether somebody sees it. */
  boolean isShown() {
    return shown;
  }

  /** One more document is to be made. */
  synchronized void more() {
    expected++;
    ProgressBar drawn = drawn();
    if (drawn != null) {
      drawn.maxHint(expected);
    }
  }

  /** So many are done. */
  void reached(int documents) {
    ProgressBar drawn = drawn();
    if (drawn != null) {
      drawn.stepTo(documents);
    }
  }

  void done() {
    ProgressBar drawn = drawn();
    if (drawn != null) {
      drawn.step();
    }
  }

  /** One more is done; so many have failed so far. */
  void done(int failed) {
    ProgressBar drawn = drawn();
    if (drawn != null) {
      drawn.setExtraMessage(failed == 0 ? "" : "失败 " + failed);
      drawn.step();
    }
  }

  /** The bar, which is drawn as soon as there is something to say. */
  private synchronized @Nullable ProgressBar drawn() {
    if (shown && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setUnit(" 份", 1)
              .setInitialMax(expected)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    }
    return bar;
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
