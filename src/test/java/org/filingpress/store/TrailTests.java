package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
class TrailTests {

  private static final String OLD = "0".repeat(64);
  private static final String NEW = "1".repeat(64);
  private static final TrailQuery ALL = new TrailQuery(null, null, null, true);

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  private Map<String, Object> settings;
  private ConfigurableApplicationContext context;
  private Trail trail;

  @BeforeEach
  void open() {
    settings = database.settings(folder);
    context = TestDatabase.start(settings, StoreConfiguration.class);
    trail = context.getBean(Trail.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void whatIsRecordedIsReadAsItWas() {
    Instant before = Instant.now().minus(1, ChronoUnit.SECONDS);
    TemplateChange added = added("平泉", 2026, OLD, NEW);
    TemplateChange first = added("通用'; --", 2021, null, NEW);

    trail.record(added);
    trail.record(first);
    context.close();
    context = TestDatabase.start(settings, StoreConfiguration.class);
    trail = context.getBean(Trail.class);

    List<TrailEntry> entries = trail.list(ALL, 0, 10);
    assertThat(entries).extracting(TrailTests::change).containsExactly(added, first);
    assertThat(entries).allSatisfy(e -> assertThat(e.at()).isBetween(before, Instant.now()));
  }

  @Test
  void revisionsOfFilingsStandBetweenTheChangesWithTheHashTheyReplaced() {
    FilingStore store = context.getBean(FilingStore.class);
    Stored first = store.put(FilingStoreTests.filing("130823", "830", "一"), "张三");
    trail.record(added("平泉", 2025, null, NEW));
    store.put(FilingStoreTests.filing("130823", "831", "一"), "李四");
    Stored second = store.put(FilingStoreTests.filing("130823", "830", "二"), "王五");
    store.put(FilingStoreTests.filing("130823", "830", "二"), "没有改动的人");
    store.put(FilingStoreTests.filing("130209", "830", "一"), "外县");

    List<TrailEntry> entries = trail.list(new TrailQuery(null, 2025, "130823", true), 0, 10);

    assertThat(entries).extracting(TrailEntry::actor).containsExactly("张三", "某人", "李四", "王五");
    assertThat(entries.get(0)).isInstanceOf(TrailEntry.OfFiling.class);
    assertThat(entries.get(0).before()).isNull();
    assertThat(entries.get(0).after()).isEqualTo(first.sha256());
    assertThat(entries.get(2).before()).isNull();
    assertThat((TrailEntry.OfFiling) entries.get(3))
        .returns(2, TrailEntry.OfFiling::revision)
        .returns("柳溪镇830", TrailEntry.OfFiling::departmentName)
        .returns(first.sha256(), TrailEntry.OfFiling::before)
        .returns(second.sha256(), TrailEntry.OfFiling::after);
  }

  @Test
  void aPartOfTheTrailIsWhatWasAskedFor() {
    context.getBean(FilingStore.class).put(FilingStoreTests.filing("130823", "830", "一"), "张三");
    trail.record(added("平泉", 2025, null, OLD));
    trail.record(added("平泉", 2026, null, NEW));
    trail.record(added("通用", 2026, null, NEW));

    assertThat(versions(TrailQuery.TEMPLATES)).containsExactly("平泉/2025", "平泉/2026", "通用/2026");
    assertThat(versions(new TrailQuery(List.of("平泉"), 2026, null, false)))
        .containsExactly("平泉/2026");
    assertThat(versions(new TrailQuery(List.of(), null, null, true))).containsExactly("830");
    assertThat(trail.list(ALL, 1, 2)).extracting(TrailEntry::after).containsExactly(OLD, NEW);
    assertThat(trail.list(ALL, 4, 2)).isEmpty();
  }

  @Test
  void aLibraryIsFoundOnceAndThenOnlyWhatChangedInIt() {
    SeenTemplate standard = new SeenTemplate("通用", 2021, OLD, null);

    List<TrailEntry> first = trail.notice("张三", List.of(standard));
    List<TrailEntry> again = trail.notice("张三", List.of(standard));
    List<TrailEntry> changed = trail.notice("李四", List.of(new SeenTemplate("通用", 2021, NEW, null)));

    assertThat(first).extracting(TrailTests::note).containsExactly("模板库中已有，首次记录");
    assertThat(again).isEmpty();
    assertThat(changed).extracting(TrailTests::note).containsExactly("内容与记录不符，何人改动不明");
    assertThat(changed.get(0).before()).isEqualTo(OLD);
    assertThat(changed.get(0).after()).isEqualTo(NEW);
    assertThat(trail.list(ALL, 0, 10)).hasSize(2);
  }

  @Test
  void whatWasRecordedIsNotFound() {
    trail.record(added("平泉", 2026, null, NEW));
    trail.record(TemplateChange.retired("某人", "平泉", 2026, NEW, 2027));
    trail.record(
        new TemplateChange("某人", TemplateChange.Kind.QUARANTINED, "平泉", 2026, NEW, OLD, "坏的"));
    trail.record(
        new TemplateChange("某人", TemplateChange.Kind.QUARANTINED, "未有", 2026, null, OLD, "坏的"));

    assertThat(trail.notice("", List.of(new SeenTemplate("平泉", 2026, NEW, 2027)))).isEmpty();
  }

  @Test
  void aRetirementThatNobodyRecordedIsFound() {
    SeenTemplate retired = new SeenTemplate("平泉", 2026, NEW, 2027);
    trail.record(added("平泉", 2026, null, NEW));

    assertThat(trail.notice("", List.of(retired)))
        .extracting(TrailTests::note)
        .containsExactly("从 2027 年度起停用，何人停用不明");
    assertThat(trail.notice("", List.of(retired))).isEmpty();
    assertThat(trail.notice("", List.of(new SeenTemplate("平泉", 2026, NEW, 2026))))
        .extracting(TrailTests::note)
        .containsExactly("从 2026 年度起停用，何人停用不明");
    assertThat(trail.notice("", List.of(retired))).hasSize(1);
  }

  @Test
  void aRetirementThatWasTakenBackIsFoundOnce() {
    SeenTemplate seen = new SeenTemplate("平泉", 2026, NEW, null);
    trail.record(added("平泉", 2026, null, NEW));
    trail.record(TemplateChange.retired("某人", "平泉", 2026, NEW, 2027));

    assertThat(trail.notice("", List.of(seen)))
        .extracting(TrailTests::note)
        .containsExactly("不再停用，何人恢复不明");
    assertThat(trail.notice("", List.of(seen))).isEmpty();
  }

  @Test
  void aVersionThatIsGoneIsFoundGoneAndFoundAgain() {
    SeenTemplate seen = new SeenTemplate("平泉", 2026, NEW, null);
    trail.record(added("平泉", 2026, null, NEW));

    assertThat(trail.notice("", List.of()))
        .singleElement()
        .returns(NEW, TrailEntry::before)
        .returns(null, TrailEntry::after);
    assertThat(trail.notice("", List.of())).isEmpty();
    assertThat(trail.notice("", List.of(seen)))
        .singleElement()
        .returns(null, TrailEntry::before)
        .returns(NEW, TrailEntry::after);
  }

  @Test
  void manyAtOnceLoseNothingAndFindThingsOnce() throws Exception {
    int writers = 8;
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    List<Future<Integer>> results = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      String after = String.valueOf(w);
      results.add(
          threads.submit(
              () -> {
                go.await();
                int found =
                    trail.notice("", List.of(new SeenTemplate("通用", 2021, OLD, null))).size();
                trail.record(added("通用", 2026, null, after));
                return found;
              }));
    }
    go.countDown();
    int found = 0;
    for (Future<Integer> result : results) {
      found += result.get();
    }
    threads.shutdown();

    List<TrailEntry> entries = trail.list(TrailQuery.TEMPLATES, 0, 100);
    assertThat(entries)
        .extracting(TrailTests::change)
        .filteredOn(change -> change.kind() == TemplateChange.Kind.ADDED)
        .extracting(TemplateChange::after)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, writers).mapToObj(String::valueOf).toList());
    assertThat(versions(new TrailQuery(null, 2021, null, false))).containsExactly("通用/2021");
    assertThat(entries).hasSize(writers + found);
  }

  private List<String> versions(TrailQuery query) {
    return trail.list(query, 0, 100).stream()
        .map(
            entry ->
                entry instanceof TrailEntry.OfFiling filing
                    ? filing.key().department()
                    : change(entry).template() + "/" + change(entry).year())
        .toList();
  }

  private static TemplateChange added(String name, int year, String before, String after) {
    return new TemplateChange("某人", TemplateChange.Kind.ADDED, name, year, before, after, "");
  }

  private static TemplateChange change(TrailEntry entry) {
    return ((TrailEntry.OfTemplate) entry).change();
  }

  private static String note(TrailEntry entry) {
    return change(entry).note();
  }
}
