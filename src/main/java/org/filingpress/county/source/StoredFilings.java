package org.filingpress.county.source;

import java.util.Collection;
import java.util.function.Consumer;
import org.filingpress.filing.Claim;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingStore;
import org.filingpress.store.UnreadableFilingException;

/** The store's filings, each in its current revision; one that cannot be read is refused. */
public final class StoredFilings implements Source {

  private final FilingStore store;

  public StoredFilings(FilingStore store) {
    this.store = store;
  }

  @Override
  public void read(String county, int year, Consumer<Offer> consumer) {
    store.forEach(
        county,
        year,
        stored ->
            consumer.accept(
                new Offer.Accepted(
                    stored.filing(), stored.warnings(), origin(stored.key()), stored.revision())),
        bad -> consumer.accept(refused(bad)));
  }

  private static Offer.Refused refused(UnreadableFilingException bad) {
    FilingKey key = bad.key();
    return new Offer.Refused(
        bad.problems(), origin(key), new Claim(key.county(), key.department(), key.year()));
  }

  private static Origin origin(FilingKey key) {
    return new Origin(key.toString(), 0);
  }

  @Override
  public Collection<String> counties(int year) {
    return store.counties(year);
  }
}
