package org.filingpress.county;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.filingpress.county.folder.StageTimes;

/**
 * What a run measures: the timers {@code filingpress.county.stage} with the tag {@code stage}
 * (fill, lay, write: of a document; volume, bundle: of a county), and the counters {@code
 * filingpress.county.documents} with the tag {@code result} (made, kept, failed, refused).
 */
final class Meters {

  private final Timer fill;
  private final Timer lay;
  private final Timer write;
  private final Timer volume;
  private final Timer bundle;
  private final Counter made;
  private final Counter kept;
  private final Counter failed;
  private final Counter refused;

  Meters(MeterRegistry registry) {
    fill = stage(registry, "fill");
    lay = stage(registry, "lay");
    write = stage(registry, "write");
    volume = stage(registry, "volume");
    bundle = stage(registry, "bundle");
    made = result(registry, "made");
    kept = result(registry, "kept");
    failed = result(registry, "failed");
    refused = result(registry, "refused");
  }

  void made(StageTimes times) {
    fill.record(times.fill(), TimeUnit.NANOSECONDS);
    lay.record(times.lay(), TimeUnit.NANOSECONDS);
    write.record(times.write(), TimeUnit.NANOSECONDS);
    made.increment();
  }

  void volume(long nanos) {
    volume.record(nanos, TimeUnit.NANOSECONDS);
  }

  void bundle(long nanos) {
    bundle.record(nanos, TimeUnit.NANOSECONDS);
  }

  void failed() {
    failed.increment();
  }

  void kept(int documents) {
    kept.increment(documents);
  }

  void refused(int filings) {
    refused.increment(filings);
  }

  private static Timer stage(MeterRegistry registry, String stage) {
    return Timer.builder("filingpress.county.stage").tag("stage", stage).register(registry);
  }

  private static Counter result(MeterRegistry registry, String result) {
    return Counter.builder("filingpress.county.documents").tag("result", result).register(registry);
  }
}
