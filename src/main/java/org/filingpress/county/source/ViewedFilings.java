package org.filingpress.county.source;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.filingpress.filing.Claim;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingViews;
import org.filingpress.store.ViewReading;

/** Filings that lie in a bureau's own tables. */
public final class ViewedFilings implements Source {

  private final FilingViews views;

  public ViewedFilings(FilingViews views) {
    this.views = views;
  }

  @Override
  public void read(String county, int year, Consumer<Offer> consumer) throws ProblemsException {
    views.read(county, year, viewed -> consumer.accept(offer(county, year, viewed)));
  }

  /**
   * @throws ProblemsException always: the views are asked for one county at a time
   */
  @Override
  public Collection<String> counties(int year) throws ProblemsException {
    throw new ProblemsException(List.of(Problem.error("county.all-views", "")));
  }

  private static Offer offer(String county, int year, ViewReading viewed) {
    String department = viewed.department() == null ? "" : viewed.department();
    Origin origin = new Origin(new FilingKey(county, department, year).toString(), 0);
    Reading reading = viewed.reading();
    return reading instanceof Reading.Refused refused
        ? new Offer.Refused(refused.problems(), origin, new Claim(county, department, year))
        : Offer.of(reading, origin);
  }
}
