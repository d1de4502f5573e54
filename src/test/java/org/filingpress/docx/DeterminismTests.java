package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The same filing and template give the same bytes: anywhere, at any time, in any thread. */
@Isolated
class DeterminismTests {

  private final List<Filing> filings = Filings.EXAMPLES.stream().map(Filings::example).toList();

  @Test
  void twoCompilationsGiveEqualBytes() throws Exception {
    for (Filing filing : filings) {
      assertThat(Filled.of(compiled(), filing).docx())
          .isEqualTo(Filled.of(compiled(), filing).docx());
    }
  }

  @Test
  void oneTemplateServesManyThreadsAtOnce() throws Exception {
    CompiledTemplate template = compiled();
    List<byte[]> expected = filings.stream().map(f -> Filled.of(template, f).docx()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<byte[]>> work = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        Filing filing = filings.get(i % filings.size());
        work.add(() -> Filled.of(template, filing).docx());
      }
      List<Future<byte[]>> done = threads.invokeAll(work);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get()).isEqualTo(expected.get(i % expected.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void timeZonesAndLocalesMakeNoDifference() throws Exception {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    byte[] expected = Filled.of(compiled(), filings.get(0)).docx();
    try {
      for (String id :
          Stream.of(TimeZone.getAvailableIDs()).filter(id -> id.hashCode() % 10 == 0).toList()) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        assertThat(Filled.of(compiled(), filings.get(0)).docx()).as(id).isEqualTo(expected);
      }
      for (String tag : new String[] {"tr-TR", "ar-EG", "zh-CN", "hi-IN-u-nu-deva", "de-DE"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Filled.of(compiled(), filings.get(0)).docx()).as(tag).isEqualTo(expected);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private static CompiledTemplate compiled() throws Exception {
    return CompiledTemplate.compile(
        new ByteArrayInputStream(WordTemplate.standard()), FillLimits.DEFAULT);
  }
}
