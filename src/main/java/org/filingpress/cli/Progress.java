package org.filingpress.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody is watching: on a terminal; elsewhere nothing is written. */
final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;
  private long expected;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress start() {
    if (System.console() == null) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName("生成")
            .setUnit(" 份", 1)
            .setInitialMax(0)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .build());
  }

  /** For a known number of documents. */
  static Progress start(int documents) {
    Progress progress = start();
    if (progress.bar != null) {
      progress.bar.maxHint(documents);
    }
    return progress;
  }

  /** Whether somebody sees it. */
  boolean isShown() {
    return bar != null;
  }

  /** One more document is to be made. */
  synchronized void more() {
    if (bar != null) {
      bar.maxHint(++expected);
    }
  }

  void done() {
    if (bar != null) {
      bar.step();
    }
  }

  /** One more is done; so many have failed so far. */
  void done(int failed) {
    if (bar != null) {
      bar.setExtraMessage(failed == 0 ? "" : "失败 " + failed);
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
