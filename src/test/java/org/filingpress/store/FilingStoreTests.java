package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.filingpress.filing.Block;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Narrative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FilingStoreTests {

  private static final FilingKey LIUXI = new FilingKey("130823", "830", 2025);

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  private Map<String, Object> settings;
  private ConfigurableApplicationContext context;
  private FilingStore store;

  @BeforeEach
  void open() {
    settings = database.settings(folder);
    context = TestDatabase.start(settings, StoreConfiguration.class);
    store = context.getBean(FilingStore.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void whatWasPutIsFoundAsItWas() {
    Filing filing = filing("130823", "830", "深入贯彻𬇙河、𠅤村\t\"引号\"\\ ￥");
    Instant before = Instant.now().minus(1, ChronoUnit.SECONDS);

    Stored stored = store.put(filing, "张三");

    assertThat(stored.outcome()).isEqualTo(Stored.Outcome.NEW);
    StoredFiling found = store.find(LIUXI).orElseThrow();
    assertThat(found.filing()).isEqualTo(filing);
    assertThat(found.revision()).isEqualTo(1);
    assertThat(found.sha256()).isEqualTo(stored.sha256()).matches("[0-9a-f]{64}");
    assertThat(found.storedAt()).isBetween(before, Instant.now());
  }

  @Test
  void theSameContentChangesNothing() {
    store.put(filing("130823", "830", "一"), "张三");

    Stored again = store.put(filing("130823", "830", "一"), "李四");

    assertThat(again.outcome()).isEqualTo(Stored.Outcome.UNCHANGED);
    assertThat(again.revision()).isEqualTo(1);
    assertThat(store.list(null, null, 0, 10))
        .singleElement()
        .extracting(Listing::storedBy)
        .isEqualTo("张三");
  }

  @Test
  void otherContentIsANewRevisionAndTheOldOneStays() {
    store.put(filing("130823", "830", "一"), "张三");
    Stored second = store.put(filing("130823", "830", "二"), "张三");
    Stored back = store.put(filing("130823", "830", "一"), "张三");

    assertThat(second.outcome()).isEqualTo(Stored.Outcome.REVISION);
    assertThat(second.revision()).isEqualTo(2);
    assertThat(back.revision()).isEqualTo(3);
    assertThat(said(store.line(LIUXI, 1))).isEqualTo(filing("130823", "830", "一"));
    assertThat(said(store.line(LIUXI, 2))).isEqualTo(filing("130823", "830", "二"));
    assertThat(store.find(LIUXI).orElseThrow().revision()).isEqualTo(3);
    assertThat(store.line(LIUXI, 4)).isEmpty();
  }

  @Test
  void countiesDepartmentsAndYearsAreKeptApart() {
    store.put(filing("130823", "830", "一"), "");
    store.put(filing("130823", "831", "一"), "");
    store.put(filing("130209", "830", "一"), "");

    assertThat(store.find(LIUXI).orElseThrow().revision()).isEqualTo(1);
    assertThat(store.find(new FilingKey("130823", "830", 2024))).isEmpty();
    assertThat(store.list(null, null, 0, 10))
        .extracting(listing -> listing.key().toString())
        .containsExactly("130209-830-2025", "130823-830-2025", "130823-831-2025");
    assertThat(store.list("130823", 2025, 1, 10))
        .extracting(listing -> listing.key().department())
        .containsExactly("831");
    assertThat(store.list(null, 2024, 0, 10)).isEmpty();
  }

  @Test
  void aListTellsNamesAndSizes() {
    store.put(filing("130823", "830", "一"), "张三");

    Listing listing = store.list("130823", null, 0, 1).get(0);

    assertThat(listing.countyName()).isEqualTo("平泉市");
    assertThat(listing.departmentName()).isEqualTo("柳溪镇830");
    assertThat(listing.projects()).isZero();
    assertThat(listing.revision()).isEqualTo(1);
    assertThat(listing.storedBy()).isEqualTo("张三");
  }

  @Test
  void aYearIsHandedOverInOrderOfCodeInItsCurrentRevisions() {
    for (int code = 299; code >= 100; code -= 3) {
      store.put(filing("130823", String.valueOf(code), "一"), "");
    }
    store.put(filing("130823", "101", "新"), "");
    store.put(filing("130209", "102", "别县"), "");

    List<String> seen = new ArrayList<>();
    store.forEach(
        "130823",
        2025,
        stored -> seen.add(stored.key().department() + "/" + stored.revision()),
        bad -> {
          throw bad;
        });

    assertThat(seen).hasSize(67).startsWith("101/2", "104/1", "107/1").endsWith("299/1").isSorted();
  }

  @Test
  void aRevisionThatIsNotTheExpectedOneIsAConflict() {
    assertThat(store.put(filing("130823", "830", "一"), "", 0).revision()).isEqualTo(1);
    assertThat(store.put(filing("130823", "830", "二"), "", 1).revision()).isEqualTo(2);

    assertThatThrownBy(() -> store.put(filing("130823", "830", "三"), "", 1))
        .isInstanceOfSatisfying(
            RevisionConflictException.class,
            conflict -> assertThat(conflict.actual()).isEqualTo(2));
    assertThatThrownBy(() -> store.put(filing("130823", "830", "三"), "", 0))
        .isInstanceOf(RevisionConflictException.class);
    assertThat(store.find(LIUXI).orElseThrow().filing()).isEqualTo(filing("130823", "830", "二"));
  }

  @Test
  void writersAtOnceLoseNoRevision() throws Exception {
    int writers = 8;
    int each = 10;
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    List<Future<List<Integer>>> results = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      int writer = w;
      Callable<List<Integer>> work =
          () -> {
            go.await();
            return IntStream.range(0, each)
                .mapToObj(i -> store.put(filing("130823", "830", writer + "." + i), ""))
                .map(Stored::revision)
                .toList();
          };
      results.add(threads.submit(work));
    }
    go.countDown();
    List<Integer> revisions = new ArrayList<>();
    for (Future<List<Integer>> result : results) {
      revisions.addAll(result.get());
    }
    threads.shutdown();

    assertThat(revisions)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, writers * each).boxed().toList());
    assertThat(store.find(LIUXI).orElseThrow().revision()).isEqualTo(writers * each);
  }

  @Test
  void oneOfTwoThatExpectTheSameRevisionWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 10; round++) {
      int expected = round;
      CountDownLatch go = new CountDownLatch(1);
      List<Future<Boolean>> results = new ArrayList<>();
      for (String text : List.of("甲", "乙")) {
        results.add(
            threads.submit(
                () -> {
                  go.await();
                  try {
                    store.put(filing("130823", "830", text + expected), "", expected);
                    return true;
                  } catch (RevisionConflictException conflict) {
                    return false;
                  }
                }));
      }
      go.countDown();
      assertThat(List.of(results.get(0).get(), results.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    threads.shutdown();
  }

  @Test
  void whatWasStoredIsThereWhenTheProgramStartsAgain() {
    store.put(filing("130823", "830", "一"), "");
    context.close();

    context = TestDatabase.start(settings, StoreConfiguration.class);

    assertThat(context.getBean(FilingStore.class).find(LIUXI)).isPresent();
  }

  private static Filing said(Optional<String> line) {
    return FilingStore.read(LIUXI, line.orElseThrow()).filing();
  }

  static Filing filing(String county, String department, String text) {
    return new Filing(
        2025,
        "草案",
        new County(county, "平泉市", "平泉市财政局"),
        new Department(department, "柳溪镇" + department),
        new Narrative(List.of(new Block.Paragraph(text)), List.of(), List.of()),
        List.of());
  }
}
