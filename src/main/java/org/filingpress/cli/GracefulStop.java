package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.filingpress.county.CountyJob;
import org.jspecify.annotations.Nullable;

/**
 * Lets a run that is interrupted (Ctrl-C, SIGTERM) finish the documents in hand and say how to go
 * on, before the process ends.
 */
final class GracefulStop implements AutoCloseable {

  private final CountDownLatch ended = new CountDownLatch(1);
  private final PrintWriter err;
  private final Thread hook = new Thread(this::stop, "graceful-stop");
  private volatile @Nullable CountyJob job;
  private volatile boolean stopping;

  private GracefulStop(PrintWriter err) {
    this.err = err;
  }

  static GracefulStop begin(PrintWriter err) {
    GracefulStop stop = new GracefulStop(err);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /** What is to be stopped. */
  void stops(CountyJob toStop) {
    job = toStop;
    if (stopping) {
      toStop.stop();
    }
  }

  private void stop() {
    stopping = true;
    CountyJob running = job;
    if (running != null) {
      err.println("正在停止：先做完手头的文档……");
      running.stop();
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (!stopping) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException stoppingAlready) {
        // the hook has ended or will
      }
    }
  }
}
