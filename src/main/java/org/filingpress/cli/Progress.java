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

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
