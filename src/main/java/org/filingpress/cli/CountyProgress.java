package org.filingpress.cli;

import java.util.List;
import org.filingpress.county.CountyListener;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/** Tells people how a county's run goes on: by a bar on a terminal, by lines elsewhere. */
final class CountyProgress implements CountyListener, AutoCloseable {

  private static final long LINE_NANOS = 5_000_000_000L;

  private final ProblemPrinter printer;
  private @Nullable Progress bar;
  private int documents;
  private int done;
  private int failed;
  private long begun;
  private long told;
  private boolean binding;

  CountyProgress(ProblemPrinter printer) {
    this.printer = printer;
  }

  @Override
  public synchronized void begins(String county, String name, int toMake, int kept) {
    documents = toMake;
    begun = System.nanoTime();
    told = begun;
    printer.say(name + "（" + county + "）：" + toMake + " 份待生成，" + kept + " 份没有变化");
    if (toMake > 0) {
      bar = Progress.start(toMake);
    }
  }

  @Override
  public synchronized void done(boolean hasFailed) {
    done++;
    failed += hasFailed ? 1 : 0;
    if (bar != null) {
      bar.done(failed);
      long now = System.nanoTime();
      if (!bar.isShown() && (now - told > LINE_NANOS || done == documents)) {
        told = now;
        printer.say(line((now - begun) / 1e9));
      }
    }
  }

  private String line(double seconds) {
    double speed = done / seconds;
    return String.format(
        java.util.Locale.ROOT,
        "%d/%d，失败 %d，每秒 %.1f 份，约剩 %.0f 秒",
        done,
        documents,
        failed,
        speed,
        (documents - done) / speed);
  }

  @Override
  public void told(String origin, List<Problem> problems) {
    printer.print(origin, problems);
  }

  @Override
  public synchronized void binding(int bound, int all) {
    if (bound == 0 && !binding) {
      binding = true;
      close();
      bar = Progress.start("装订汇编", all);
      told = 0;
    }
    if (bar == null) {
      return;
    }
    bar.reached(bound);
    long now = System.nanoTime();
    if (!bar.isShown() && (told == 0 || now - told > LINE_NANOS)) {
      told = now;
      printer.say("正在装订汇编 " + bound + "/" + all);
    }
  }

  @Override
  public synchronized void bundling() {
    close();
    if (documents > 0) {
      printer.say("正在汇总打包");
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
