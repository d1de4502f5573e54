package org.filingpress.county.source;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.filingpress.store.FilingStore;
import org.filingpress.store.Listing;

/** The store's filings, each in its current revision. */
public final class StoredFilings implements Source {

  private static final int PAGE = 1_000;

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
                    stored.filing(),
                    stored.warnings(),
                    new Origin(stored.key().toString(), 0),
                    stored.revision())));
  }

  @Override
  public Collection<String> counties(int year) {
    TreeSet<String> counties = new TreeSet<>();
    List<Listing> page;
    int offset = 0;
    do {
      page = store.list(null, year, offset, PAGE);
      page.forEach(listing -> counties.add(listing.key().county()));
      offset += page.size();
    } while (page.size() == PAGE);
    return counties;
  }
}
