package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More documents of stored filings than there are places for. */
@Timeout(90)
class StoredDocumentsTests {

  private static final int PLACES = 2;

  private static final int CLIENTS = 6;

  private static final String STORED = TestService.FILINGS + "/130823/830/2025";

  @Test
  void readsNoFilingForWhomThereIsNoPlace(@TempDir Path data) throws Exception {
    SlowDatabase database = new SlowDatabase();
    AtomicInteger read = new AtomicInteger();
    CountDownLatch open = new CountDownLatch(1);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (TestService service = start(data, database)) {
      database.does(
          () -> {
            read.incrementAndGet();
            awaited(open);
          });
      List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        asked.add(CompletableFuture.supplyAsync(() -> document(service), clients));
      }
      while (read.get() + asked.stream().filter(CompletableFuture::isDone).count() < CLIENTS) {
        Thread.sleep(1); // until each reads or is answered
      }
      assertThat(read).hasValue(PLACES);
      open.countDown();

      for (CompletableFuture<HttpResponse<byte[]>> answer : asked) {
        if (answer.get().statusCode() != 200) {
          assertThat(Answer.problem(503, answer.get()).problems()).containsExactly("http.busy ");
        }
      }
      assertThat(asked.stream().filter(answer -> answer.join().statusCode() == 200))
          .hasSize(PLACES);
    } finally {
      open.countDown();
      clients.shutdownNow();
    }
  }

  @Test
  void keepsNoPlaceForAFilingThatCouldNotBeRead(@TempDir Path data) throws Exception {
    SlowDatabase database = new SlowDatabase();
    try (TestService service = start(data, database)) {
      database.does(
          () -> {
            throw new SQLTransientException("away");
          });
      for (int i = 0; i < PLACES + 1; i++) {
        assertThat(Answer.problem(503, document(service)).problems())
            .containsExactly("http.database ");
      }
      database.does(() -> {});

      assertThat(document(service).statusCode()).isEqualTo(200);
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException end) {
      throw new IllegalStateException(end);
    }
  }

  private static TestService start(Path data, SlowDatabase database) throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(data));
    settings.put("filingpress.http.documents.threads", 1);
    settings.put("filingpress.http.documents.queue", PLACES - 1);
    TestService service = TestService.start(settings, database);
    service.send(service.post(TestService.FILINGS, TestService.filing()));
    return service;
  }

  private static HttpResponse<byte[]> document(TestService service) {
    return service.sendNow(service.request(STORED + "/document"));
  }
}
