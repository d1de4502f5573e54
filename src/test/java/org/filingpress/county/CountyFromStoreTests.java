package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.StoredFilings;
import org.filingpress.filing.Filing;
import org.filingpress.samples.Altered;
import org.filingpress.store.FilingStore;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real job over filings of the store, on the databases it must run on. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CountyFromStoreTests {

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  @AutoClose private Bureau bureau;

  @BeforeEach
  void open() throws IOException {
    bureau = new Bureau(folder, database.settings(folder.resolve("data")));
  }

  @Test
  void filingsComeFromTheStoreWithTheirRevisions() throws Exception {
    FilingStore store = bureau.context.getBean(FilingStore.class);
    List<Filing> filings = Bureau.townships(2);
    Filing first = filings.get(0);
    store.put(Altered.withStage(first, "旧稿"), "张三");
    filings.forEach(filing -> store.put(filing, "张三"));

    CountyResult result = bureau.run(new StoredFilings(store));

    assertThat(result.ending()).isEqualTo(Ending.DONE);
    assertThat(bureau.manifest().documents())
        .extracting(Manifest.DocumentLine::revision)
        .containsExactly(2L, 1L);
    Map<String, String> fromStore = bureau.tree();
    bureau.file(filings);
    assertThat(bureau.run().counts().kept()).isEqualTo(2);
    assertThat(bureau.tree()).containsEntry("汇总表.xlsx", fromStore.get("汇总表.xlsx"));
  }

  @Test
  void aStoredFilingThatCannotBeReadIsRefusedAndStopsNoOther() throws Exception {
    FilingStore store = bureau.context.getBean(FilingStore.class);
    Bureau.townships(3).forEach(filing -> store.put(filing, "张三"));
    JdbcClient.create(bureau.context.getBean(javax.sql.DataSource.class))
        .sql("update filing_revision set content = '{\"format\":1}' where department = '101'")
        .update();

    CountyResult result = bureau.run(new StoredFilings(store));

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().made()).isEqualTo(2);
    assertThat(bureau.manifest().refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.department()).isEqualTo("101");
              assertThat(refused.origin().source()).isEqualTo("139901-101-2025");
              assertThat(refused.problems()).isNotEmpty();
            });
  }

  @Test
  void whatTheReaderWarnsOfIsToldOfStoredFilingsToo() throws Exception {
    FilingStore store = bureau.context.getBean(FilingStore.class);
    Filing filing = Bureau.withCode(Bureau.townships(1).get(0), "13990125P000000000000");
    store.put(filing, "张三");
    bureau.file("100.json", filing);

    bureau.run();
    List<Told> fromFile = bureau.manifest().documents().get(0).problems();
    String workbook = bureau.tree().get("汇总表.xlsx");
    bureau.run(new StoredFilings(store));

    assertThat(fromFile).extracting(Told::code).contains("filing.project-code");
    assertThat(bureau.manifest().documents().get(0).problems()).isEqualTo(fromFile);
    assertThat(bureau.tree()).containsEntry("汇总表.xlsx", workbook);
  }
}
